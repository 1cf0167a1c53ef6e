package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.UnitId;
import java.util.Optional;

/**
 * Where a role holds.
 *
 * @param organisation empty for the whole installation
 * @param unit empty for the whole organisation
 */
public record Scope(Optional<OrganisationId> organisation, Optional<UnitId> unit) {

    /** The whole installation. */
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException for a unit without its organisation */
    public Scope {
        if (unit.isPresent() && organisation.isEmpty()) {
            throw new IllegalArgumentException("a unit lies in an organisation");
        }
    }

    public static Scope of(OrganisationId organisation) {
        return new Scope(Optional.of(organisation), Optional.empty());
    }

    public static Scope of(OrganisationId organisation, UnitId unit) {
        return new Scope(Optional.of(organisation), Optional.of(unit));
    }

    public boolean everywhere() {
        return organisation.isEmpty();
    }

    /** Whether the other scope is this one or a part of it. */
    public boolean holds(Scope other, UnitTree units) {
        if (everywhere()) {
            return true;
        }
        return organisation.equals(other.organisation) && unit.map(outer -> other.unit.filter(inner -> units.within(inner, outer)).isPresent()).orElse(true);
    }
}
