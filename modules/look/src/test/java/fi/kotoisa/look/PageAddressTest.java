package fi.kotoisa.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.platform.Language;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageAddressTest {

    @Test
    void anotherLanguageKeepsThePageAndItsQuery() {
        PageAddress here = PageAddress.of("/activities/calendar", Optional.of("day=2026-11-25&area=5"), Map.of());
        assertEquals("/ar/activities/calendar?day=2026-11-25&area=5", here.in(Language.AR));
    }

    @Test
    void afterAFormWasSentTheKeptValuesAreTheAddress() {
        PageAddress here = PageAddress.of("/activities/signup", Optional.empty(), Map.of("k-keep", new String[] {"draft"}, "draft", new String[] {"a b&c"}, "name", new String[] {"secret"}));
        assertEquals("/so/activities/signup?draft=a+b%26c", here.in(Language.SO));
    }

    @Test
    void aFaultHasNoAddressAndLeadsHome() {
        assertEquals("/uk/", PageAddress.of("", Optional.empty(), Map.of()).in(Language.UK));
    }

    @Test
    void staffPagesSpeakTheLanguagesOfStaffOnly() {
        assertEquals(Language.ofStaff(), PageAddress.of("/activities/staff/week", Optional.empty(), Map.of()).languages());
        assertEquals(Language.ofResidents(), PageAddress.of("/activities/calendar", Optional.empty(), Map.of()).languages());
    }
}
