package fi.kotoisa.activities.application;

import fi.kotoisa.platform.Language;
import java.util.Optional;

/**
 * How a household wants to be reached from now on.
 *
 * @param phone E.164; empty where no telephone number was written
 * @param email empty where no address was written; where both are empty the way stays as it is
 */
public record NewReach(Optional<String> phone, Optional<String> email, Language language) {

    boolean stays() {
        return phone.isEmpty() && email.isEmpty();
    }

    /** Leaves number and address out. */
    @Override
    public String toString() {
        return "new reach in " + language;
    }
}
