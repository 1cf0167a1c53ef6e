package fi.kotoisa.identity;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What is known of somebody's birth. Many passports say 1 January because nobody knew the day: such a day is no sign that two records are one person.
 *
 * @param year of the Gregorian calendar
 * @param day the whole day, where it is known; a {@code placeholder} is 1 January of the year
 */
public record Birth(Year year, Optional<LocalDate> day, boolean placeholder) {

    private static final int OLDEST = 120;

    /** @throws IllegalArgumentException where day and year differ, or a placeholder is no 1 January */
    public Birth {
        if (day.filter(born -> born.getYear() != year.getValue()).isPresent() || placeholder && !day.equals(Optional.of(firstOf(year)))) {
            throw new IllegalArgumentException("a birth that contradicts itself");
        }
    }

    public static Birth on(LocalDate day) {
        return new Birth(Year.of(day.getYear()), Optional.of(day), false);
    }

    /** The papers say 1 January, and that is only a stand-in. */
    public static Birth placeholder(Year year) {
        return new Birth(year, Optional.of(firstOf(year)), true);
    }

    public static Birth in(Year year) {
        return new Birth(year, Optional.empty(), false);
    }

    private static LocalDate firstOf(Year year) {
        return LocalDate.of(year.getValue(), Month.JANUARY, 1);
    }

    /** The first day on which they may have been born. */
    public LocalDate earliest() {
        return day.orElseGet(() -> firstOf(year));
    }

    /** Whether somebody born then can be alive and born already. */
    public boolean believable(LocalDate today) {
        return year.getValue() >= today.getYear() - OLDEST && !earliest().isAfter(today);
    }

    /** Whether the day tells people apart: it is known, and no 1 January, which often is a stand-in even where nobody said so. */
    public boolean tells() {
        return !placeholder && day.filter(born -> born.getDayOfYear() > 1).isPresent();
    }

    /** As it is stored: {@code 1989-04-02}, {@code 1989-01-01?}, {@code 1989}. */
    public String text() {
        return day.map(LocalDate::toString).orElseGet(year::toString) + (placeholder ? "?" : "");
    }

    /** @throws DateTimeParseException for anything that {@link #text} does not give */
    public static Birth of(String text) {
        if (text.endsWith("?")) {
            return placeholder(Year.from(LocalDate.parse(text.substring(0, text.length() - 1))));
        }
        return text.contains("-") ? on(LocalDate.parse(text)) : in(Year.parse(text));
    }

    /** Leaves the day out. */
    @Override
    public String toString() {
        return "a birth";
    }
}
