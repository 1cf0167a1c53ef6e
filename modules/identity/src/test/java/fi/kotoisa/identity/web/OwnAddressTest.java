package fi.kotoisa.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.identity.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/fi/activities/calendar", "/ar/volunteering/shifts?week=2026-11-23&x=a%20b", "/sv/activities/staff/today"})
    void aPageOfOursIsComeBackTo(String address) {
        assertEquals(Optional.of(address), OwnAddress.of(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//evil.example/fi/a/b", "https://evil.example", "/\\evil.example/a/b", "/fi//evil.example", "javascript:alert(1)", "/fi/a/b\r\nSet-Cookie: x=1", "/fi/a/b#x",
            "/fi/../b/c", "/look/tokens.css", "/fi/identity/sign-in", "/fi/identity/sign-out", "/fi/identity/second-step", "/fi/identity/first-factor", "/fi/a/b?x=<script>", " /fi/a/b"})
    void noOtherAddressIs(String address) {
        assertEquals(Optional.empty(), OwnAddress.of(address));
    }

    @Test
    void everybodyStartsWhereTheirWorkIs() {
        assertEquals("/activities/staff/today", SignInPage.firstPage(Set.of(Role.PLANNER, Role.VOLUNTEER)));
        assertEquals("/volunteering/shifts", SignInPage.firstPage(Set.of(Role.VOLUNTEER)));
        assertEquals("/identity/staff/administration", SignInPage.firstPage(Set.of(Role.ADMINISTRATOR)));
        assertEquals("/identity/staff/audit", SignInPage.firstPage(Set.of(Role.DATA_PROTECTION_OFFICER)));
    }
}
