package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.application.FeedWire.Answer;
import fi.kotoisa.activities.application.FeedWire.Version;
import fi.kotoisa.activities.feeds.FeedPages;
import fi.kotoisa.activities.feeds.FeedReader;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fetches a feed by its address: as much as a feed may have, within a minute, and only from public networks. A list that comes in pages is followed from page to page on the same server,
 * which is also asked for the places that the list only names.
 * No transaction is open while the network is waited for.
 */
@ApplicationScoped
public class FeedFetcher {

    /** As many characters as are kept of an address. */
    public static final int LONGEST_ADDRESS = 1000;

    static final int MOST_PAGES = 100;

    /** 100 MiB. Of what is larger than {@link FeedReader#USUAL_LIMIT} only the events inside the window of series are kept. */
    static final long MOST_BYTES = 100L * 1024 * 1024;

    @Inject
    FeedWire wire;

    /** From the first request to the last byte of the last page. */
    Duration patience = Duration.ofSeconds(60);

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

    /**
     * The bytes, or why there are none; neither when the server says that nothing changed.
     *
     * @param version by which the server knows what it gave; empty for a list in several pages, of which each changes by itself
     */
    public record Fetched(Optional<byte[]> content, Optional<Failure> failure, Version version) {

        static Fetched no(Failure why) {
            return new Fetched(Optional.empty(), Optional.of(why), Version.NONE);
        }

        boolean unchanged() {
            return content.isEmpty() && failure.isEmpty();
        }
    }

    /** @param typed as a person typed it; {@code webcal:} is read as {@code https:} */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public Fetched fetch(String typed) {
        return fetch(typed, Version.NONE);
    }

    /** @param known what was fetched before: if the server has nothing newer, nothing is fetched */
    Fetched fetch(String typed, Version known) {
        if (typed.strip().length() > LONGEST_ADDRESS) {
            return Fetched.no(Failure.LONG_ADDRESS);
        }
        return FeedWire.address(typed).map(address -> fetch(address, known)).orElseGet(() -> Fetched.no(Failure.NO_ADDRESS));
    }

    private Fetched fetch(URI address, Version known) {
        long until = System.nanoTime() + patience.toNanos();
        Answer first = wire.get(address, known, MOST_BYTES, until);
        if (first.failure().isPresent() || first.content().isEmpty()) {
            return new Fetched(Optional.empty(), first.failure(), known);
        }
        byte[] content = first.content().get();
        Optional<String> next = FeedPages.next(content);
        Fetched list = next.isEmpty() ? new Fetched(first.content(), Optional.empty(), first.version()) : follow(first, next.get(), until);
        return new Fetched(list.content().map(whole -> new FeedPlaceLookup(wire, until).complete(whole, first.from())), list.failure(), list.version());
    }

    /** The pages behind the first one, as far as there is time and room; the reader of the whole sees where it ends too early. */
    private Fetched follow(Answer first, String second, long until) {
        List<byte[]> pages = new ArrayList<>(List.of(first.content().orElseThrow()));
        int room = FeedReader.USUAL_LIMIT - pages.get(0).length - 2;
        Optional<URI> next = onSameServer(first.from(), second);
        while (next.isPresent() && pages.size() < MOST_PAGES) {
            Answer page = wire.get(next.get(), Version.NONE, room, until);
            if (page.content().isEmpty()) {
                if (page.failure().filter(Failure.TOO_LARGE::equals).isPresent()) {
                    break;
                }
                return Fetched.no(page.failure().orElse(Failure.REFUSED));
            }
            byte[] content = page.content().get();
            pages.add(content);
            room -= content.length + 1;
            URI from = page.from();
            next = FeedPages.next(content).flatMap(to -> onSameServer(from, to));
        }
        return new Fetched(Optional.of(FeedPages.joined(pages)), Optional.empty(), Version.NONE);
    }

    /** Behind a proxy many servers write http where they are asked by https: then they are asked by https again. */
    static Optional<URI> onSameServer(URI from, String to) {
        return FeedWire.resolve(from, to)
                .filter(next -> next.getHost().equalsIgnoreCase(from.getHost()))
                .map(next -> "https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(next.getScheme()) ? URI.create("https" + next.toString().substring(4)) : next)
                .filter(next -> next.getPort() == from.getPort());
    }
}
