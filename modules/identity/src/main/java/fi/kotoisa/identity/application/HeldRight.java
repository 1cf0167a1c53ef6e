package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.UnitId;
import java.util.Optional;

/**
 * A right that a person has today; without an organisation, in the whole installation.
 *
 * @param unit where the role was given for a unit: that unit or one that lies in it. Who knows no units takes the organisation
 */
public record HeldRight(String right, Optional<OrganisationId> organisation, Optional<UnitId> unit) {

    boolean in(OrganisationId wanted) {
        return organisation.map(wanted::equals).orElse(true);
    }
}
