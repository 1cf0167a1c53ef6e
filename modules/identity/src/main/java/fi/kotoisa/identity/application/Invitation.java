package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.Language;
import java.util.Set;

/**
 * Somebody is to have an account.
 *
 * @param email as {@link fi.kotoisa.identity.Emails#parse} gives it
 * @param roles at least one
 * @param place where the roles hold
 */
public record Invitation(String name, String email, Set<Role> roles, RolePlace place, Language language) {

    /** Leaves name and address out. */
    @Override
    public String toString() {
        return "Invitation for " + roles;
    }
}
