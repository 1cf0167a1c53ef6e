package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.UnitId;
import java.util.Map;
import java.util.Set;

/** Where whoever asks has a right, for this module, which tells units from organisations; others ask {@link fi.kotoisa.identity.SignedIn}. */
public interface HeldPlaces {

    /**
     * Where somebody has a right.
     *
     * @param whole the organisations in which they have it as a whole
     * @param teams of other organisations the units for which their role was given, with all that lie in them
     */
    record Places(Set<OrganisationId> whole, Map<OrganisationId, Set<UnitId>> teams) {}

    Places places(String right);

    /** The roles that have this right in a unit, whoever has them. */
    Set<Role> roles(String right);
}
