package fi.kotoisa.activities.feeds;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** When an item takes place, in Europe/Helsinki: at a time of day, or on whole days. */
public sealed interface FeedTime {

    LocalDate firstDay();

    /** The last day on which something of the item takes place; never before {@link #firstDay()}. */
    LocalDate lastDay();

    /**
     * From minute to minute. The end equals the start when the feed does not tell an end.
     */
    record Timed(LocalDateTime start, LocalDateTime end) implements FeedTime {
        public Timed {
            start = start.truncatedTo(ChronoUnit.MINUTES);
            end = end.truncatedTo(ChronoUnit.MINUTES);
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("Ends " + end + " before it starts " + start);
            }
        }

        @Override
        public LocalDate firstDay() {
            return start.toLocalDate();
        }

        @Override
        public LocalDate lastDay() {
            boolean endsAtMidnight = end.isAfter(start) && end.toLocalTime().equals(LocalTime.MIDNIGHT);
            return endsAtMidnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        }
    }

    /** Whole days, first and last both included. */
    record Days(LocalDate first, LocalDate last) implements FeedTime {
        public Days {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("Ends " + last + " before it starts " + first);
            }
        }

        @Override
        public LocalDate firstDay() {
            return first;
        }

        @Override
        public LocalDate lastDay() {
            return last;
        }
    }
}
