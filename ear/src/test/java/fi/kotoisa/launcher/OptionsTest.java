package fi.kotoisa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsTest {

    @TempDir
    Path here;

    @Test
    void withoutAnyItListensOnThisMachineAndKeepsADerbyDatabaseInItsFolder() throws Refused {
        Options options = read(Map.of());
        assertEquals(8080, options.port());
        assertEquals("127.0.0.1", options.host());
        assertEquals(9191, options.opsPort());
        assertEquals("http://localhost:8080", options.baseUrl());
        assertEquals(here.resolve("kotoisa-data"), options.data());
        assertEquals("jdbc:derby:" + here.resolve("kotoisa-data/database"), options.database().url());
        assertFalse(options.demo());
        assertFalse(options.plain());
    }

    @Test
    void demoDataLiesInAFolderOfItsOwn() throws Refused {
        assertEquals(here.resolve("kotoisa-demo"), read(Map.of(), "--demo").data());
        assertEquals(here.resolve("mine"), read(Map.of(), "--demo", "--data", "mine").data());
    }

    @Test
    void anEnvironmentVariableDoesWhatTheOptionDoes() throws Refused {
        Options options = read(Map.of("KOTOISA_PORT", "9000", "KOTOISA_DEMO", "yes", "KOTOISA_DB_URL", "jdbc:postgresql://db/kotoisa"));
        assertEquals(9000, options.port());
        assertTrue(options.demo());
        assertEquals("jdbc:postgresql://db/kotoisa", options.database().url());
    }

    @Test
    void theOptionWinsOverTheEnvironment() throws Refused {
        Map<String, String> environment = Map.of("KOTOISA_PORT", "9000");
        assertEquals(9001, read(environment, "--port", "9001").port());
        assertEquals(9002, read(environment, "--port=9002").port());
    }

    @Test
    void anEmptyVariableIsNone() throws Refused {
        assertEquals(8080, read(Map.of("KOTOISA_PORT", "")).port());
    }

    @Test
    void aPasswordComesFromTheEnvironmentOrFromTheFirstLineOfAFile() throws Refused, IOException {
        Files.writeString(here.resolve("secret"), "from a file\nmore\n");
        assertEquals("told", read(Map.of("KOTOISA_DB_PASSWORD", "told")).database().password());
        assertEquals("from a file", read(Map.of(), "--db-password-file", "secret").database().password());
        assertEquals("from a file", read(Map.of("KOTOISA_DB_MIGRATION_PASSWORD_FILE", "secret")).database().migrationPassword());
    }

    @Test
    void aMissingPasswordFileIsNamed() {
        assertTrue(refused("--db-password-file", "nowhere").contains("nowhere"));
    }

    @Test
    void aPasswordOnTheCommandLineIsRefusedWithoutRepeatingIt() {
        String sentence = refused("--db-password=hunter2");
        assertTrue(sentence.contains("--db-password-file"));
        assertFalse(sentence.contains("hunter2"));
    }

    static Stream<List<String>> nonsense() {
        return Stream.of(List.of("--prot", "80"), List.of("demo"), List.of("--port"), List.of("--port", "http"),
                List.of("--port", "0"), List.of("--port", "65536"), List.of("--ops-port", "-1"), List.of("--demo=perhaps"),
                List.of("--port", "9191"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsAnsweredWithOneSentenceThatNamesIt(List<String> arguments) {
        String sentence = refused(arguments.toArray(String[]::new));
        assertTrue(sentence.contains(arguments.get(0).split("=")[0]), sentence);
        assertEquals(1, sentence.lines().count());
    }

    @Test
    void aServerThatOnlyErasesAgainIsReachedByNobody() throws Refused {
        Options options = read(Map.of(), "--host", "0.0.0.0", "--port", "8000", "--data", "d", "--java-options", "-Xmx1g").forReplay(49_999);
        assertEquals(List.of("127.0.0.1", 49_999, 0), List.of(options.host(), options.port(), options.opsPort()));
        assertEquals(List.of("-Xmx1g", "-Dkotoisa.replay-erasures=true"), options.javaOptions());
        assertEquals(here.resolve("d"), options.data());
    }

    @Test
    void theHelpNamesEveryOptionAndVariable() {
        String help = Help.text();
        for (Setting setting : Setting.values()) {
            assertTrue(help.contains(setting.option()) && help.contains(setting.variable()), setting.name());
        }
        assertTrue(help.contains(Verification.OPTION) && help.contains(Verification.ERASURES));
    }

    private Options read(Map<String, String> environment, String... arguments) throws Refused {
        return Options.read(List.of(arguments), environment, here);
    }

    private String refused(String... arguments) {
        Refused refused = assertThrows(Refused.class, () -> read(Map.of(), arguments));
        assertEquals(2, refused.exitCode());
        return refused.getMessage();
    }
}
