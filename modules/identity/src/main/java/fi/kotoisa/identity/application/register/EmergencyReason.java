package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.EmergencyKind;
import fi.kotoisa.identity.Purpose;
import java.util.Optional;

/** Why a file is opened that is closed to whoever asks, in their own words. It stands in the log of the person. */
public record EmergencyReason(EmergencyKind kind, String text) implements Purpose {

    /** The shortest that can say what happened, in characters (casework.md, permission model 6). */
    public static final int SHORTEST = 20;
    /** The longest, in characters. */
    public static final int LONGEST = 500;

    /** @throws IllegalArgumentException when it is too short or too long */
    public EmergencyReason {
        text = text.strip();
        if (!says(text)) {
            throw new IllegalArgumentException("a reason has " + SHORTEST + " to " + LONGEST + " characters");
        }
    }

    /** Whether this is a reason. */
    public static boolean says(String typed) {
        return typed.strip().length() >= SHORTEST && typed.strip().length() <= LONGEST;
    }

    @Override
    public String code() {
        return EMERGENCY;
    }

    @Override
    public Optional<String> words() {
        return Optional.of(text);
    }

    /** Leaves the words out. */
    @Override
    public String toString() {
        return kind.name();
    }
}
