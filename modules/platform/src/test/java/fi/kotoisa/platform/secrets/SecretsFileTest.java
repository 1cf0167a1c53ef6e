package fi.kotoisa.platform.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.testing.Databases;
import fi.kotoisa.platform.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsFileTest {

    private static final String GOOD = Base64.getEncoder().encodeToString(Secrets.randomKey());
    private static final String OTHER = Base64.getEncoder().encodeToString(Secrets.randomKey());

    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesKeysThatTheSecondStartReads() {
        Path path = folder.resolve("new/secrets.properties");
        FieldCipher first = new FieldCipher(load(path, true));
        FieldCipher second = new FieldCipher(load(path, true));
        assertEquals("word", second.decrypt("here", first.encrypt("here", "word")));
    }

    @Test
    void onlyTheOwnerMayReadTheFileAndNothingLiesBesideIt() throws IOException {
        Path path = folder.resolve("secrets.properties");
        new SecretsFile(path).create();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void whatAKilledStartLeftHalfMadeIsMadeAnew() throws IOException {
        Path path = folder.resolve("secrets.properties");
        Files.writeString(folder.resolve("secrets.properties.new"), "field.cur");
        load(path, true);
        assertTrue(Files.readString(path).contains("index.key="));
    }

    @Test
    void aMissingFileIsOneSentenceWhereNoneMayBeMade() {
        Path path = folder.resolve("secrets.properties");
        String sentence = assertThrows(SecretsFile.Refused.class, () -> load(path, false)).getMessage();
        assertTrue(sentence.startsWith("There is no file of secrets at " + path), sentence);
        assertFalse(Files.exists(path));
    }

    @Test
    void keysThatNobodyDrewAtRandomAreRefused() throws IOException {
        String[] samples = {
            "", "…", "changeme", "PUT-32-RANDOM-BYTES-HERE",
            base64(new byte[32]), base64("kotoisa-kotoisa-kotoisa-kotoisa-".getBytes()), base64("The quick brown fox jumps over 1".getBytes()),
            base64(counting()), base64(new byte[16]), GOOD.substring(0, 40)
        };
        for (String sample : samples) {
            String refusal = refusal("field.current=k1\nfield.key.k1=" + sample + "\nindex.key=" + GOOD);
            assertTrue(refusal.startsWith("field.key.k1 is not 32 random bytes"), refusal);
            assertFalse(sample.length() > 8 && refusal.contains(sample), "a key stands in the message");
        }
    }

    @Test
    void aFileThatLacksSomethingIsRefused() throws IOException {
        assertTrue(refusal("field.key.k1=" + GOOD + "\nindex.key=" + OTHER).startsWith("field.current names no"));
        assertTrue(refusal("field.current=k2\nfield.key.k1=" + GOOD + "\nindex.key=" + OTHER).startsWith("field.current names no"));
        assertTrue(refusal("field.current=k1\nfield.key.k1=" + GOOD).startsWith("index.key is not"));
        assertTrue(refusal("field.current=k1\nfield.key.k1=" + GOOD + "\nindex.key=" + GOOD).startsWith("index.key must be another"));
        assertTrue(refusal("field.current=k.1\nfield.key.k.1=" + GOOD + "\nindex.key=" + OTHER).startsWith("A field key's id"));
        assertTrue(refusal("field.current=\\u00zz").startsWith("The file of secrets cannot be read"));
    }

    private static Secrets load(Path path, boolean mayCreate) {
        try (TestDatabase empty = Databases.derby().migrate(List.of("platform"))) {
            return SecretsSource.load(new SecretsFile(path), mayCreate, new SealedWords(empty.dataSource()));
        }
    }

    private String refusal(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("secrets.properties"), text);
        return assertThrows(SecretsFile.Refused.class, () -> new SecretsFile(path).read()).getMessage();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] counting() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
