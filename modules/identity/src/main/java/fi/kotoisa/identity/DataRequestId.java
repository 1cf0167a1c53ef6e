package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which request of a person about their data it is. */
public record DataRequestId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static DataRequestId fromString(String text) {
        return new DataRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
