package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which consent it is. */
public record ConsentId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ConsentId fromString(String text) {
        return new ConsentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
