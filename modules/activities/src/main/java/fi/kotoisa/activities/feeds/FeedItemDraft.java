package fi.kotoisa.activities.feeds;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything about an item but its identity and its time; filled by one of the readers. */
final class FeedItemDraft {
    /** In capitals, or with a colon or the like behind it: a play may well be called "Peruttu juhla". */
    private static final Pattern CALLED_OFF = Pattern.compile("^\\W*(?:(?:PERUTTU|PERUUTETTU|INSTÄLLT|INSTÄLLD|CANCELLED"
            + "|CANCELED)\\b|(?iu:peruttu|peruutettu|inställt|inställd|cancelled|canceled)\\s*(?:[:!–]|\\s-\\s))",
            Pattern.UNICODE_CHARACTER_CLASS);

    Map<String, String> title = Map.of();
    Map<String, String> summary = Map.of();
    Map<String, String> description = Map.of();
    boolean cancelled;
    boolean rescheduled;
    Optional<FeedPlace> place = Optional.empty();
    List<String> languages = List.of();
    Optional<Boolean> free = Optional.empty();
    Map<String, String> price = Map.of();
    Optional<URI> infoUrl = Optional.empty();
    Set<String> audiences = Set.of();
    List<FeedKeyword> keywords = List.of();
    Map<String, String> provider = Map.of();
    Optional<Integer> capacity = Optional.empty();
    Optional<Integer> minAge = Optional.empty();
    Optional<Integer> maxAge = Optional.empty();

    FeedItem at(String key, String seriesKey, FeedTime time, boolean perhapsSeries) {
        boolean calledOff = cancelled || title.values().stream().anyMatch(t -> CALLED_OFF.matcher(t).find());
        return new FeedItem(key, seriesKey, title, summary, description, time, perhapsSeries, calledOff, rescheduled,
                place, languages, free, price, infoUrl, audiences, keywords, provider, capacity, minAge, maxAge);
    }
}
