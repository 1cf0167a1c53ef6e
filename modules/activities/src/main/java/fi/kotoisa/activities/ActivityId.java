package fi.kotoisa.activities;

import static java.util.Objects.requireNonNull;

import fi.kotoisa.platform.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names one activity: a group, an event or a course. */
public record ActivityId(UUID value) implements Serializable {

    public ActivityId {
        requireNonNull(value, "an id needs a value");
    }

    public static ActivityId next() {
        return new ActivityId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static ActivityId fromString(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
