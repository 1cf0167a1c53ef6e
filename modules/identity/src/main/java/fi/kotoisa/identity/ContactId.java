package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which way of reaching somebody: made for one sign-up, never merged with another. */
public record ContactId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ContactId fromString(String text) {
        return new ContactId(UUID.fromString(text));
    }

    public static ContactId random() {
        return new ContactId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
