package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.feeds.FeedReader;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Fetches a feed by its address: at most 20 MiB, 20 seconds and three redirects, and only from public networks.
 *
 * <p>The name is looked up once before each request; the virtual machine keeps that answer for longer than the request may take to connect, so a name that changes its
 * address in between (DNS rebinding) leads nowhere else. No transaction is open while the network is waited for.
 */
@ApplicationScoped
public class FeedFetcher {

    private static final int REDIRECTS = 3;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    @Inject
    FeedHosts hosts;

    /** Why nothing was fetched. */
    public enum Failure {
        NO_ADDRESS, PRIVATE_NETWORK, NO_ANSWER, REFUSED, TOO_LARGE
    }

    /** Either the bytes or why there are none. */
    public record Fetched(Optional<byte[]> content, Optional<Failure> failure) {

        static Fetched no(Failure why) {
            return new Fetched(Optional.empty(), Optional.of(why));
        }
    }

    /** @param typed as a person typed it; {@code webcal:} is read as {@code https:} */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public Fetched fetch(String typed) {
        Optional<URI> address = address(typed);
        if (address.isEmpty()) {
            return Fetched.no(Failure.NO_ADDRESS);
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(Redirect.NEVER).build();
        URI next = address.get();
        try {
            for (int hop = 0; hop <= REDIRECTS; hop++) {
                if (!hosts.allowed(next)) {
                    return Fetched.no(Failure.PRIVATE_NETWORK);
                }
                HttpResponse<InputStream> answer = client.send(
                        HttpRequest.newBuilder(next).timeout(ANSWER).header("Accept", "text/calendar, application/json, */*;q=0.1").build(), BodyHandlers.ofInputStream());
                Optional<URI> moved = moved(next, answer);
                if (moved.isEmpty()) {
                    return body(answer);
                }
                answer.body().close();
                next = moved.get();
            }
            return Fetched.no(Failure.REFUSED);
        } catch (IOException noAnswer) {
            return Fetched.no(Failure.NO_ANSWER);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Fetched.no(Failure.NO_ANSWER);
        }
    }

    private static Fetched body(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                return Fetched.no(Failure.REFUSED);
            }
            byte[] bytes = body.readNBytes(FeedReader.USUAL_LIMIT + 1);
            return bytes.length > FeedReader.USUAL_LIMIT ? Fetched.no(Failure.TOO_LARGE) : new Fetched(Optional.of(bytes), Optional.empty());
        }
    }

    private static Optional<URI> moved(URI from, HttpResponse<?> answer) {
        boolean redirect = answer.statusCode() >= 301 && answer.statusCode() <= 308 && answer.statusCode() != 304;
        return redirect ? answer.headers().firstValue("Location").flatMap(to -> resolve(from, to)) : Optional.empty();
    }

    private static Optional<URI> resolve(URI from, String to) {
        try {
            return Optional.of(from.resolve(to));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    static Optional<URI> address(String typed) {
        try {
            URI address = URI.create(typed.strip().replaceFirst("(?i)^webcals?:", "https:"));
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
