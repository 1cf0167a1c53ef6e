package fi.kotoisa.journeys.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody else's web site on this machine: the walked server may fetch feeds from its named port, and from no other. Lives as long as the journeys. */
public final class FeedSite {

    private static final FeedSite WALKED = new FeedSite();

    private final HttpServer named = listen();
    private final HttpServer secret = listen();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    private record Page(int status, Optional<String> location, byte[] body) {}

    private FeedSite() {
        named.createContext("/", this::answer);
        secret.createContext("/", this::answer);
    }

    public static FeedSite walked() {
        return WALKED;
    }

    private static HttpServer listen() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Page page = pages.getOrDefault(exchange.getRequestURI().getPath(), new Page(404, Optional.empty(), new byte[0]));
        page.location().ifPresent(to -> exchange.getResponseHeaders().set("Location", to));
        exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
        exchange.getResponseBody().write(page.body());
        exchange.close();
    }

    /** What lets the walked server come here. */
    Map<String, String> environment() {
        return Map.of("KOTOISA_FEEDS_PRIVATE_HOSTS", "127.0.0.1:" + named.getAddress().getPort());
    }

    /** Shows these bytes at a path, on both ports. */
    public void show(String path, byte[] body) {
        pages.put(path, new Page(200, Optional.empty(), body));
    }

    public void redirect(String path, String to) {
        pages.put(path, new Page(302, Optional.of(to), new byte[0]));
    }

    /** A path by the port that the configuration names. */
    public String address(String path) {
        return "http://127.0.0.1:" + named.getAddress().getPort() + path;
    }

    /** The same by a port that it does not name. */
    public String closedAddress(String path) {
        return "http://127.0.0.1:" + secret.getAddress().getPort() + path;
    }
}
