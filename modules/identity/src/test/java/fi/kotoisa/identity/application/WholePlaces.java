package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import java.util.Map;
import java.util.Set;

/** For tests in which nobody has a role in a unit. */
record WholePlaces(SignedIn signedIn) implements HeldPlaces {

    @Override
    public Places places(String right) {
        return new Places(signedIn.organisations(right), Map.of());
    }

    @Override
    public Set<Role> roles(String right) {
        return IdentityRoles.having(right);
    }
}
