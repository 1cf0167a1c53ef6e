package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.FeedFetcher.Failure;
import fi.kotoisa.activities.feeds.FeedReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
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
 * Asks one address of the web: 20 seconds and three redirects at most, and only public networks.
 *
 * <p>The name is looked up once before each request; the virtual machine keeps that answer for longer than the request may take to connect, so a name that changes its
 * address in between (DNS rebinding) leads nowhere else.
 */
@ApplicationScoped
class FeedWire {

    private static final int REDIRECTS = 3;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    @Inject
    FeedHosts hosts;

    @Inject
    FeedContents contents;

    /** From the request, with its redirects, to the last byte. */
    Duration patience = Duration.ofSeconds(20);

    /**
     * By what a server tells whether something is still the same.
     *
     * @param tag of {@code ETag}, empty for none
     * @param modified of {@code Last-Modified}, empty for none
     */
    record Version(String tag, String modified) {
        static final Version NONE = new Version("", "");
    }

    /**
     * What came of it.
     *
     * @param content empty when it failed or nothing changed
     * @param from which address answered in the end
     */
    record Answer(Optional<byte[]> content, Optional<Failure> failure, Version version, URI from) {}

    /**
     * @param known if the server still has that, it need not send it again
     * @param most bytes; what is larger than a feed may be in memory is made small
     * @param until of {@link System#nanoTime}; no longer than this, however patient we are
     */
    Answer get(URI address, Version known, long most, long until) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).followRedirects(Redirect.NEVER).build();
        long end = Math.min(until, System.nanoTime() + patience.toNanos());
        URI next = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!hosts.allowed(next)) {
                return no(Failure.PRIVATE_NETWORK, next);
            }
            Asked asked = ask(client, request(next, known), most, end - System.nanoTime());
            if (asked.failure().isPresent()) {
                return no(asked.failure().get(), next);
            }
            HttpResponse<Optional<byte[]>> answer = asked.answer().orElseThrow();
            Optional<String> to = movedTo(answer);
            if (to.isEmpty()) {
                return answer(answer, known, next);
            }
            Optional<URI> moved = resolve(next, to.get());
            if (moved.isEmpty()) {
                return no(Failure.REFUSED, next);
            }
            next = moved.get();
        }
        return no(Failure.TOO_MANY_REDIRECTS, next);
    }

    private static Answer no(Failure why, URI from) {
        return new Answer(Optional.empty(), Optional.of(why), Version.NONE, from);
    }

    private record Asked(Optional<HttpResponse<Optional<byte[]>>> answer, Optional<Failure> failure) {

        static Asked no(Failure why) {
            return new Asked(Optional.empty(), Optional.of(why));
        }
    }

    private static HttpRequest request(URI address, Version known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/calendar, application/json, */*;q=0.1").header("User-Agent", "Kotoisa");
        if (!known.tag().isEmpty()) {
            request.header("If-None-Match", known.tag());
        }
        if (!known.modified().isEmpty()) {
            request.header("If-Modified-Since", known.modified());
        }
        return request.build();
    }

    private Asked ask(HttpClient client, HttpRequest request, long most, long nanos) {
        FeedBody body = new FeedBody(FeedReader.USUAL_LIMIT, most, contents::sieved);
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer = client.sendAsync(request, head -> body);
        try {
            return new Asked(Optional.of(answer.get(nanos, TimeUnit.NANOSECONDS)), Optional.empty());
        } catch (ExecutionException failed) {
            return Asked.no(failed.getCause() instanceof HttpTimeoutException ? Failure.TOO_SLOW : Failure.NO_ANSWER);
        } catch (TimeoutException late) {
            answer.cancel(true);
            body.discard();
            return Asked.no(Failure.TOO_SLOW);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            body.discard();
            Thread.currentThread().interrupt();
            return Asked.no(Failure.NO_ANSWER);
        }
    }

    private static Answer answer(HttpResponse<Optional<byte[]>> answer, Version known, URI from) {
        return switch (answer.statusCode()) {
            case 200 -> answer.body().isPresent() ? new Answer(answer.body(), Optional.empty(), version(answer), from) : no(Failure.TOO_LARGE, from);
            case 304 -> known.equals(Version.NONE) ? no(Failure.REFUSED, from) : new Answer(Optional.empty(), Optional.empty(), known, from);
            case 404, 410 -> no(Failure.NOT_FOUND, from);
            case 401, 403 -> no(Failure.CLOSED, from);
            default -> no(Failure.REFUSED, from);
        };
    }

    private static Version version(HttpResponse<?> answer) {
        return new Version(answer.headers().firstValue("ETag").orElse(""), answer.headers().firstValue("Last-Modified").orElse(""));
    }

    private static Optional<String> movedTo(HttpResponse<?> answer) {
        boolean redirect = answer.statusCode() >= 301 && answer.statusCode() <= 308 && answer.statusCode() != 304;
        return redirect ? answer.headers().firstValue("Location") : Optional.empty();
    }

    static Optional<URI> resolve(URI from, String to) {
        try {
            return ofTheWeb(from.resolve(to.strip()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** What a person typed, as an address of the web. */
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
