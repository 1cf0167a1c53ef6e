package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.Language;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody is to have an account.
 *
 * @param email as {@link fi.kotoisa.identity.Emails#parse} gives it
 * @param roles at least one
 * @param organisation where the roles hold; empty for the whole installation
 */
public record Invitation(String name, String email, Set<Role> roles, Optional<OrganisationId> organisation, Language language) {

    /** Leaves name and address out. */
    @Override
    public String toString() {
        return "Invitation for " + roles;
    }
}
