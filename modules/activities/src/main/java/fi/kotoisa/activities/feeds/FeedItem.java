package fi.kotoisa.activities.feeds;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One date of a feed. Texts are keyed by BCP 47 language, {@code und} when the feed does not say the language; a text
 * that the feed copied into several languages stands once, under the first of fi, sv, en that has it.
 *
 * @param key           stable identity of this one date, at most 500 characters: the Linked Events or MyHelsinki id; for iCalendar the UID, and
 *                      for a date of a series the UID, a slash and the date it was first planned for (UTC)
 * @param seriesKey     what belongs to one activity: the UID, the {@code super_event}'s id, else the own id
 * @param title         plain text, never empty
 * @param summary       plain text
 * @param description   sanitised HTML: p, br, ul, ol, li, strong, em, links, and div and span that say direction or
 *                      language
 * @param perhapsSeries the time spans more than a week in a format that cannot tell repetition, so it may be the first
 *                      and the last date of a group whose real dates stand only in the text
 * @param cancelled     does not take place then; known from the status, or from the first word of the title
 * @param rescheduled   has another time than first planned
 * @param languages     languages spoken there, BCP 47
 * @param free          empty when the feed does not say
 * @param price         plain text
 * @param infoUrl       http or https
 * @param audiences     ids of keywords that say for whom
 * @param capacity      most participants; empty when the feed does not say it in a number
 */
public record FeedItem(String key, String seriesKey, Map<String, String> title, Map<String, String> summary,
        Map<String, String> description, FeedTime time, boolean perhapsSeries, boolean cancelled, boolean rescheduled,
        Optional<FeedPlace> place, List<String> languages, Optional<Boolean> free, Map<String, String> price,
        Optional<URI> infoUrl, Set<String> audiences, List<FeedKeyword> keywords, Map<String, String> provider,
        Optional<Integer> capacity, Optional<Integer> minAge, Optional<Integer> maxAge) {

    public FeedItem {
        key = Texts.shortKey(key);
        seriesKey = Texts.shortKey(seriesKey);
        Objects.requireNonNull(time, "time");
        title = Texts.kept(title);
        summary = Texts.kept(summary);
        description = Texts.kept(description);
        languages = List.copyOf(languages);
        price = Texts.kept(price);
        audiences = Collections.unmodifiableSet(new LinkedHashSet<>(audiences));
        keywords = List.copyOf(keywords);
        provider = Texts.kept(provider);
    }

    /** The same item at another time. */
    public FeedItem at(FeedTime other) {
        return new FeedItem(key, seriesKey, title, summary, description, other, perhapsSeries, cancelled, rescheduled, place,
                languages, free, price, infoUrl, audiences, keywords, provider, capacity, minAge, maxAge);
    }

    FeedItem withPlaceFrom(Map<String, FeedPlace> known) {
        Optional<FeedPlace> found = place.filter(FeedPlace::needsLookup)
                .flatMap(p -> p.key().map(known::get).map(k -> k.withExtra(p.extra())));
        return found.isEmpty() ? this
                : new FeedItem(key, seriesKey, title, summary, description, time, perhapsSeries, cancelled,
                        rescheduled, found, languages, free, price, infoUrl, audiences, keywords, provider, capacity,
                        minAge, maxAge);
    }
}
