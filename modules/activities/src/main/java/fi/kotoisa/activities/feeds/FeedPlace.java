package fi.kotoisa.activities.feeds;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an item takes place, as far as the feed tells. Texts are keyed by BCP 47 language, {@code und} when the feed
 * does not say the language.
 *
 * @param key        the feed's own id of the place, such as {@code tprek:8254}
 * @param name       empty when the feed gives only a key or only {@code extra}
 * @param postalCode as written, five digits in Finland
 * @param latitude   WGS 84 degrees, together with {@code longitude} or not at all
 * @param extra      what the feed adds in words: a room, a door, or the whole address when there is nothing else
 */
public record FeedPlace(Optional<String> key, Map<String, String> name, Map<String, String> street,
        Optional<String> postalCode, Map<String, String> city, Optional<Double> latitude, Optional<Double> longitude,
        Map<String, String> extra) {

    public FeedPlace {
        Objects.requireNonNull(key, "key");
        name = Texts.kept(name);
        street = Texts.kept(street);
        Objects.requireNonNull(postalCode, "postalCode");
        city = Texts.kept(city);
        if (latitude.isPresent() != longitude.isPresent()) {
            throw new IllegalArgumentException("Half a position");
        }
        extra = Texts.kept(extra);
    }

    /** A place of which nothing but a name is known. */
    static FeedPlace named(Map<String, String> name) {
        return new FeedPlace(Optional.empty(), name, Map.of(), Optional.empty(), Map.of(), Optional.empty(),
                Optional.empty(), Map.of());
    }

    /** What to show as the place in the given language: its name, else what the feed adds in words, else the street. */
    public Optional<String> label(String language) {
        return Texts.in(language, name).or(() -> Texts.in(language, extra)).or(() -> Texts.in(language, street));
    }

    /** True when the feed gave only the id, and the rest stands in another document. */
    public boolean needsLookup() {
        return key.isPresent() && name.isEmpty();
    }

    FeedPlace withExtra(Map<String, String> words) {
        return new FeedPlace(key, name, street, postalCode, city, latitude, longitude, words);
    }
}
