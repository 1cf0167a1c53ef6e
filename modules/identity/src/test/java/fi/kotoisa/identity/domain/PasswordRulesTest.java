package fi.kotoisa.identity.domain;

import static fi.kotoisa.identity.domain.PasswordFlaw.COMMON;
import static fi.kotoisa.identity.domain.PasswordFlaw.CONTAINS_NAME;
import static fi.kotoisa.identity.domain.PasswordFlaw.TOO_LONG;
import static fi.kotoisa.identity.domain.PasswordFlaw.TOO_SHORT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(Set.of("salasana", "12345678"));

    private Optional<PasswordFlaw> flaw(String password) {
        return rules.flaw(password, "aino.esimerkki@kotoisa.example");
    }

    @Test
    void eightCharactersAreEnoughAndSevenAreNot() {
        assertEquals(Optional.of(TOO_SHORT), flaw("kvtmzxu"));
        assertEquals(Optional.empty(), flaw("kvtmzxuo"));
    }

    @Test
    void twoHundredCharactersAreTakenWhateverTheyAre() {
        assertEquals(Optional.empty(), flaw("suola kala ☕ ".repeat(15) + "12345"));
        assertEquals(Optional.of(TOO_LONG), flaw("suola kala ".repeat(19)));
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertEquals(Optional.of(TOO_SHORT), flaw("☕🎈🎁🎂"));
    }

    @Test
    void whatManyHaveIsRefusedAlsoWithDigitsBehindIt() {
        assertEquals(Optional.of(COMMON), flaw("12345678"));
        assertEquals(Optional.of(COMMON), flaw("Salasana"));
        assertEquals(Optional.of(COMMON), flaw("salasana2026!"));
        assertEquals(Optional.of(COMMON), flaw("aaaaaaaabb"));
    }

    @Test
    void theSignInNameMustNotStandInIt() {
        assertEquals(Optional.of(CONTAINS_NAME), flaw("x-Aino.Esimerkki-x"));
        assertEquals(Optional.empty(), new PasswordRules(Set.of()).flaw("kolme kissaa", "ai@kotoisa.example"));
    }

    @Test
    void oneLetterTypedInTwoWaysIsOneLetter() {
        assertEquals(PasswordRules.normal("sa\u0308hko\u0308"), PasswordRules.normal("s\u00e4hk\u00f6"));
    }
}
