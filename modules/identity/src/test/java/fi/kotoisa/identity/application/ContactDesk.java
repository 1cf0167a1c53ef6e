package fi.kotoisa.identity.application;

import fi.kotoisa.identity.application.register.GuardedReach;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Secrets;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** Keeps contacts by hand, on a test database. */
public final class ContactDesk {

    private ContactDesk() {}

    /** @param guarded who is under non-disclosure */
    public static ContactKeeping on(EntityManager entities, Secrets secrets, GuardedReach guarded) {
        ContactKeeping contacts = new ContactKeeping();
        contacts.entities = entities;
        contacts.cipher = new FieldCipher(secrets);
        contacts.index = new BlindIndex(secrets);
        contacts.guarded = guarded;
        contacts.clock = Clock.systemUTC();
        return contacts;
    }

    /** Nobody is. */
    static GuardedReach nobody() {
        return new GuardedReach() {
            @Override
            public boolean covers(Optional<String> phone, Optional<String> email) {
                return false;
            }
        };
    }
}
