package fi.kotoisa.activities.domain;

import java.util.Map;
import java.util.Set;

/** Puts other values into a stored collection, leaving alone the rows that stay. Says whether anything was different. */
final class Kept {

    private Kept() {}

    static <K, V> boolean replace(Map<K, V> kept, Map<K, V> now) {
        if (kept.equals(now)) {
            return false;
        }
        kept.keySet().retainAll(now.keySet());
        kept.putAll(now);
        return true;
    }

    static <T> boolean replace(Set<T> kept, Set<T> now) {
        if (kept.equals(now)) {
            return false;
        }
        kept.retainAll(now);
        kept.addAll(now);
        return true;
    }
}
