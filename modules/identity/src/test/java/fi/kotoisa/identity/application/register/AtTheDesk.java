package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.Granted;
import fi.kotoisa.platform.NotAllowed;
import java.util.Optional;
import java.util.Set;

/** Somebody with one role in one organisation. */
record AtTheDesk(PersonId person, Role role, OrganisationId place) implements SignedIn {

    @Override
    public Optional<PersonId> personIfAny() {
        return Optional.of(person);
    }

    @Override
    public boolean may(String right) {
        return Granted.to(role).contains(right);
    }

    @Override
    public boolean may(String right, OrganisationId organisation) {
        return may(right) && place.equals(organisation);
    }

    @Override
    public Set<OrganisationId> organisations(String right) {
        return may(right) ? Set.of(place) : Set.of();
    }

    @Override
    public void require(String right, OrganisationId organisation) {
        if (!may(right, organisation)) {
            throw new NotAllowed(right);
        }
    }
}
