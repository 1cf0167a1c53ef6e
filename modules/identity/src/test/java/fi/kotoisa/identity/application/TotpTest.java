package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    /** Of appendix B of RFC 6238. */
    private static final String SECRET = Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void theExamplesOfTheStandardFit(long seconds, String code) {
        assertEquals(OptionalLong.of(seconds / 30), Totp.step(SECRET, code, 0, Instant.ofEpochSecond(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"081804", "٠٨١٨٠٤", "۰۸۱۸۰۴", "０８１８０４", " 081 804 ", "081-804", "\u200f۰۸۱ ۸۰۴"})
    void aCodeMayBeTypedWithTheDigitsOfAnyKeyboard(String typed) {
        assertTrue(Totp.step(SECRET, typed, 0, Instant.ofEpochSecond(1111111109)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "81804", "0081804", "081805", "08180x", "٠٨١٨٠"})
    void anythingElseIsWrong(String typed) {
        assertTrue(Totp.step(SECRET, typed, 0, Instant.ofEpochSecond(1111111109)).isEmpty());
    }

    @Test
    void aClockMayBeHalfAMinuteWrongAndNoMore() {
        Instant shown = Instant.ofEpochSecond(1111111110);
        String code = "050471";
        assertTrue(Totp.step(SECRET, code, 0, shown.minusSeconds(1)).isPresent());
        assertTrue(Totp.step(SECRET, code, 0, shown.plusSeconds(59)).isPresent());
        assertFalse(Totp.step(SECRET, code, 0, shown.minusSeconds(31)).isPresent());
        assertFalse(Totp.step(SECRET, code, 0, shown.plusSeconds(60)).isPresent());
    }

    @Test
    void aCodeThatWasUsedIsNotTakenAgainNorAnOlderOne() {
        Instant now = Instant.ofEpochSecond(1111111109);
        long step = Totp.step(SECRET, "081804", 0, now).orElseThrow();
        assertTrue(Totp.step(SECRET, "081804", step, now).isEmpty());
        assertTrue(Totp.step(SECRET, "081804", step + 1, now).isEmpty());
        assertTrue(Totp.step(SECRET, "081804", step - 1, now).isPresent());
    }

    @Test
    void everySecretIsAnotherAndTheAddressHoldsIt() {
        String secret = Totp.newSecret();
        assertNotEquals(secret, Totp.newSecret());
        assertEquals("otpauth://totp/Kotoisa%3Aaino%40kotoisa.example?secret=" + secret + "&issuer=Kotoisa", Totp.address(secret, "aino@kotoisa.example"));
        assertEquals(32, secret.length());
    }
}
