package fi.kotoisa.activities.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rule that makes the dates of a group: the same weekday and hour, every week or every other week, so many times.
 *
 * <p>Public holidays are left out and do not count: ten dates are ten dates on which people can come.
 *
 * @param everyWeeks 1 or 2 (at most 4)
 * @param count 1–100 dates that are held
 */
public record SeriesRule(LocalDate first, LocalTime from, LocalTime to, int everyWeeks, int count, boolean skipHolidays) {

    public static final int MOST = 100;

    public SeriesRule {
        if (count < 1 || count > MOST || everyWeeks < 1 || everyWeeks > 4) {
            throw new IllegalArgumentException("a series has 1 to 100 dates, every one to four weeks");
        }
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a date ends after it begins, on the same day");
        }
    }

    /** One day that the rule names. */
    public record RuleDay(SessionTime time, boolean holiday) {}

    /** All days in order, with the holidays among them. */
    public List<RuleDay> days(Holidays holidays) {
        List<RuleDay> days = new ArrayList<>();
        int held = 0;
        // holidays never fill a year, so this ends; the bound says so to the reader
        for (int step = 0; held < count && step < MOST * 2; step++) {
            LocalDate day = first.plusWeeks((long) step * everyWeeks);
            boolean holiday = skipHolidays && holidays.on(day);
            days.add(new RuleDay(SessionTime.at(day.atTime(from), day.atTime(to)), holiday));
            held += holiday ? 0 : 1;
        }
        return days;
    }

    /** The same rule as RFC 5545 writes it. */
    public String text() {
        String day = first.getDayOfWeek().name().substring(0, 2).toUpperCase(Locale.ROOT);
        return "FREQ=WEEKLY;INTERVAL=" + everyWeeks + ";BYDAY=" + day + ";COUNT=" + count;
    }
}
