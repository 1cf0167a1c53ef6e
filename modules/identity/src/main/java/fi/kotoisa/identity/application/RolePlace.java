package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.UnitId;
import java.util.Optional;

/**
 * Where a role holds, for pages: they know nothing of the domain.
 *
 * @param organisation empty for the whole installation
 * @param unit empty for the whole organisation
 */
public record RolePlace(Optional<OrganisationId> organisation, Optional<UnitId> unit) {

    public static final RolePlace ALL = new RolePlace(Optional.empty(), Optional.empty());

    public static RolePlace of(OrganisationId organisation) {
        return new RolePlace(Optional.of(organisation), Optional.empty());
    }
}
