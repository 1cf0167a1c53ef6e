package fi.kotoisa.activities.domain;

import fi.kotoisa.platform.Daytime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How long a household may think about places that became free.
 *
 * <p>Twelve hours, of which only those between nine and eight in the evening of working days count: nobody loses a place at night or over a holiday. Where sign-up ends sooner, half of
 * the daytime that is left on any day, so that the next in the queue can be asked as well; but never less than half an hour while there is one.
 */
public final class OfferTerm {

    private static final LocalTime DAY_FROM = LocalTime.of(9, 0);
    private static final LocalTime DAY_TO = LocalTime.of(20, 0);
    private static final Duration USUAL = Duration.ofHours(12);
    private static final Duration LEAST = Duration.ofMinutes(30);
    private static final int ROUND_MINUTES = 5;

    private final Holidays holidays;

    public OfferTerm(Holidays holidays) {
        this.holidays = holidays;
    }

    /**
     * Until when a household that is asked now may answer.
     *
     * @param closes when sign-up ends; no offer outlasts it
     */
    public LocalDateTime until(LocalDateTime now, LocalDateTime closes) {
        // a household that is written to at night reads it in the morning
        LocalDateTime read = Daytime.from(now);
        if (!read.isBefore(closes)) {
            return closes;
        }
        LocalDateTime usual = after(read, USUAL, this::workingDay);
        LocalDateTime wished = earlier(usual, halfWay(read, closes, usual));
        LocalDateTime least = read.plus(LEAST);
        return earlier(rounded(wished.isBefore(least) ? least : wished), closes);
    }

    private static LocalDateTime halfWay(LocalDateTime now, LocalDateTime closes, LocalDateTime usual) {
        // where twice the usual time is left, half of it is never less than the usual time
        LocalDateTime enough = usual.plus(Duration.between(now, usual)).plusDays(2);
        Duration day = daytime(now, earlier(closes, enough));
        return day.isZero() ? now.plus(Duration.between(now, closes).dividedBy(2)) : after(now, day.dividedBy(2), any -> true);
    }

    /** The moment when so much daytime has passed on the days that count. */
    private static LocalDateTime after(LocalDateTime now, Duration time, Predicate<LocalDate> counts) {
        Duration left = time;
        LocalDate day = now.toLocalDate();
        while (true) {
            LocalDateTime from = later(now, day.atTime(DAY_FROM));
            Duration here = counts.test(day) && from.isBefore(day.atTime(DAY_TO)) ? Duration.between(from, day.atTime(DAY_TO)) : Duration.ZERO;
            if (here.compareTo(left) >= 0) {
                return from.plus(left);
            }
            left = left.minus(here);
            day = day.plusDays(1);
        }
    }

    private static Duration daytime(LocalDateTime now, LocalDateTime end) {
        return Stream.iterate(now.toLocalDate(), day -> !day.isAfter(end.toLocalDate()), day -> day.plusDays(1))
                .map(day -> Duration.between(later(now, day.atTime(DAY_FROM)), earlier(end, day.atTime(DAY_TO))))
                .filter(time -> !time.isNegative())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private boolean workingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && holidays.on(day).isEmpty();
    }

    /** Up to the next five minutes: a time that can be said. */
    private static LocalDateTime rounded(LocalDateTime time) {
        LocalDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        int over = minute.getMinute() % ROUND_MINUTES;
        return over == 0 && minute.equals(time) ? time : minute.plusMinutes(ROUND_MINUTES - over);
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
