package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private static final String CONTEXT = "identity.contact.phone.1";
    private final byte[] first = Secrets.randomKey();
    private final byte[] second = Secrets.randomKey();
    private final byte[] index = Secrets.randomKey();
    private final FieldCipher cipher = new FieldCipher(new Secrets("k1", Map.of("k1", first), index));

    @Test
    void whatWasEncryptedComesBack() {
        String clear = "+358 40 000 0000 سلام 😀";
        assertEquals(clear, cipher.decrypt(CONTEXT, cipher.encrypt(CONTEXT, clear)));
        assertEquals("", cipher.decrypt(CONTEXT, cipher.encrypt(CONTEXT, "")));
    }

    @Test
    void severalTextsComeBackByTheirNames() {
        Map<String, String> texts = Map.of("name", "مريم \"Maija\"", "phone", "", "{", "1\n2");
        String value = cipher.encryptAll(CONTEXT, texts);
        assertEquals(texts, cipher.decryptAll(CONTEXT, value));
        assertThrows(FieldCipher.Unreadable.class, () -> cipher.decryptAll(CONTEXT + "0", value));
    }

    @Test
    void manyTextsTakeLittleRoom() {
        Map<String, String> texts = Stream.of(Language.values()).collect(Collectors.toMap(language -> "bring." + language.code(), language -> "Ota mukaan sisäkengät. ".repeat(20)));
        String value = cipher.encryptAll(CONTEXT, texts);
        assertEquals(texts, cipher.decryptAll(CONTEXT, value));
        assertTrue(value.length() < 1_000, () -> "takes " + value.length());
    }

    @Test
    void whatWasStoredUnpackedIsStillRead() {
        String much = "a".repeat(5_000);
        assertEquals(Map.of("a", much), cipher.decryptAll(CONTEXT, cipher.encrypt(CONTEXT, "{\"a\":\"" + much + "\"}")));
    }

    @Test
    void theStoredFormNamesVersionAndKeyAndHidesTheRest() {
        String value = cipher.encrypt(CONTEXT, "secret");
        assertTrue(value.matches("v1\\.k1\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]+"), value);
    }

    @Test
    void theSameTextNeverLooksTheSameTwice() {
        assertNotEquals(cipher.encrypt(CONTEXT, "secret"), cipher.encrypt(CONTEXT, "secret"));
    }

    @Test
    void aValueMovedToAnotherRowDoesNotDecrypt() {
        String value = cipher.encrypt(CONTEXT, "secret");
        assertThrows(FieldCipher.Unreadable.class, () -> cipher.decrypt("identity.contact.phone.2", value));
    }

    @Test
    void aValueWithOneChangedLetterDoesNotDecrypt() {
        String value = cipher.encrypt(CONTEXT, "secret");
        for (int i = value.lastIndexOf('.') + 1; i < value.length() - 1; i++) {
            char other = value.charAt(i) == 'A' ? 'B' : 'A';
            String changed = value.substring(0, i) + other + value.substring(i + 1);
            assertThrows(FieldCipher.Unreadable.class, () -> cipher.decrypt(CONTEXT, changed));
        }
    }

    @Test
    void whatIsNoEncryptedValueIsRefused() {
        for (String nonsense : new String[] {"v1.k1.AAAA.BBBB", "", "secret", "v1.k1.x", "v2.k1.AAAA.AAAA", "v1.k1.***.***", "v1.k1..", "v1.k9.AAAAAAAAAAAAAAAA.AAAA"}) {
            assertThrows(FieldCipher.Unreadable.class, () -> cipher.decrypt(CONTEXT, nonsense), nonsense);
        }
    }

    @Test
    void anOldKeyStillReadsAndTheNewOneWrites() {
        String old = cipher.encrypt(CONTEXT, "secret");
        FieldCipher rotated = new FieldCipher(new Secrets("k2", Map.of("k1", first, "k2", second), index));
        assertEquals("secret", rotated.decrypt(CONTEXT, old));
        assertTrue(rotated.isOld(old));
        assertFalse(rotated.isOld(rotated.encrypt(CONTEXT, "secret")));
    }

    @Test
    void aBlindIndexIsEqualForEqualValuesWithinOnePurposeOnly() {
        BlindIndex marks = new BlindIndex(new Secrets("k1", Map.of("k1", first), index));
        assertEquals(marks.of("phone", "+358400000000"), marks.of("phone", "+358400000000"));
        assertNotEquals(marks.of("phone", "+358400000000"), marks.of("phone", "+358400000001"));
        assertNotEquals(marks.of("phone", "x"), marks.of("mail", "x"));
        assertNotEquals(marks.of("ab", "c"), marks.of("a", "bc"));
        assertNotEquals(marks.of("phone", "x"), new BlindIndex(Secrets.fresh()).of("phone", "x"));
        assertTrue(marks.of("phone", "x").matches("[0-9a-f]{64}"));
    }

    @Test
    void keysOfLinksAreLongAndCodesHaveSixWesternDigits() {
        Tokens tokens = new Tokens();
        assertTrue(tokens.newKey().matches("[A-Za-z0-9_-]{24}"));
        assertNotEquals(tokens.newKey(), tokens.newKey());
        assertTrue(tokens.newCode().matches("[0-9]{6}"));
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Tokens.fingerprint("abc"));
    }
}
