package fi.kotoisa.activities.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the days of a series follow each other: in every week or every second to fourth, or in every month the first to fourth or the last of some weekdays.
 *
 * @param everyWeeks 1–4, or 0 where it goes by months
 * @param nth which of its weekday in the month, 1–4, or {@link #LAST}; 0 where it goes by weeks
 * @param weekdays at least one
 */
public record Repeat(int everyWeeks, int nth, SortedSet<DayOfWeek> weekdays) {

    /** The last of its weekday in the month, the fourth or the fifth. */
    public static final int LAST = -1;

    private static final int MOST_WEEKS = 4;
    private static final int MOST_NTH = 4;

    public Repeat {
        boolean weekly = everyWeeks >= 1 && everyWeeks <= MOST_WEEKS && nth == 0;
        boolean monthly = everyWeeks == 0 && (nth == LAST || nth >= 1 && nth <= MOST_NTH);
        if (!weekly && !monthly || weekdays.isEmpty()) {
            throw new IllegalArgumentException("a series goes by one to four weeks or by the first to fourth or last weekday of months");
        }
        weekdays = Collections.unmodifiableSortedSet(new TreeSet<>(weekdays));
    }

    public static Repeat weekly(int everyWeeks, Set<DayOfWeek> weekdays) {
        return new Repeat(everyWeeks, 0, new TreeSet<>(weekdays));
    }

    public static Repeat monthly(int nth, Set<DayOfWeek> weekdays) {
        return new Repeat(0, nth, new TreeSet<>(weekdays));
    }

    /** The same rhythm on other weekdays. @param to the new weekday for each that changes */
    public Repeat shifted(Map<DayOfWeek, DayOfWeek> to) {
        return new Repeat(everyWeeks, nth, weekdays.stream().map(day -> to.getOrDefault(day, day)).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Where this day goes then: to another day of its week, or by months to the same one of the new weekday in its month. */
    public LocalDate shifted(LocalDate day, Map<DayOfWeek, DayOfWeek> to) {
        DayOfWeek other = to.getOrDefault(day.getDayOfWeek(), day.getDayOfWeek());
        if (other == day.getDayOfWeek()) {
            return day;
        }
        return everyWeeks > 0 ? day.with(other) : day.withDayOfMonth(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, other));
    }

    /** The last day that belongs to the turn of this one: the rhythm goes on after it, whatever weekdays it has now. */
    public LocalDate turnOf(LocalDate day) {
        if (weekdays.contains(day.getDayOfWeek())) {
            return day;
        }
        return everyWeeks > 0 ? day.with(DayOfWeek.SUNDAY) : day.with(TemporalAdjusters.lastDayOfMonth());
    }

    /** All its days from this one on, which counts if it is one of them; they never end. */
    public Stream<LocalDate> from(LocalDate day) {
        return everyWeeks > 0 ? byWeeks(day) : byMonths(day);
    }

    private Stream<LocalDate> byWeeks(LocalDate day) {
        LocalDate first = Stream.iterate(day, next -> next.plusDays(1)).filter(next -> weekdays.contains(next.getDayOfWeek())).findFirst().orElseThrow();
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, week -> week.plusWeeks(everyWeeks))
                .flatMap(week -> weekdays.stream().map(weekday -> week.with(weekday)))
                .dropWhile(next -> next.isBefore(first));
    }

    private Stream<LocalDate> byMonths(LocalDate day) {
        return Stream.iterate(YearMonth.from(day), month -> month.plusMonths(1))
                .flatMap(month -> weekdays.stream().map(weekday -> month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday))).sorted())
                .dropWhile(next -> next.isBefore(day));
    }

    /** As RFC 5545 writes it, without its end. Some readers begin the week on Sunday unless they are told. */
    public String text() {
        String before = nth == 0 ? "" : String.valueOf(nth);
        String days = weekdays.stream().map(weekday -> before + code(weekday)).collect(Collectors.joining(","));
        return everyWeeks > 0 ? "FREQ=WEEKLY;INTERVAL=" + everyWeeks + ";WKST=MO;BYDAY=" + days : "FREQ=MONTHLY;BYDAY=" + days;
    }

    /** Reads what {@link #text} wrote, with whatever end; nothing where another hand wrote it. */
    public static Optional<Repeat> read(String text) {
        Map<String, String> parts = Arrays.stream(text.split(";")).map(part -> part.split("=", 2)).filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> other));
        String days = parts.getOrDefault("BYDAY", "");
        Set<DayOfWeek> weekdays = Arrays.stream(DayOfWeek.values()).filter(day -> List.of(days.replaceAll("[-\\d]", "").split(",")).contains(code(day))).collect(Collectors.toSet());
        try {
            return "MONTHLY".equals(parts.get("FREQ"))
                    ? Optional.of(monthly(Integer.parseInt(days.split(",")[0].replaceAll("[A-Z]", "")), weekdays))
                    : Optional.of(weekly(Integer.parseInt(parts.getOrDefault("INTERVAL", "")), weekdays));
        } catch (IllegalArgumentException otherHand) {
            return Optional.empty();
        }
    }

    private static String code(DayOfWeek weekday) {
        return weekday.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }
}
