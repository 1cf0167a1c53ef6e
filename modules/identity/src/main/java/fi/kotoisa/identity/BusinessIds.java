package fi.kotoisa.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Finnish business ids (Y-tunnus) as people write them. */
public final class BusinessIds {

    private static final int LONGEST = 30;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};
    private static final int MODULUS = 11;
    /** Seven digits and a check digit; old ones had six. With {@code FI} before it, as in value added tax. */
    private static final Pattern WRITTEN = Pattern.compile("(?:FI)?([0-9]{6,7})[-\u2010-\u2015\u2212]?([0-9])");

    private BusinessIds() {}

    /** @return the id as the register writes it, {@code 1234567-1}; empty when its check digit does not fit */
    public static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder western = new StringBuilder();
        typed.codePoints().filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : Character.toUpperCase(letter))
                .forEach(western::appendCodePoint);
        Matcher written = WRITTEN.matcher(western);
        if (!written.matches()) {
            return Optional.empty();
        }
        String body = "0".repeat(WEIGHTS.length - written.group(1).length()) + written.group(1);
        int check = written.group(2).charAt(0) - '0';
        return checkDigit(body).filter(right -> right == check).map(right -> body + "-" + right);
    }

    /** Nothing for the numbers that are never given out. */
    private static Optional<Integer> checkDigit(String body) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (body.charAt(at) - '0');
        }
        int rest = sum % MODULUS;
        return rest == 1 ? Optional.empty() : Optional.of(rest == 0 ? 0 : MODULUS - rest);
    }
}
