package fi.kotoisa.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Gives every new row its id. */
public final class Ids {

    private Ids() {}

    /** A UUID of version 7: later ones sort after earlier ones, so that an index grows at its end. It shows when it was made, and is no secret: links need {@link Tokens}. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
