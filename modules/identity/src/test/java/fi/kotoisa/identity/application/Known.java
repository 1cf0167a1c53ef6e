package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.NotAllowed;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody with a session, and the rights that it gives; nobody here has roles in the whole installation. */
public record Known(Recognised recognised) implements SignedIn, HeldPlaces {

    @Override
    public PersonId person() {
        return recognised.person();
    }

    @Override
    public Optional<PersonId> personIfAny() {
        return Optional.of(person());
    }

    @Override
    public boolean may(String right) {
        return recognised.may(right);
    }

    @Override
    public boolean may(String right, OrganisationId organisation) {
        return recognised.may(right, organisation);
    }

    @Override
    public Set<OrganisationId> organisations(String right) {
        return recognised.rights().stream().filter(held -> held.right().equals(right)).flatMap(held -> held.organisation().stream()).collect(Collectors.toSet());
    }

    @Override
    public void require(String right, OrganisationId organisation) {
        if (!may(right, organisation)) {
            throw new NotAllowed(right);
        }
    }

    @Override
    public Places places(String right) {
        return recognised.places(right);
    }

    @Override
    public Set<Role> roles(String right) {
        return IdentityRoles.having(right);
    }
}
