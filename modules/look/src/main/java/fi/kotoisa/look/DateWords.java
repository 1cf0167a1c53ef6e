package fi.kotoisa.look;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import fi.kotoisa.platform.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Days and times in the words of one language: {@code keskiviikko 25.11.}, {@code Wednesday 25 November}. Pages call it {@code when}.
 *
 * <p>The clock has 24 hours and a full stop ({@code 9.30}, {@code 17.00}) and all digits are Western in every language, so that what is on the wall, on paper and on the phone is the
 * same for everybody. The strings hold no direction marks; put them into {@code bdi} inside text of the other direction. CLDR is followed except where it has gaps: Somali and
 * Sorani have tables of their own, Persian says the number of the month beside its name because the names differ from country to country.
 */
public final class DateWords {

    private static final Map<Language, DateWords> ALL = Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), DateWords::new));

    private final Language language;
    private final DateStyle style;
    private final DateStyle.Names names;

    private DateWords(Language language) {
        this.language = language;
        this.style = DateStyle.of(language);
        this.names = DateStyle.Names.in(language);
    }

    public static DateWords in(Language language) {
        return ALL.get(language);
    }

    /** The day with its weekday: {@code keskiviikko 25.11.} Takes a date or a date with time. */
    public String day(TemporalAccessor day) {
        return filled(style.full(), LocalDate.from(day));
    }

    /** The same for tables: {@code ke 25.11.} */
    public String dayShort(TemporalAccessor day) {
        return filled(style.brief(), LocalDate.from(day));
    }

    /** The day without its weekday: {@code 25.11.}, {@code 25 November}. */
    public String dateOnly(TemporalAccessor day) {
        return filled(style.date(), LocalDate.from(day));
    }

    /** The day in figures with its year, the same in every language: {@code 25.11.2026}. */
    public String dateWithYear(TemporalAccessor day) {
        LocalDate date = LocalDate.from(day);
        return date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear();
    }

    /** The time of day: {@code 9.30}, {@code 17.00}. Takes a time or a date with time. */
    public String time(TemporalAccessor time) {
        return time.get(ChronoField.HOUR_OF_DAY) + "." + twoDigits(time.get(ChronoField.MINUTE_OF_HOUR));
    }

    /** From one time to another: {@code 17.00–18.30}. */
    public String hours(TemporalAccessor start, TemporalAccessor end) {
        return time(start) + "–" + time(end);
    }

    /** Day and time: {@code keskiviikko 25.11. kello 17.00}. */
    public String dayAndTime(LocalDateTime moment) {
        return at(moment, time(moment));
    }

    /** From one moment to another, the day said once where it is the same: {@code keskiviikko 25.11. kello 17.00–18.30}. Where the years differ they are said instead of the weekdays. */
    public String span(LocalDateTime start, LocalDateTime end) {
        if (!sameYear(start, end)) {
            return at(dateWithYear(start), time(start)) + " – " + at(dateWithYear(end), time(end));
        }
        return start.toLocalDate().equals(end.toLocalDate()) ? at(start, hours(start, end)) : dayAndTime(start) + " – " + dayAndTime(end);
    }

    /** From one day to another, without weekdays: {@code 25.11. – 29.11.}; with their years, in figures, where those differ. */
    public String days(TemporalAccessor first, TemporalAccessor last) {
        return sameYear(first, last) ? dateOnly(first) + " – " + dateOnly(last) : dateWithYear(first) + " – " + dateWithYear(last);
    }

    /** From one day to another with their weekdays: {@code keskiviikko 25.11. – sunnuntai 29.11.}; with their years, in figures, where those differ. */
    public String daysInFull(TemporalAccessor first, TemporalAccessor last) {
        return sameYear(first, last) ? day(first) + " – " + day(last) : days(first, last);
    }

    /** A month of a year: {@code marraskuu 2026}. */
    public String monthYear(TemporalAccessor day) {
        return filled(style.monthYear(), LocalDate.from(day));
    }

    /** The weekday alone: {@code keskiviikko}. Takes a date, a date with time, or a day of the week. */
    public String weekday(TemporalAccessor day) {
        return names.weekdays()[indexOf(DayOfWeek.from(day))];
    }

    /** The weekday, short: {@code ke}. */
    public String weekdayShort(TemporalAccessor day) {
        return names.briefWeekdays()[indexOf(DayOfWeek.from(day))];
    }

    /** The word for today or tomorrow; empty for every other day. */
    public String relative(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return style.today();
        }
        return day.equals(today.plusDays(1)) ? style.tomorrow() : "";
    }

    /** The same words as a heading writes them: the first letter large, in the way of the language. */
    public String asHeading(String words) {
        return UCharacter.toTitleCase(language.locale(), words, BreakIterator.getSentenceInstance(language.locale()), UCharacter.TITLECASE_NO_LOWERCASE);
    }

    /** The day for machines: {@code 2026-11-25}. */
    public String machineDay(TemporalAccessor day) {
        return LocalDate.from(day).toString();
    }

    /** The time for machines: {@code 17:00}. */
    public String machineTime(TemporalAccessor time) {
        return twoDigits(time.get(ChronoField.HOUR_OF_DAY)) + ":" + twoDigits(time.get(ChronoField.MINUTE_OF_HOUR));
    }

    private static boolean sameYear(TemporalAccessor first, TemporalAccessor last) {
        return first.get(ChronoField.YEAR) == last.get(ChronoField.YEAR);
    }

    private String at(LocalDateTime day, String time) {
        return at(day(day), time);
    }

    private String at(String day, String time) {
        return style.at().replace("{day}", day).replace("{time}", time);
    }

    private String filled(String pattern, LocalDate day) {
        int month = day.getMonthValue();
        return pattern.replace("{weekday}", weekday(day))
                .replace("{wd}", weekdayShort(day))
                .replace("{d}", dayOfMonth(day.getDayOfMonth()))
                .replace("{m}", String.valueOf(month))
                .replace("{month}", names.months()[month - 1])
                .replace("{Month}", names.monthsAlone()[month - 1])
                .replace("{mon}", names.briefMonths()[month - 1])
                .replace("{y}", String.valueOf(day.getYear()));
    }

    /** French counts only the first day: {@code 1er décembre}. */
    private String dayOfMonth(int day) {
        return day == 1 && language == Language.FR ? "1er" : String.valueOf(day);
    }

    /** The tables begin with Sunday at 1, Java's week with Monday at 1. */
    private static int indexOf(DayOfWeek day) {
        return day.getValue() % DayOfWeek.values().length + 1;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
