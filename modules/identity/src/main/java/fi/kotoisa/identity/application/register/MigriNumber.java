package fi.kotoisa.identity.application.register;

import java.util.Optional;

/** The customer number that the immigration service gives: digits only, seven or eight of them today; from six to ten are read, for the length is the service's to change. */
public final class MigriNumber {

    private static final int FEWEST = 6;
    private static final int MOST = 10;

    private MigriNumber() {}

    /** Digits of any script, with spaces between; nothing where it is no such number. */
    public static Optional<String> parse(String typed) {
        StringBuilder digits = new StringBuilder();
        for (int letter : typed.strip().codePoints().filter(each -> !Character.isSpaceChar(each)).toArray()) {
            if (!Character.isDigit(letter)) {
                return Optional.empty();
            }
            digits.append(Character.digit(letter, 10));
        }
        return digits.length() < FEWEST || digits.length() > MOST ? Optional.empty() : Optional.of(digits.toString());
    }
}
