package fi.kotoisa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is heard from the server, and its log. */
class ServerTalkTest {

    private static final int SMALL = 100;

    @TempDir
    Path place;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private ServerLog log;
    private ServerTalk talk;

    @BeforeEach
    void listen() throws IOException {
        log = new ServerLog(place, SMALL);
        talk = new ServerTalk(log, new Progress(new PrintStream(screen, true, StandardCharsets.UTF_8)));
    }

    @AfterEach
    void close() throws IOException {
        log.close();
    }

    @Test
    void thePersonSeesWhatIsMeantForThemAndNothingElse() {
        talk.hear("INFO something of the server");
        talk.hear("kotoisa: avataan tietokantaa");
        talk.announced();
        talk.hear("kotoisa: demo account: äiti");
        List<String> lines = screen.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).matches(" *\\d+\\.\\d s  avataan tietokantaa"), lines.get(0));
        assertEquals("demo account: äiti", lines.get(1));
    }

    @Test
    void theFirstFailureIsTheOneThatIsTold() {
        talk.hear("kotoisa-failed: The database is newer than this program.");
        talk.hear("kotoisa-failed: something that follows from it");
        assertEquals(Optional.of("The database is newer than this program."), talk.failure());
        assertFalse(talk.isReady());
    }

    @Test
    void readyIsALineOfItsOwn() {
        talk.hear("not kotoisa-ready yet");
        assertFalse(talk.isReady());
        talk.hear("kotoisa-ready");
        assertTrue(talk.isReady());
    }

    @Test
    void anApplicationThatTheServerCouldNotStartIsAFailureWithTheLineThatHelps() {
        talk.hear("2026-11-22 10:00:00.123 SEVERE some.Logger: the pool has no driver");
        talk.hear("WARNING BootCommand: Boot Command deploy failed PlainText…");
        assertTrue(talk.failure().orElse("").contains("the pool has no driver"), talk.failure().toString());
    }

    @Test
    void theLastFiveLogsAreKeptEachUpToItsSize() throws IOException {
        for (int i = 0; i < 40; i++) {
            talk.hear("line " + i + " of forty, thirty characters or so");
        }
        try (Stream<Path> files = Files.list(place)) {
            List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(List.of("server.1.log", "server.2.log", "server.3.log", "server.4.log", "server.log"), names);
        }
        assertTrue(Files.readString(place.resolve("server.1.log")).contains("line 3"));
        assertFalse(Files.readString(place.resolve("server.4.log")).contains("line 0 "));
    }
}
