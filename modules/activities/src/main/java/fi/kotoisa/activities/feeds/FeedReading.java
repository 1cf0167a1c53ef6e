package fi.kotoisa.activities.feeds;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a feed said.
 *
 * @param name     the calendar's own name, if it has one
 * @param items    in the order of the feed; the dates of one iCalendar series in the order of time
 * @param problems what could not be read, in the order of reading
 * @param places   every place that this document describes, by key, whether an item uses it or not
 * @param until  coming dates that begin then or later may have been left out
 */
public record FeedReading(FeedKind kind, Optional<String> name, List<FeedItem> items, List<FeedProblem> problems,
        Map<String, FeedPlace> places, Optional<LocalDateTime> until) {

    /** One from which nothing was left out. */
    public FeedReading(FeedKind kind, Optional<String> name, List<FeedItem> items, List<FeedProblem> problems, Map<String, FeedPlace> places) {
        this(kind, name, items, problems, places, Optional.empty());
    }

    public FeedReading {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        items = List.copyOf(items);
        problems = List.copyOf(problems);
        places = Map.copyOf(places);
    }

    /**
     * The same reading with places that were given by id only looked up in another document, such as the
     * {@link #places()} of a Linked Events place list. Places that the feed itself describes are left alone.
     */
    public FeedReading withPlaces(Map<String, FeedPlace> known) {
        List<FeedItem> found = items.stream().map(item -> item.withPlaceFrom(known)).toList();
        return new FeedReading(kind, name, found, problems, places, until);
    }
}
