package fi.kotoisa.identity;

import fi.kotoisa.platform.Language;
import java.util.Optional;
import java.util.Set;

/**
 * People moved apart, and these contacts are of those who must not be reached by the telephone or mailbox they shared any more. Sent inside the transaction. A module that lets the old telephone open something closes it, tells
 * the old telephone nothing, and sends what is needed to the new way; where there is none, to nobody. Afterwards the contacts lead nowhere.
 *
 * @param phone the new number, E.164
 * @param email the new address, where there is no number
 * @param language what they are written to in
 */
public record HouseholdParted(Set<ContactId> contacts, Optional<String> phone, Optional<String> email, Language language) {

    /** Leaves numbers and addresses out. */
    @Override
    public String toString() {
        return "parted " + contacts;
    }
}
