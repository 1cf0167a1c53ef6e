package fi.kotoisa.activities.rest;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/** A list that goes on by the number of its page. */
final class NumberedList {

    static final int PAGE = 100;
    static final int LAST_PAGE = 1_000;

    private NumberedList() {}

    /** Reads some of the rows. */
    @FunctionalInterface
    interface Rows<T> {
        List<T> read(int skip, int atMost);
    }

    /** The page that is asked for, with the address of the next one. */
    static <T> Written of(Asking asking, String name, Rows<T> rows, Function<T, JsonObject> write) {
        int number = number(asking);
        List<T> found = rows.read(number * PAGE, PAGE + 1);
        return new Written()
                .each(name, found.stream().limit(PAGE).toList(), write)
                .some("next", asking.next(found.size() > PAGE, number, LAST_PAGE));
    }

    static int number(Asking asking) {
        return asking.page(LAST_PAGE);
    }
}
