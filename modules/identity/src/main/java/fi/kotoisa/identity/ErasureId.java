package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which erasure it is. */
public record ErasureId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ErasureId fromString(String text) {
        return new ErasureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
