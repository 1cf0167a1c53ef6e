package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.feeds.FeedItem;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which stored date each item of a feed is. Mostly its key says so. When a whole iCalendar series moves to another hour, the keys of its dates change with it: then the date of
 * the same series that was first planned for the same day is meant.
 */
final class FeedDates {

    private final Map<String, Session> dates = new HashMap<>();

    /**
     * @param activities those that came from a feed, by their keys
     * @param stored their dates
     */
    FeedDates(List<FeedItem> items, Map<String, Activity> activities, List<Session> stored) {
        Map<String, Session> byKey = stored.stream()
                .filter(session -> session.feedKey().isPresent())
                .collect(Collectors.toMap(session -> session.feedKey().orElseThrow(), session -> session, (first, second) -> first));
        items.stream().filter(item -> byKey.containsKey(item.key())).forEach(item -> dates.put(item.key(), byKey.get(item.key())));
        Map<String, Deque<Session>> left = left(byKey);
        for (FeedItem item : items) {
            if (!dates.containsKey(item.key()) && repeats(item) && activities.containsKey(item.seriesKey())) {
                String day = activities.get(item.seriesKey()).id() + " " + item.time().firstDay();
                Optional.ofNullable(left.get(day)).map(Deque::poll).ifPresent(session -> dates.put(item.key(), session));
            }
        }
    }

    /** The dates that no key names, by activity and first day, in the order of time. */
    private Map<String, Deque<Session>> left(Map<String, Session> byKey) {
        Set<Session> named = new HashSet<>(dates.values());
        Map<String, Deque<Session>> left = new HashMap<>();
        byKey.values().stream().filter(session -> !named.contains(session)).sorted(Comparator.comparing(Session::originalStart))
                .forEach(session -> left.computeIfAbsent(session.activity() + " " + session.originalStart().toLocalDate(), day -> new ArrayDeque<>()).add(session));
        return left;
    }

    private static boolean repeats(FeedItem item) {
        return item.key().equals(item.seriesKey()) || item.key().startsWith(item.seriesKey() + "/");
    }

    Optional<Session> of(FeedItem item) {
        return Optional.ofNullable(dates.get(item.key()));
    }

    /** The keys of the items that are stored dates. */
    Set<String> keys() {
        return dates.keySet();
    }
}
