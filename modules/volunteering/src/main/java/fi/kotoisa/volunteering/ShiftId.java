package fi.kotoisa.volunteering;

import static java.util.Objects.requireNonNull;

import fi.kotoisa.platform.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names one shift: one volunteer's promise for one date. */
public record ShiftId(UUID value) implements Serializable {

    public ShiftId {
        requireNonNull(value, "an id needs a value");
    }

    public static ShiftId next() {
        return new ShiftId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
