package fi.kotoisa.activities.feeds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * A time of a JSON feed in Europe/Helsinki.
 *
 * @param isDate the feed gave only a date; the time is its midnight
 */
record JsonMoment(LocalDateTime local, boolean isDate) {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE).optionalStart().appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME).optionalStart().appendPattern("[XXX][XX][X]").toFormatter();

    /** @throws DateTimeException when the text is no time, or none of our time */
    static JsonMoment parse(String written) {
        TemporalAccessor found = FORMAT.parseBest(written.strip().replace(' ', 'T'), OffsetDateTime::from,
                LocalDateTime::from, LocalDate::from);
        if (found instanceof OffsetDateTime time) {
            return new JsonMoment(FeedTimes.inRange(time.atZoneSameInstant(FeedTimes.HELSINKI).toLocalDateTime()), false);
        }
        if (found instanceof LocalDateTime time) {
            return new JsonMoment(FeedTimes.inRange(time), false);
        }
        return new JsonMoment(FeedTimes.inRange(((LocalDate) found).atStartOfDay()), true);
    }

    /**
     * The time from a start to an end that is not before it. A date as an end is included, and so is its whole day.
     */
    static FeedTime between(JsonMoment start, Optional<JsonMoment> end) {
        boolean fromMidnight = start.local.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (end.isEmpty()) {
            LocalDate day = start.local.toLocalDate();
            return fromMidnight ? new FeedTime.Days(day, day) : new FeedTime.Timed(start.local, start.local);
        }
        LocalDateTime last = end.get().local;
        boolean onlyDayIsTold = end.get().isDate && last.toLocalDate().equals(start.local.toLocalDate());
        if (onlyDayIsTold || last.equals(start.local)) {
            return between(start, Optional.empty());
        }
        return FeedTimes.between(start.local, end.get().isDate ? last.plusDays(1) : last);
    }
}
