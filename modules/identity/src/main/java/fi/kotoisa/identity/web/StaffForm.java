package fi.kotoisa.identity.web;

import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.TypedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what was typed into a form and says beside each field what is wrong. */
final class StaffForm {

    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private final Map<String, String> typed;
    private final Errors errors;
    private final Texts texts;

    StaffForm(Map<String, String> typed, Errors errors, Texts texts) {
        this.typed = typed;
        this.errors = errors;
        this.texts = texts;
    }

    String typed(String field) {
        return TypedText.line(typed.getOrDefault(field, ""));
    }

    void complain(boolean wrong, String field, String key, Object... arguments) {
        if (wrong) {
            errors.at(field, arguments.length == 0 ? texts.get(key) : texts.say(key, arguments));
        }
    }

    /** May be empty. */
    String text(String field, int most, String key) {
        String text = typed(field);
        complain(text.length() > most, field, key);
        return text;
    }

    /** Must be there. */
    String needed(String field, int most, String key) {
        String text = typed(field);
        complain(text.isEmpty() || text.length() > most, field, key);
        return text;
    }

    /** A day, if one is given: {@code 2026-11-23}, as browsers send it, or {@code 23.11.2026}. */
    Optional<LocalDate> day(String field, String key) {
        Optional<LocalDate> day = read(typed(field));
        complain(day.isEmpty() && !typed(field).isEmpty(), field, key);
        return day;
    }

    static Optional<LocalDate> read(String typed) {
        StringBuilder western = new StringBuilder();
        typed.codePoints().filter(letter -> !Character.isWhitespace(letter)).map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter).forEach(western::appendCodePoint);
        Matcher dayFirst = DAY_FIRST.matcher(western);
        Matcher yearFirst = YEAR_FIRST.matcher(western);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        return yearFirst.matches() ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate found = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(found).filter(date -> date.getYear() >= EARLIEST && date.getYear() <= LATEST);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    <T extends Enum<T>> Optional<T> one(String field, T[] values, String key) {
        Optional<T> chosen = PageAsked.named(values, typed(field));
        complain(chosen.isEmpty(), field, key);
        return chosen;
    }

    /** The version that was looked at. @throws NotFound where none was sent: this is no form of ours */
    int version() {
        return PageAsked.version(typed("version"));
    }

    boolean fine() {
        return !errors.any();
    }
}
