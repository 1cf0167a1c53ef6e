package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    /** From the test program of the reference implementation, phc-winner-argon2. */
    private static final String REFERENCE = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Passwords passwords = Desk.passwords();
    private final Argon2id argon = new Argon2id();

    @Test
    void aHashOfTheReferenceImplementationFits() {
        assertTrue(argon.verify("password".toCharArray(), REFERENCE));
        assertFalse(argon.verify("Password".toCharArray(), REFERENCE));
    }

    @Test
    void aPasswordIsHashedWithNineteenMebibytesAndItsOwnSalt() {
        String hash = argon.generate("tuomi ja päärynä".toCharArray());
        assertTrue(hash.matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"), hash);
        assertNotEquals(hash, argon.generate("tuomi ja päärynä".toCharArray()));
        assertTrue(argon.verify("tuomi ja päärynä".toCharArray(), hash));
        assertFalse(argon.verify("tuomi ja paaryna".toCharArray(), hash));
    }

    @Test
    void whatIsNoHashIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> argon.verify("password".toCharArray(), "$argon2id$v=16$m=1,t=1,p=1$c29tc2FsdA$CTFh"));
    }

    @Test
    void aHashOfAnEarlierVersionFitsAndIsOutdated() {
        String earlier = "PBKDF2WithHmacSHA256:600000:tuomi ja koivu";
        assertTrue(passwords.fits("tuomi ja koivu", Optional.of(earlier)));
        assertFalse(passwords.fits("tuomi ja kuusi", Optional.of(earlier)));
        assertTrue(passwords.outdated(earlier));
        assertTrue(passwords.outdated(REFERENCE));
        assertFalse(passwords.outdated(passwords.hash("tuomi ja koivu")));
    }

    @Test
    void nobodyHasAPassword() {
        assertFalse(passwords.fits("nobody has this password", Optional.empty()));
    }
}
