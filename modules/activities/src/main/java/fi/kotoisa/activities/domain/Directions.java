package fi.kotoisa.activities.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a feed adds to the place of a date in words: a room, a door, or another house than the one that it names.
 *
 * @param words by BCP 47 tag, each on one line
 */
public record Directions(Map<String, String> words) {

    public static final Directions NONE = new Directions(Map.of());

    private static final int LONGEST = 500;
    private static final int ROOM = 4_000;

    public Directions {
        Map<String, String> fitting = new LinkedHashMap<>();
        int room = ROOM;
        for (Map.Entry<String, String> each : new TreeMap<>(words).entrySet()) {
            String line = shortened(each.getValue().replaceAll("\\s+", " ").strip());
            int needed = each.getKey().length() + line.length() + 2;
            if (!line.isEmpty() && needed <= room) {
                fitting.put(each.getKey(), line);
                room -= needed;
            }
        }
        words = Collections.unmodifiableMap(fitting);
    }

    /** Never ends with half of a character that takes two places. */
    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1) + "…";
    }

    /** Of the text that {@link #stored()} gave. */
    static Directions of(String stored) {
        return stored == null ? NONE : new Directions(Lines.read(stored));
    }

    /** One line for each language; {@code null} for none. */
    String stored() {
        return words.isEmpty() ? null : Lines.write(words);
    }
}
