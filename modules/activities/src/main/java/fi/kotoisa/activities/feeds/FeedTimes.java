package fi.kotoisa.activities.feeds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** From the times that feeds give to the times that people mean. */
final class FeedTimes {
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final int FIRST_YEAR = 1970;
    private static final int OLDEST_YEAR = 1600;
    private static final int LAST_YEAR = 2199;
    private static final int WEEK = 7;

    private FeedTimes() {
    }

    /**
     * Midnight to midnight, or to the last minute of a day, is a way of writing whole days; anything else is a time.
     * Both in Europe/Helsinki, the end not before the start.
     */
    static FeedTime between(LocalDateTime start, LocalDateTime end) {
        boolean fromMidnight = start.toLocalTime().truncatedTo(ChronoUnit.MINUTES).equals(LocalTime.MIDNIGHT);
        LocalTime last = end.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        if (fromMidnight && last.equals(LAST_MINUTE)) {
            return new FeedTime.Days(start.toLocalDate(), end.toLocalDate());
        }
        if (fromMidnight && last.equals(LocalTime.MIDNIGHT) && end.toLocalDate().isAfter(start.toLocalDate())) {
            return new FeedTime.Days(start.toLocalDate(), end.toLocalDate().minusDays(1));
        }
        return new FeedTime.Timed(start, end);
    }

    /** @throws DateTimeException outside the years in which something is held */
    static LocalDateTime inRange(LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR) {
            throw new DateTimeException("Not a year of ours: " + time.getYear());
        }
        return sinceLongAgo(time);
    }

    /** What recurs may have begun long ago, as Independence Day did. */
    static LocalDateTime sinceLongAgo(LocalDateTime time) {
        if (time.getYear() < OLDEST_YEAR || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("Not a year of ours: " + time.getYear());
        }
        return time;
    }

    static boolean isLong(FeedTime time) {
        LocalDate first = time.firstDay();
        return ChronoUnit.DAYS.between(first, time.lastDay()) >= WEEK;
    }
}
