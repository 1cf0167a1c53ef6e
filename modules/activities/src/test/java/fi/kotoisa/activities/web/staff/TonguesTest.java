package fi.kotoisa.activities.web.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TonguesTest {

    private final Map<String, String> typed = new HashMap<>();
    private final Errors errors = new Errors();

    private Tongues tongues() {
        return new Tongues(typed, new SpokenLanguages(Language.FI), errors);
    }

    @Test
    void swedishAndEnglishStandOpenAndTheOthersAreFoldedAway() {
        Tongues tongues = tongues();
        assertEquals(List.of(Language.SV, Language.EN), tongues.getShown());
        assertEquals(12, tongues.getFolded().size());
        assertFalse(tongues.getFolded().contains(Language.FI));
        assertFalse(tongues.isUnfolded());
    }

    @Test
    void whatTheGroupHasOrSpeaksStandsOpenToo() {
        typed.putAll(Map.of("spoken", "arabia, suomi, kiina", "title-so", "Kafeega luqadda", "bring-tr", "Kalem", "title-uk", ""));
        assertEquals(List.of("sv", "en", "ar", "so", "tr", "zh"), tongues().getShown().stream().map(Language::code).toList());
    }

    @Test
    void theFoldOpensWhereSomethingWasTypedOrIsWrong() {
        Tongues tongues = tongues();
        typed.put("summary-vi", "Cùng nói tiếng Phần Lan.");
        assertTrue(tongues.isUnfolded());
        assertTrue(tongues.used(Language.VI));
        assertEquals(List.of(Language.SV, Language.EN), tongues.getShown(), "no field changes its place while it is read");
        typed.clear();
        assertFalse(tongues.isUnfolded());
        errors.at("title-et", "Kirjoita nimi.");
        assertTrue(tongues.isUnfolded());
        assertFalse(tongues.used(Language.VI));
    }
}
