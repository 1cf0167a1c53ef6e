package fi.kotoisa.activities.feeds;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days inside which recurring series are expanded, both included, in Europe/Helsinki. Dates that do not come from
 * a rule are read even outside it.
 */
public record FeedWindow(LocalDate from, LocalDate to) {
    public FeedWindow {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A window cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    boolean touches(FeedTime time) {
        return !time.firstDay().isAfter(to) && !time.lastDay().isBefore(from);
    }
}
