package fi.kotoisa.activities.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A few values by name in one column: a line for each, {@code name=value}, by name. */
final class Lines {

    private Lines() {}

    /** @param stored {@code null} for none @return may be changed */
    static Map<String, String> read(String stored) {
        Map<String, String> values = new HashMap<>();
        Objects.toString(stored, "").lines().forEach(line -> values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return values;
    }

    /** @param values each on one line */
    static String write(Map<String, String> values) {
        return new TreeMap<>(values).entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("\n"));
    }
}
