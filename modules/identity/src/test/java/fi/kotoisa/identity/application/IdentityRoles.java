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
        return new IdentityGrants().grants().stream().filter(grant -> grant.role() == role && Set.of(Grant.How.HAS, Grant.How.HAS_IN_ORGANISATION).contains(grant.how())).map(Grant::right).collect(Collectors.toSet());
    }

    /** The roles that have it in a unit as well. */
    public static Set<Role> having(String right) {
        return Offices.book().having(right);
    }

    /** What is shipped, for use cases that ask which role has which right. */
    public static Beans give(Beans beans) {
        return beans.give(RightsBook.class, Offices.book());
    }

    public static boolean has(Role role, String right, boolean everywhere) {
        return new IdentityGrants().grants().stream().anyMatch(grant -> grant.role() == role && grant.right().equals(right)
                && (Set.of(Grant.How.HAS, Grant.How.HAS_IN_ORGANISATION).contains(grant.how()) || everywhere && grant.how() == Grant.How.HAS_IN_ALL));
    }
}
