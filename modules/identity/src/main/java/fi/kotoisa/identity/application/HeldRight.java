package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import java.util.Optional;

/** A right that a person has today; without an organisation, in the whole installation. */
public record HeldRight(String right, Optional<OrganisationId> organisation) {

    boolean in(OrganisationId wanted) {
        return organisation.map(wanted::equals).orElse(true);
    }
}
