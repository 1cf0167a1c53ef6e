package fi.kotoisa.activities.feeds;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A subject word of an item.
 *
 * @param key  id in the source's vocabulary, such as {@code yso:p4354}; MyHelsinki's prefix {@code linkedevents:} is
 *             left out, so that the same keyword has the same key in both feeds
 * @param name the word by language; empty when the feed gives only the id
 */
public record FeedKeyword(Optional<String> key, Map<String, String> name) {
    public FeedKeyword {
        Objects.requireNonNull(key, "key");
        name = Texts.kept(name);
    }
}
