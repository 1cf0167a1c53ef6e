package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.NotAllowed;
import java.util.Optional;
import java.util.Set;

/** Somebody with these rights in these organisations. */
public record AtTheDesk(PersonId person, Set<String> rights, Set<OrganisationId> places) implements SignedIn {

    @Override
    public Optional<PersonId> personIfAny() {
        return Optional.of(person);
    }

    @Override
    public boolean may(String right) {
        return rights.contains(right);
    }

    @Override
    public boolean may(String right, OrganisationId organisation) {
        return may(right) && places.contains(organisation);
    }

    @Override
    public Set<OrganisationId> organisations(String right) {
        return may(right) ? places : Set.of();
    }

    @Override
    public void require(String right, OrganisationId organisation) {
        if (!may(right, organisation)) {
            throw new NotAllowed(right);
        }
    }
}
