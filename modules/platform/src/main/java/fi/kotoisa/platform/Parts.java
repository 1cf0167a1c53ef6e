package fi.kotoisa.platform;

import java.util.List;
import java.util.stream.IntStream;

/** A long list in parts, for queries, which take only so many values at once. */
public final class Parts {

    private Parts() {}

    /** In their order, each as long as may be; none of an empty list. @param size of a part, 1 or more */
    public static <T> List<List<T>> of(List<T> all, int size) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size).mapToObj(from -> all.subList(from, Math.min(all.size(), from + size))).toList();
    }
}
