package fi.kotoisa.activities;

import static java.util.Objects.requireNonNull;

import fi.kotoisa.platform.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names one intake: what has places and a queue. */
public record IntakeId(UUID value) implements Serializable {

    public IntakeId {
        requireNonNull(value, "an id needs a value");
    }

    public static IntakeId next() {
        return new IntakeId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static IntakeId fromString(String text) {
        return new IntakeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
