package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.kotoisa.activities.application.FeedFetcher.Failure;
import fi.kotoisa.activities.application.FeedFetcher.Fetched;
import fi.kotoisa.activities.feeds.FeedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server on this machine, which only the configuration opens, and another one that it does not name. */
class FeedFetcherTest {

    private static final byte[] FEED = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);

    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer named;
    private HttpServer closed;

    @BeforeEach
    void open() throws IOException {
        named = server();
        closed = server();
        named.createContext("/feed.ics", exchange -> answer(exchange, 200, FEED));
        closed.createContext("/", exchange -> answer(exchange, 200, FEED));
    }

    @AfterEach
    void close() {
        over.countDown();
        named.stop(0);
        closed.stop(0);
        hands.shutdownNow();
    }

    private HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(hands);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        asked.add(exchange.getLocalAddress().getPort() + exchange.getRequestURI().toString());
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void redirect(String path, String to) {
        named.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            answer(exchange, 302, new byte[0]);
        });
    }

    private String at(HttpServer server, String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Fetched fetch(String address) {
        return fetch(address, Duration.ofSeconds(20));
    }

    private Fetched fetch(String address, Duration patience) {
        return fetcher(patience).fetch(address);
    }

    private FeedFetcher fetcher(Duration patience) {
        FeedFetcher fetcher = new FeedFetcher();
        fetcher.wire = new FeedWire();
        fetcher.wire.hosts = new FeedHosts();
        fetcher.wire.hosts.named = Optional.of("127.0.0.1:" + named.getAddress().getPort());
        fetcher.wire.patience = patience;
        return fetcher;
    }

    private void fails(Failure why, Fetched fetched) {
        assertEquals(Optional.of(why), fetched.failure());
        assertTrue(fetched.content().isEmpty());
    }

    @Test
    void aFeedComesFromAClosedNetworkThatTheConfigurationNames() {
        assertArrayEquals(FEED, fetch(" " + at(named, "/feed.ics") + " ").content().orElseThrow());
    }

    @Test
    void aClosedNetworkThatIsNotNamedIsNotEvenAsked() {
        fails(Failure.PRIVATE_NETWORK, fetch(at(closed, "/feed.ics")));
        assertEquals(List.of(), asked);
    }

    @Test
    void aRedirectIsFollowedWhereOneMayGo() {
        redirect("/old.ics", "/feed.ics");
        assertArrayEquals(FEED, fetch(at(named, "/old.ics")).content().orElseThrow());
    }

    @Test
    void aRedirectIntoAClosedNetworkIsNotFollowed() {
        redirect("/trap.ics", at(closed, "/secret"));
        fails(Failure.PRIVATE_NETWORK, fetch(at(named, "/trap.ics")));
        assertEquals(1, asked.size(), () -> "only the first was asked: " + asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/feed.ics", "file:///etc/passwd", "http://user:word@example.org/", "http://[", "https:"})
    void aRedirectOutOfTheWebIsNotFollowed(String to) {
        redirect("/trap.ics", to);
        fails(Failure.REFUSED, fetch(at(named, "/trap.ics")));
    }

    @Test
    void threeRedirectsAreFollowedAndAFourthIsNot() {
        redirect("/a", "/b");
        redirect("/b", "/c");
        redirect("/c", "/feed.ics");
        redirect("/round", "/round");
        assertArrayEquals(FEED, fetch(at(named, "/a")).content().orElseThrow());
        redirect("/zero", "/a");
        fails(Failure.TOO_MANY_REDIRECTS, fetch(at(named, "/zero")));
        asked.clear();
        fails(Failure.TOO_MANY_REDIRECTS, fetch(at(named, "/round")));
        assertEquals(4, asked.size());
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "410, NOT_FOUND", "401, CLOSED", "403, CLOSED", "500, REFUSED", "503, REFUSED", "204, REFUSED", "302, REFUSED"})
    void whatTheServerSaysIsToldApart(int status, Failure why) {
        named.createContext("/no", exchange -> answer(exchange, status, new byte[0]));
        fails(why, fetch(at(named, "/no")));
    }

    @Test
    void aFeedMayHaveTheUsualLimitAndNotAByteMore() {
        named.createContext("/most", exchange -> answer(exchange, 200, new byte[FeedReader.USUAL_LIMIT]));
        named.createContext("/more", exchange -> answer(exchange, 200, new byte[FeedReader.USUAL_LIMIT + 1]));
        assertEquals(FeedReader.USUAL_LIMIT, fetch(at(named, "/most")).content().orElseThrow().length);
        fails(Failure.TOO_LARGE, fetch(at(named, "/more")));
    }

    @Test
    void aServerThatNeverAnswersIsLeft() {
        named.createContext("/never", exchange -> hang());
        fails(Failure.TOO_SLOW, fetch(at(named, "/never"), Duration.ofMillis(300)));
    }

    @Test
    void aServerThatBeginsAndNeverEndsIsLeftToo() {
        named.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(FEED);
            exchange.getResponseBody().flush();
            hang();
        });
        fails(Failure.TOO_SLOW, fetch(at(named, "/drip"), Duration.ofMillis(300)));
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whereNobodyListensNobodyAnswers() {
        String address = at(named, "/feed.ics");
        named.stop(0);
        fails(Failure.NO_ANSWER, fetch(address));
    }

    @Test
    void whatIsNoAddressIsNotLookedFor() {
        fails(Failure.NO_ADDRESS, fetch("kalenteri"));
        fails(Failure.NO_ADDRESS, fetch(""));
        String room = at(named, "/feed.ics?");
        assertTrue(fetch(room + "a".repeat(FeedFetcher.LONGEST_ADDRESS - room.length())).content().isPresent());
        fails(Failure.LONG_ADDRESS, fetch(room + "a".repeat(FeedFetcher.LONGEST_ADDRESS - room.length() + 1)));
    }
}
