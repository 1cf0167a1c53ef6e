package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Role;

/** Which role has which right of this module, as it is shipped. */
public final class IdentityRoles {

    private IdentityRoles() {}

    public static boolean has(Role role, String right, boolean everywhere) {
        return new IdentityGrants().grants().stream().anyMatch(grant -> grant.role() == role && grant.right().equals(right)
                && (grant.how() == Grant.How.HAS || everywhere && grant.how() == Grant.How.HAS_IN_ALL));
    }
}
