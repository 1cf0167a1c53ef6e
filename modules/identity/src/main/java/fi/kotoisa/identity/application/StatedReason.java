package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Purpose;
import java.util.Optional;

/** Why an officer does with the log of a person what is not done every day, in the officer's words. */
public record StatedReason(Kind kind, String text) implements Purpose {

    /** The shortest that can say anything, in characters. */
    public static final int SHORTEST = 10;

    /** What it is a reason for. */
    public enum Kind {
        /** Entries of more than two years ago are told of (703/2023, section 11). */
        OLDER_ENTRIES,
        /** Entries are not told of, because that would put somebody in danger. */
        ENTRIES_LEFT_OUT
    }

    /** @throws IllegalArgumentException when it is too short or too long */
    public StatedReason {
        text = Purpose.said(text, SHORTEST);
    }

    /** Whether this is a reason. */
    public static boolean says(String typed) {
        return Purpose.says(typed, SHORTEST);
    }

    @Override
    public String code() {
        return kind.name();
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
