package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.EmergencyKind;
import fi.kotoisa.identity.Purpose;
import java.util.Optional;

/** Why a file is opened that is closed to whoever asks, in their own words. It stands in the log of the person. */
public record EmergencyReason(EmergencyKind kind, String text) implements Purpose {

    /** The shortest that can say what happened, in characters (casework.md, permission model 6). */
    public static final int SHORTEST = 20;

    /** @throws IllegalArgumentException when it is too short or too long */
    public EmergencyReason {
        text = Purpose.said(text, SHORTEST);
    }

    /** Whether this is a reason. */
    public static boolean says(String typed) {
        return Purpose.says(typed, SHORTEST);
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
