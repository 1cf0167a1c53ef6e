package fi.kotoisa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real child process with a small program in the server's place. */
class ServerProcessTest {

    private static final int SECONDS = 60;

    @TempDir
    Path place;

    private ServerLog log;
    private HttpServer pages;

    @BeforeEach
    void open() throws IOException {
        log = new ServerLog(place, Integer.MAX_VALUE);
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        pages.createContext("/", exchange -> {
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        pages.start();
    }

    @AfterEach
    void close() throws IOException {
        pages.stop(0);
        log.close();
    }

    @Test
    void itIsReadyWhenTheApplicationSaysSoAndAPageAnswersAndItEndsWithItsInput() throws Exception {
        ServerProcess server = run("ready");
        server.awaitReady(page(), SECONDS, log);
        server.stop(SECONDS);
        assertEquals(0, server.awaitEnd());
    }

    @Test
    void theApplicationsOwnSentenceIsTheRefusal() throws IOException {
        ServerProcess server = run("fail");
        Refused refused = assertThrows(Refused.class, () -> server.awaitReady(page(), SECONDS, log));
        assertEquals("The database is newer.", refused.getMessage());
        assertEquals(3, refused.exitCode());
        server.stop(SECONDS);
    }

    @Test
    void aServerThatDiesIsReportedWithItsLastWordsAndTheLog() throws IOException {
        Refused refused = assertThrows(Refused.class, () -> run("die").awaitReady(page(), SECONDS, log));
        assertTrue(refused.getMessage().contains("Error: no room"), refused.getMessage());
        assertTrue(refused.getMessage().contains("server.log"), refused.getMessage());
        assertEquals(3, refused.exitCode());
    }

    @Test
    void aServerThatNeverGetsReadyIsGivenUp() throws IOException {
        ServerProcess server = run("wait");
        Refused refused = assertThrows(Refused.class, () -> server.awaitReady(page(), 0, log));
        assertTrue(refused.getMessage().contains("not ready"), refused.getMessage());
        server.stop(SECONDS);
    }

    private ServerProcess run(String what) throws IOException {
        ServerTalk talk = new ServerTalk(log, new Progress(new PrintStream(PrintStream.nullOutputStream())));
        return new ServerProcess(List.of(ServerCommand.java(), "-cp", System.getProperty("java.class.path"),
                "fi.kotoisa.server.Server", place.resolve("lock").toString(), SmallServer.class.getName(), what), Map.of(), place, talk);
    }

    private URI page() {
        return URI.create("http://127.0.0.1:" + pages.getAddress().getPort() + "/");
    }

    /** Stands for the server. */
    public static final class SmallServer {

        private SmallServer() {
        }

        public static void main(String[] what) throws InterruptedException {
            switch (what[0]) {
                case "ready" -> System.out.println("kotoisa-ready");
                case "fail" -> System.out.println("kotoisa-failed: The database is newer.");
                case "die" -> {
                    System.out.println("java.lang.Error: no room");
                    System.exit(7);
                }
                default -> System.out.println("nothing to say");
            }
            Thread.currentThread().join();
        }
    }
}
