package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grant.How;
import fi.kotoisa.identity.Role;
import java.util.Set;
import java.util.stream.Collectors;

/** The rights of a role that somebody has in one organisation, as this module grants them. */
public final class Granted {

    private Granted() {}

    public static Set<String> to(Role role) {
        return new IdentityGrants().grants().stream().filter(grant -> grant.role() == role && grant.how() == How.HAS).map(Grant::right).collect(Collectors.toSet());
    }
}
