package fi.kotoisa.activities;

import static java.util.Objects.requireNonNull;

import fi.kotoisa.platform.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names one date of an activity. Never an HTTP session. */
public record SessionId(UUID value) implements Serializable {

    public SessionId {
        requireNonNull(value, "an id needs a value");
    }

    public static SessionId next() {
        return new SessionId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static SessionId fromString(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
