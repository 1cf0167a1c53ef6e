package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Role;
import java.util.Set;
import java.util.stream.Collectors;

/** Which role has which right of this module, as it is shipped. */
public final class IdentityRoles {

    private IdentityRoles() {}

    /** What somebody has who has the role in one organisation. */
    public static Set<String> of(Role role) {
        return new IdentityGrants().grants().stream().filter(grant -> grant.role() == role && grant.how() == Grant.How.HAS).map(Grant::right).collect(Collectors.toSet());
    }

    public static boolean has(Role role, String right, boolean everywhere) {
        return new IdentityGrants().grants().stream().anyMatch(grant -> grant.role() == role && grant.right().equals(right)
                && (grant.how() == Grant.How.HAS || everywhere && grant.how() == Grant.How.HAS_IN_ALL));
    }
}
