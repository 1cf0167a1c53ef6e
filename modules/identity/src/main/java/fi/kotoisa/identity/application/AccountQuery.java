package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Role;
import java.util.Optional;

/**
 * Which accounts are looked for.
 *
 * @param words parts of a name, or a whole e-mail address; all accounts where it is empty
 * @param organisation where they have a role today or later
 * @param role the role that they have there, or anywhere
 */
public record AccountQuery(String words, Optional<OrganisationId> organisation, Optional<Role> role) {

    public static final AccountQuery ALL = new AccountQuery("", Optional.empty(), Optional.empty());

    /** Leaves the words out: they may be a name. */
    @Override
    public String toString() {
        return "AccountQuery";
    }
}
