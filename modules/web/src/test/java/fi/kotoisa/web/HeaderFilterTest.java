package fi.kotoisa.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderFilterTest {

    private static final List<String> SITES = List.of("https://www.town.example", "https://*.library.example");

    @Test
    void theFrameStandsInsideTheNamedSitesAndNoOther() {
        String policy = HeaderFilter.policy("/ar/activities/embed", SITES);
        assertTrue(policy.endsWith("frame-ancestors https://www.town.example https://*.library.example"), policy);
        assertEquals(HeaderFilter.POLICY.replaceFirst("frame-ancestors.*", ""), policy.replaceFirst("frame-ancestors.*", ""), "nothing else is different");
    }

    @Test
    void nobodyMayFrameAnythingUnlessSitesAreNamed() {
        assertEquals(HeaderFilter.POLICY, HeaderFilter.policy("/ar/activities/embed", List.of()));
        assertTrue(HeaderFilter.POLICY.contains("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fi/activities/calendar", "/fi/activities/signup", "/fi/activities/staff/embed", "/fi/identity/sign-in", "/activities/embed", "/fi/x/activities/embed", "/fi/activities/embedded", "/"})
    void everyOtherPageIsFramedByNobody(String path) {
        assertEquals(HeaderFilter.POLICY, HeaderFilter.policy(path, SITES));
    }
}
