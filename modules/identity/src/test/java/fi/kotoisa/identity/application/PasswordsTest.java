package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = Desk.passwords();

    @Test
    void aPasswordIsHashedWithSixHundredThousandRounds() {
        String hash = passwords.hash("tuomi ja koivu");
        assertTrue(hash.startsWith("PBKDF2WithHmacSHA256:600000:"), hash);
        assertFalse(passwords.outdated(hash));
        assertTrue(passwords.outdated(hash.replace("600000", "210000")));
        assertTrue(passwords.outdated(hash.replace("SHA256", "SHA1")));
    }

    @Test
    void thePasswordThatEverybodyKnowsTakesFewRoundsAndStaysSo() {
        String hash = passwords.hashOfAKnownOne("kotoisa-demo");
        assertTrue(hash.startsWith("PBKDF2WithHmacSHA256:10000:"), hash);
        assertFalse(passwords.outdated(hash));
        assertTrue(passwords.fits("kotoisa-demo", Optional.of(hash)));
        assertFalse(passwords.fits("kotoisa-demo", Optional.empty()));
    }
}
