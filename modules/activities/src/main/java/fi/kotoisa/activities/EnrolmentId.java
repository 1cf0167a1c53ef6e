package fi.kotoisa.activities;

import static java.util.Objects.requireNonNull;

import fi.kotoisa.platform.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names one household's sign-up to an intake. */
public record EnrolmentId(UUID value) implements Serializable {

    public EnrolmentId {
        requireNonNull(value, "an id needs a value");
    }

    public static EnrolmentId next() {
        return new EnrolmentId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static EnrolmentId fromString(String text) {
        return new EnrolmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
