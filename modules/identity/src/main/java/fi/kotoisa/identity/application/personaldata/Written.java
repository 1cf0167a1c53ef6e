package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

/** Writes a change to the database at once, so that whoever comes second is told so. */
final class Written {

    private Written() {}

    /** @throws SomeoneWasQuicker where somebody else has changed or added the same meanwhile */
    static void out(EntityManager entities) {
        try {
            entities.flush();
        } catch (PersistenceException lost) {
            throw new SomeoneWasQuicker(lost);
        }
    }
}
