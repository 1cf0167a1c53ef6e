package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.feeds.FeedReader;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches a feed by its address: as much as a feed may have, 20 seconds in all and three redirects, and only from public networks.
 *
 * <p>The name is looked up once before each request; the virtual machine keeps that answer for longer than the request may take to connect, so a name that changes its
 * address in between (DNS rebinding) leads nowhere else. No transaction is open while the network is waited for.
 */
@ApplicationScoped
public class FeedFetcher {

    /** As many characters as are kept of an address. */
    public static final int LONGEST_ADDRESS = 1000;

    private static final int REDIRECTS = 3;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    @Inject
    FeedHosts hosts;

    /** From the first request to the last byte. */
    Duration patience = Duration.ofSeconds(20);

    /** Why nothing was fetched. */
    public enum Failure {
        /** No whole address of the web. */
        NO_ADDRESS,
        /** More than {@link #LONGEST_ADDRESS} characters. */
        LONG_ADDRESS,
        /** There, or where a redirect leads, Kotoisa may not ask. */
        PRIVATE_NETWORK,
        /** Nobody is there. */
        NO_ANSWER,
        /** Not everything came in time. */
        TOO_SLOW,
        TOO_MANY_REDIRECTS,
        /** Answers 404 or 410. */
        NOT_FOUND,
        /** Answers 401 or 403: one has to sign in there. */
        CLOSED,
        /** Answers something else than 200. */
        REFUSED,
        TOO_LARGE
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
        if (typed.strip().length() > LONGEST_ADDRESS) {
            return Fetched.no(Failure.LONG_ADDRESS);
        }
        return address(typed).map(this::follow).orElseGet(() -> Fetched.no(Failure.NO_ADDRESS));
    }

    private Fetched follow(URI address) {
        HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(CONNECT).followRedirects(Redirect.NEVER).build();
        long until = System.nanoTime() + patience.toNanos();
        URI next = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!hosts.allowed(next)) {
                return Fetched.no(Failure.PRIVATE_NETWORK);
            }
            Asked asked = ask(client, next, until - System.nanoTime());
            if (asked.failure().isPresent()) {
                return Fetched.no(asked.failure().get());
            }
            HttpResponse<Optional<byte[]>> answer = asked.answer().orElseThrow();
            Optional<String> to = movedTo(answer);
            if (to.isEmpty()) {
                return body(answer);
            }
            Optional<URI> moved = resolve(next, to.get());
            if (moved.isEmpty()) {
                return Fetched.no(Failure.REFUSED);
            }
            next = moved.get();
        }
        return Fetched.no(Failure.TOO_MANY_REDIRECTS);
    }

    private record Asked(Optional<HttpResponse<Optional<byte[]>>> answer, Optional<Failure> failure) {

        static Asked no(Failure why) {
            return new Asked(Optional.empty(), Optional.of(why));
        }
    }

    private static Asked ask(HttpClient client, URI address, long nanos) {
        HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/calendar, application/json, */*;q=0.1").header("User-Agent", "Kotoisa").build();
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer = client.sendAsync(request, head -> new FeedBody(FeedReader.USUAL_LIMIT));
        try {
            return new Asked(Optional.of(answer.get(nanos, TimeUnit.NANOSECONDS)), Optional.empty());
        } catch (ExecutionException failed) {
            return Asked.no(failed.getCause() instanceof HttpTimeoutException ? Failure.TOO_SLOW : Failure.NO_ANSWER);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return Asked.no(Failure.TOO_SLOW);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Asked.no(Failure.NO_ANSWER);
        }
    }

    private static Fetched body(HttpResponse<Optional<byte[]>> answer) {
        return switch (answer.statusCode()) {
            case 200 -> answer.body().isPresent() ? new Fetched(answer.body(), Optional.empty()) : Fetched.no(Failure.TOO_LARGE);
            case 404, 410 -> Fetched.no(Failure.NOT_FOUND);
            case 401, 403 -> Fetched.no(Failure.CLOSED);
            default -> Fetched.no(Failure.REFUSED);
        };
    }

    private static Optional<String> movedTo(HttpResponse<?> answer) {
        boolean redirect = answer.statusCode() >= 301 && answer.statusCode() <= 308 && answer.statusCode() != 304;
        return redirect ? answer.headers().firstValue("Location") : Optional.empty();
    }

    private static Optional<URI> resolve(URI from, String to) {
        try {
            return ofTheWeb(from.resolve(to));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    static Optional<URI> address(String typed) {
        try {
            return ofTheWeb(URI.create(typed.strip().replaceFirst("(?i)^webcals?:", "https:")));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<URI> ofTheWeb(URI address) {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        return web && address.getHost() != null && address.getUserInfo() == null ? Optional.of(address) : Optional.empty();
    }
}
