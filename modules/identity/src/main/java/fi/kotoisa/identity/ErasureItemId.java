package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which record of an erasure it is. */
public record ErasureItemId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ErasureItemId fromString(String text) {
        return new ErasureItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
