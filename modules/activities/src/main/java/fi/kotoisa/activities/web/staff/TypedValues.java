package fi.kotoisa.activities.web.staff;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people type: days, hours and numbers in any digits, text without marks that nobody sees. */
final class TypedValues {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})(?:[./-](\\d{4})?)?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:[.:,](\\d{2}))?|(\\d{2})(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    // marks that turn the direction of text, and spaces of no width; the joiners stay, Persian names need them
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069\\p{Cntrl}&&[^\\r\\n\\t]]");
    private static final int LATE = 6;

    private TypedValues() {}

    static String text(String typed) {
        return UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("").strip();
    }

    /** {@code 25.11.2026}, {@code 25.11.}, {@code 25/11/2026}, {@code 2026-11-25}. Without a year it is the day nearest to today, rather ahead than long ago. */
    static Optional<LocalDate> day(String typed, LocalDate today) {
        String plain = plain(typed);
        try {
            Matcher day = DAY.matcher(plain);
            if (!day.matches()) {
                return Optional.of(LocalDate.parse(plain));
            }
            MonthDay named = MonthDay.of(Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
            int year = day.group(3) == null ? yearOf(named, today) : Integer.parseInt(day.group(3));
            return named.isValidYear(year) ? Optional.of(named.atYear(year)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int yearOf(MonthDay named, LocalDate today) {
        return named.atYear(today.getYear()).isBefore(today.minusMonths(LATE)) ? today.getYear() + 1 : today.getYear();
    }

    /** {@code 17}, {@code 17.30}, {@code 17:30}, {@code 1730}. */
    static Optional<LocalTime> time(String typed) {
        Matcher hour = HOUR.matcher(plain(typed));
        if (!hour.matches()) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(hour.group(1) == null ? hour.group(3) : hour.group(1));
        String after = hour.group(1) == null ? hour.group(4) : hour.group(2);
        int minutes = after == null ? 0 : Integer.parseInt(after);
        return hours < 24 && minutes < 60 ? Optional.of(LocalTime.of(hours, minutes)) : Optional.empty();
    }

    /** A whole number from {@code least} to {@code most}. */
    static OptionalInt number(String typed, int least, int most) {
        String plain = plain(typed);
        if (!NUMBER.matcher(plain).matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(plain);
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** Without spaces, with Western digits. */
    static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        text(typed).codePoints().filter(each -> !Character.isWhitespace(each) && each != 0x00A0 && each != 0x202F)
                .forEach(each -> plain.appendCodePoint(Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
        return plain.toString();
    }
}
