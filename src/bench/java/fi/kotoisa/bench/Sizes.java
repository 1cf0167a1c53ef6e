package fi.kotoisa.bench;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of everything.
 *
 * @param activities seeded groups, each with its own sign-up on every date
 * @param dates of each group, weekly, half of them past
 * @param households who came to each past date
 * @param connections kept open at once
 * @param seconds of each measurement
 * @param rounds how often everything is measured; the middle one counts
 * @param signUps sent in each round
 * @param kills power cuts
 * @param starts how often each start is repeated; the quickest counts
 * @param rush how many press within ten seconds
 * @param most sign-ups in the largest database of growth
 * @param people in the largest register
 * @param seed of the moments of the power cuts
 */
record Sizes(int activities, int dates, int households, int connections, int seconds, int rounds, int signUps, int kills, int starts, int rush, int most, int people, int seed) {

    private static final Map<String, Integer> USUAL = Map.ofEntries(entry("activities", 200), entry("dates", 20), entry("households", 20), entry("connections", 50), entry("seconds", 8),
            entry("rounds", 3), entry("signups", 2000), entry("kills", 50), entry("starts", 3), entry("rush", 5000), entry("most", 1_000_000), entry("people", 200_000), entry("seed", 1));

    /** @throws IllegalArgumentException for a word that is no {@code name=number} of these */
    static Sizes read(List<String> words) {
        Map<String, Integer> sizes = new HashMap<>(USUAL);
        for (String word : words) {
            String[] parts = word.split("=", 2);
            if (!USUAL.containsKey(parts[0]) || parts.length < 2) {
                throw new IllegalArgumentException("“" + word + "” is none of " + names() + " with a number after =");
            }
            sizes.put(parts[0], Integer.valueOf(parts[1]));
        }
        return new Sizes(sizes.get("activities"), sizes.get("dates"), sizes.get("households"), sizes.get("connections"), sizes.get("seconds"), sizes.get("rounds"), sizes.get("signups"),
                sizes.get("kills"), sizes.get("starts"), sizes.get("rush"), sizes.get("most"), sizes.get("people"), sizes.get("seed"));
    }

    static Set<String> names() {
        return USUAL.keySet();
    }

    Duration measured() {
        return Duration.ofSeconds(seconds);
    }

    Duration warm() {
        return Duration.ofSeconds(Math.max(2, seconds / 3));
    }
}
