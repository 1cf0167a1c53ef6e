package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which unit of an organisation it is: a service, an office, a team. */
public record UnitId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static UnitId fromString(String text) {
        return new UnitId(UUID.fromString(text));
    }

    public static UnitId random() {
        return new UnitId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
