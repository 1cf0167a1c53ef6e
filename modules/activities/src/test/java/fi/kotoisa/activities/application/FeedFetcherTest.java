package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.kotoisa.activities.application.FeedFetcher.Failure;
import fi.kotoisa.activities.application.FeedFetcher.Fetched;
import fi.kotoisa.activities.feeds.FeedItem;
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
        fetcher.wire.contents = new FeedContents();
        fetcher.wire.contents.clock = Workplace.CLOCK;
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
    void aLargeFeedIsMadeSmallAndAnEndlessOneIsRefused() {
        named.createContext("/most", exchange -> answer(exchange, 200, new byte[FeedReader.USUAL_LIMIT]));
        assertEquals(FeedReader.USUAL_LIMIT, fetch(at(named, "/most")).content().orElseThrow().length, "as it is");
        byte[] large = (ImportDesk.calendar(ImportingTest.GROUP) + "X-LONG:" + "x".repeat(FeedReader.USUAL_LIMIT)).getBytes(StandardCharsets.UTF_8);
        named.createContext("/large", exchange -> answer(exchange, 200, large));
        byte[] small = fetch(at(named, "/large")).content().orElseThrow();
        assertTrue(small.length < 100_000 && new String(small, StandardCharsets.UTF_8).contains("Lukupiiri"));
        named.createContext("/more", exchange -> endless(exchange));
        fails(Failure.TOO_LARGE, fetch(at(named, "/more")));
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] piece = new byte[1024 * 1024];
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 110; i++) {
                out.write(piece);
            }
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        named.createContext("/kept.ics", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Last-Modified", "Sun, 22 Nov 2026 08:00:00 GMT");
            boolean same = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(exchange, same ? 304 : 200, same ? new byte[0] : FEED);
        });
        FeedFetcher fetcher = fetcher(Duration.ofSeconds(20));
        Fetched first = fetcher.fetch(at(named, "/kept.ics"), FeedWire.Version.NONE);
        assertEquals(new FeedWire.Version("\"7\"", "Sun, 22 Nov 2026 08:00:00 GMT"), first.version());
        assertTrue(fetcher.fetch(at(named, "/kept.ics"), first.version()).unchanged());
    }

    @Test
    void aListIsFollowedFromPageToPageOnItsServer() {
        page("/list", "a", at(named, "/list/2"));
        page("/list/2", "b", "/list/3");
        page("/list/3", "c", null);
        assertEquals(List.of("a", "b", "c"), keys(fetch(at(named, "/list"))));
        page("/away", "a", at(closed, "/list/2"));
        assertEquals(List.of("a"), keys(fetch(at(named, "/away"))));
        assertEquals(4, asked.size(), () -> "another server is not asked: " + asked);
        page("/lost", "a", "/nowhere");
        fails(Failure.NOT_FOUND, fetch(at(named, "/lost")));
        page("/round-and-round", "a", "/round-and-round");
        asked.clear();
        fetch(at(named, "/round-and-round"));
        assertEquals(FeedFetcher.MOST_PAGES, asked.size());
    }

    private void page(String path, String id, String next) {
        String link = next == null ? "null" : "\"" + next + "\"";
        byte[] body = ("{\"meta\":{\"count\":3,\"next\":" + link + "},\"data\":[{\"id\":\"" + id + "\",\"name\":{\"fi\":\"A\"},\"start_time\":\"2026-12-01\"}]}").getBytes(StandardCharsets.UTF_8);
        named.createContext(path, exchange -> answer(exchange, exchange.getRequestURI().getPath().equals(path) ? 200 : 404, body));
    }

    private static List<String> keys(Fetched fetched) {
        FeedContents contents = new FeedContents();
        contents.clock = Workplace.CLOCK;
        return contents.readAgain(fetched.content().orElseThrow(), FeedContents.UNSAID).items().stream().map(FeedItem::key).toList();
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
