package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import java.util.Set;

/** Who is signed in and what they may do, as the database knows it now. */
public record Recognised(PersonId person, String name, Set<Role> roles, Set<HeldRight> rights) {

    public boolean may(String right) {
        return rights.stream().anyMatch(held -> held.right().equals(right));
    }

    public boolean may(String right, OrganisationId organisation) {
        return rights.stream().anyMatch(held -> held.right().equals(right) && held.in(organisation));
    }
}
