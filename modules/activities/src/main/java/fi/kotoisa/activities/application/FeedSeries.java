package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.FeedPlan.Belonging;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.feeds.FeedItem;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which activity each item of a feed is a date of. Items of one series are dates of one activity, which is called what most of them are called; one that was called otherwise
 * when it first came is an activity of its own. A date never moves to another activity, whatever it is called later.
 */
final class FeedSeries {

    private final Map<String, Activity> stored;
    private final Set<String> ownKeys;
    private final LocalDateTime now;
    private final Map<String, Map<String, ActivityText>> texts = new HashMap<>();
    private final Map<String, FeedGroupFacts> facts = new HashMap<>();
    private final Map<String, String> activityOf = new HashMap<>();

    /**
     * @param stored the activities that came from a feed, by their keys
     * @param ownKeys the keys of the items that are stored dates
     * @param now what ends later is still to come
     */
    FeedSeries(List<FeedItem> items, Map<String, Activity> stored, Set<String> ownKeys, LocalDateTime now) {
        this.stored = stored;
        this.ownKeys = ownKeys;
        this.now = now;
        Map<String, List<FeedItem>> series = new LinkedHashMap<>();
        items.forEach(item -> series.computeIfAbsent(item.seriesKey(), key -> new ArrayList<>()).add(item));
        series.forEach(this::divide);
    }

    Belonging of(FeedItem item) {
        String key = activityOf.get(item.key());
        return new Belonging(key, texts.get(key), facts.get(key), Optional.ofNullable(stored.get(key)));
    }

    private void divide(String series, List<FeedItem> items) {
        List<FeedItem> known = items.stream().filter(item -> ownKeys.contains(item.key()) && !aloneBefore(item)).toList();
        Map<String, String> title = mostOften(known.isEmpty() ? items : known, FeedItem::title);
        List<FeedItem> together = new ArrayList<>();
        for (FeedItem item : items) {
            boolean alone = aloneBefore(item) || !known.contains(item) && !item.title().equals(title);
            activityOf.put(item.key(), alone ? item.key() : series);
            if (alone) {
                texts.put(item.key(), FeedTexts.of(item));
                facts.put(item.key(), FeedGroupFacts.of(List.of(item), now));
            } else {
                together.add(item);
            }
        }
        if (!together.isEmpty()) {
            List<FeedItem> called = together.stream().filter(item -> item.title().equals(title)).toList();
            texts.put(series, mostOften(called, FeedTexts::of));
            facts.put(series, FeedGroupFacts.of(together, now));
        }
    }

    private boolean aloneBefore(FeedItem item) {
        return !item.key().equals(item.seriesKey()) && stored.containsKey(item.key());
    }

    /** Of several that are as frequent, the one that comes first. */
    static <T> T mostOften(List<FeedItem> items, Function<FeedItem, T> what) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        items.forEach(item -> counts.merge(what.apply(item), 1, Integer::sum));
        int most = counts.values().stream().max(Integer::compare).orElseThrow();
        return counts.entrySet().stream().filter(each -> each.getValue() == most).map(Map.Entry::getKey).findFirst().orElseThrow();
    }
}
