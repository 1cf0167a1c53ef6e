package fi.kotoisa.identity;

import java.util.Optional;

/**
 * Why somebody does or looks at something. A use case that takes one as a parameter, also an {@link Optional} one, has it in its row of the audit log.
 *
 * <p>What a code means stands in the messages of a module, in every language, as {@code purpose.CODE}: whoever asks who has handled their data reads it.
 */
public interface Purpose {

    /** The code of a reason that opens what is closed, because waiting would do harm. */
    String EMERGENCY = "EMERGENCY";

    /** The longest words of a reason, in characters. */
    int LONGEST = 500;

    /** Whether these words say enough and not too much. @param shortest in characters */
    static boolean says(String typed, int shortest) {
        return typed.strip().length() >= shortest && typed.strip().length() <= LONGEST;
    }

    /** The words without spaces around them. @throws IllegalArgumentException when they are too short or too long */
    static String said(String typed, int shortest) {
        if (!says(typed, shortest)) {
            throw new IllegalArgumentException("a reason has " + shortest + " to " + LONGEST + " characters");
        }
        return typed.strip();
    }

    /** What kind of reason it is: capital letters, at most 40. */
    String code();

    /** The reason in somebody's own words, at most {@link #LONGEST} characters; kept encrypted. Empty where the code says it all. */
    default Optional<String> words() {
        return Optional.empty();
    }
}
