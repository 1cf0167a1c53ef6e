package fi.kotoisa.platform.secrets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class SealedWordsTest {

    @TempDir
    Path folder;

    @TestOnBothDatabases(modules = "platform")
    void theKeysThatADatabaseBeganWithFitIt(TestDatabase database) throws SQLException {
        SealedWords words = new SealedWords(database.dataSource());
        Secrets own = Secrets.fresh();
        assertFalse(words.any());
        assertTrue(words.fit(own));
        assertTrue(words.any());
        assertTrue(words.fit(own));
        assertFalse(words.fit(Secrets.fresh()));
    }

    @TestOnBothDatabases(modules = "platform")
    void aNewFieldKeyBesideTheOldOneFitsAndAnotherIndexKeyDoesNot(TestDatabase database) throws SQLException {
        SealedWords words = new SealedWords(database.dataSource());
        byte[] old = Secrets.randomKey();
        byte[] index = Secrets.randomKey();
        words.fit(new Secrets("k1", Map.of("k1", old), index));
        assertTrue(words.fit(new Secrets("k2", Map.of("k1", old, "k2", Secrets.randomKey()), index)));
        assertFalse(words.fit(new Secrets("k2", Map.of("k2", Secrets.randomKey()), index)));
        assertFalse(words.fit(new Secrets("k1", Map.of("k1", old), Secrets.randomKey())));
    }

    @TestOnBothDatabases(modules = "platform")
    void aLostFileIsNotReplacedBySomeOtherKeys(TestDatabase database) {
        Path path = folder.resolve("secrets.properties");
        SealedWords words = new SealedWords(database.dataSource());
        SecretsSource.load(new SecretsFile(path), true, words);
        path.toFile().delete();
        String lost = assertThrows(SecretsFile.Refused.class, () -> SecretsSource.load(new SecretsFile(path), true, words)).getMessage();
        assertTrue(lost.startsWith("There is no file of secrets"), lost);
        assertFalse(Files.exists(path));
        new SecretsFile(path).create();
        String foreign = assertThrows(SecretsFile.Refused.class, () -> SecretsSource.load(new SecretsFile(path), true, words)).getMessage();
        assertTrue(foreign.contains("belongs to another database"), foreign);
    }
}
