package fi.kotoisa.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Finnish personal identity code (henkilötunnus), {@code DDMMYYsNNNc}, with the signs in force since 1 January 2023.
 *
 * <p>All eleven characters are the key: since 2023 two people may differ in the sign of the century alone, so it is never dropped or replaced by another of the same century. The code says
 * nothing here about anybody's sex, though it could. Numbers from 900 up are for a time or for tests; they are codes like others.
 *
 * @param text the eleven characters, capital letters
 */
public record IdentityCode(String text) {

    private static final Pattern FORM = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})([-+A-FU-Y])(\\d{3})([0-9A-FHJ-NPR-Y])");
    private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final int SMALLEST_NUMBER = 2;
    private static final Map<String, Integer> CENTURIES = Map.of("+", 1800, "-YXWVU", 1900, "ABCDEF", 2000);

    /** Why something typed is no identity code. */
    public enum Flaw {
        /** Other than eleven characters, or a sign that no code has. */
        FORM,
        /** No such day. */
        DATE,
        /** The last character does not fit the others: a slip of the finger. */
        CHECK
    }

    /** @throws IllegalArgumentException for anything that {@link #flaw} finds something in */
    public IdentityCode {
        flaw(text).ifPresent(flaw -> {
            throw new IllegalArgumentException("no identity code: " + flaw);
        });
    }

    /** What was typed, in small or capital letters, with spaces, with any script's digits and any hyphen or dash; nothing where it is no code. */
    public static Optional<IdentityCode> parse(String typed) {
        return Optional.of(tidy(typed)).filter(text -> flaw(text).isEmpty()).map(IdentityCode::new);
    }

    /** What is wrong with it, as {@link #parse} reads it. */
    public static Optional<Flaw> flaw(String typed) {
        Matcher parts = FORM.matcher(tidy(typed));
        if (!parts.matches() || Integer.parseInt(parts.group(5)) < SMALLEST_NUMBER) {
            return Optional.of(Flaw.FORM);
        }
        if (day(parts).isEmpty()) {
            return Optional.of(Flaw.DATE);
        }
        long number = Long.parseLong(parts.group(1) + parts.group(2) + parts.group(3) + parts.group(5));
        return CHECKS.charAt((int) (number % CHECKS.length())) == parts.group(6).charAt(0) ? Optional.empty() : Optional.of(Flaw.CHECK);
    }

    /** The day of birth that the code was given for. */
    public LocalDate birthDay() {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("a code that was checked fits no more");
        }
        return day(parts).orElseThrow();
    }

    private static Optional<LocalDate> day(Matcher parts) {
        int century = CENTURIES.entrySet().stream().filter(each -> each.getKey().contains(parts.group(4))).findFirst().orElseThrow().getValue();
        try {
            return Optional.of(LocalDate.of(century + Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String tidy(String typed) {
        StringBuilder tidy = new StringBuilder();
        typed.toUpperCase(Locale.ROOT).codePoints().filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter) && Character.getType(letter) != Character.FORMAT).forEach(letter -> {
            if (Character.isDigit(letter)) {
                tidy.append(Character.digit(letter, 10));
            } else if (Character.getType(letter) == Character.DASH_PUNCTUATION || letter == '\u2212') {
                tidy.append('-');
            } else {
                tidy.appendCodePoint(letter);
            }
        });
        return tidy.toString();
    }

    /** Leaves the code out. */
    @Override
    public String toString() {
        return "an identity code";
    }
}
