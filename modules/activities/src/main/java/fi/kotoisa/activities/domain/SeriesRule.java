package fi.kotoisa.activities.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule that makes the dates of a group: its weekdays and hours, how they come again, and where they end.
 *
 * <p>Days that are left out, as public holidays and school breaks are, do not count: ten dates are ten dates on which people can come.
 *
 * @param first the first date is on this day or, where the rule does not name it, on the next that it names
 */
public record SeriesRule(LocalDate first, LocalTime from, LocalTime to, Repeat repeat, Ending ending) {

    /** Dates of one series. */
    public static final int MOST = 100;

    /** Also where breaks swallow every day, it ends. */
    private static final int MOST_DAYS = 2 * MOST;

    public SeriesRule {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a date ends after it begins, on the same day");
        }
    }

    /**
     * One day that the rule names.
     *
     * @param gap why nothing is held then
     */
    public record RuleDay(SessionTime time, Optional<Gap> gap) {

        public boolean held() {
            return gap.isEmpty();
        }
    }

    /** All days in order, with those that are left out among them. */
    public List<RuleDay> days(DaysOff off) {
        return days(repeat.from(first), first, off);
    }

    /**
     * The days after this one, with which the series goes on in its rhythm; the ending counts from there.
     *
     * @param today days before it are named, for the rule does, but however many they are they take no room from those that come
     */
    public List<RuleDay> daysAfter(LocalDate last, LocalDate today, DaysOff off) {
        return days(repeat.from(first).dropWhile(day -> !day.isAfter(last)), today, off);
    }

    private List<RuleDay> days(Stream<LocalDate> named, LocalDate counted, DaysOff off) {
        List<RuleDay> days = new ArrayList<>();
        Iterator<LocalDate> next = named.iterator();
        int held = 0;
        int coming = 0;
        for (LocalDate day = next.next(); !ending.reached(held, day) && coming < MOST_DAYS; day = next.next()) {
            Optional<Gap> gap = off.on(day);
            days.add(new RuleDay(SessionTime.at(day.atTime(from), day.atTime(to)), gap));
            held += gap.isPresent() ? 0 : 1;
            coming += day.isBefore(counted) ? 0 : 1;
        }
        return days;
    }

    /** The same rule as RFC 5545 writes it. @param days how many days it names in all */
    public String text(int days) {
        return repeat.text() + ";" + ending.text(days);
    }
}
