package fi.kotoisa.activities.web.staff;

import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.TypedText;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a form field by field and says beside each what to put right. What was typed stays as it was. */
final class FormReader {

    // these controls are widgets: what gets the focus lies inside and is called so
    private static final Set<String> WIDGETS = Set.of("venue", "first", "day", "until", "begins", "ends-on", "since");

    private final Map<String, String> typed;
    private final Errors errors;
    private final StaffTexts texts;

    FormReader(Map<String, String> typed, Errors errors, StaffTexts texts) {
        this.typed = typed;
        this.errors = errors;
        this.texts = texts;
    }

    /** Controls that were left empty or not shown say nothing at all. */
    private String typed(String field) {
        return Objects.toString(typed.get(field), "");
    }

    String raw(String field) {
        return TypedValues.text(typed(field));
    }

    boolean ticked(String field) {
        return Boolean.parseBoolean(typed(field));
    }

    void wrong(String field, String key, Object... arguments) {
        errors.at(WIDGETS.contains(field) ? field + "_input" : field, texts.say(key, arguments));
    }

    /** At most so many characters; may be empty. */
    String text(String field, int most) {
        String text = raw(field);
        if (text.codePointCount(0, text.length()) > most) {
            wrong(field, "staff.form.error.long", most);
        }
        return text;
    }

    /** The same, but something must stand there. */
    String text(String field, int most, String missing) {
        String text = text(field, most);
        if (TypedText.line(text).isEmpty()) {
            wrong(field, missing);
        }
        return text;
    }

    Optional<LocalDate> day(String field, LocalDate today) {
        Optional<LocalDate> day = TypedValues.day(typed(field), today);
        if (day.isEmpty()) {
            wrong(field, "staff.form.error.day");
        }
        return day;
    }

    Optional<LocalTime> time(String field) {
        Optional<LocalTime> time = TypedValues.time(typed(field));
        if (time.isEmpty()) {
            wrong(field, "staff.form.error.time");
        }
        return time;
    }

    /** A number from {@code least} to {@code most}; the least of them where the answer is wrong, so that reading goes on. */
    int number(String field, int least, int most) {
        OptionalInt number = TypedValues.number(typed(field), least, most);
        if (number.isEmpty()) {
            wrong(field, "staff.form.error.number", least, most);
        }
        return number.orElse(least);
    }

    /** The same, with a meaning for an empty answer. */
    int number(String field, int least, int most, int empty) {
        return raw(field).isEmpty() ? empty : number(field, least, most);
    }

    /** Which state of a thing the sender had before their eyes; -1, which nothing ever has, where that cannot be read. */
    static long version(Map<String, String> typed) {
        String seen = Objects.toString(typed.get("version"), "");
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
    }

    /** The same for the form that is read here. */
    long version() {
        return version(typed);
    }

    <E extends Enum<E>> E choice(String field, Class<E> kind, E otherwise) {
        for (E each : kind.getEnumConstants()) {
            if (each.name().equals(raw(field))) {
                return each;
            }
        }
        return otherwise;
    }
}
