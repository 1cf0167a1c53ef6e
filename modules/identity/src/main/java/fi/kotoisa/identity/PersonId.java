package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which person it is. Says nothing else about them. */
public record PersonId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static PersonId fromString(String text) {
        return new PersonId(UUID.fromString(text));
    }

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
