package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.RegionMember;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.Unit;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The places where roles hold: whether they are there, how long, and what they are called. For use cases of this module, in their transactions. */
@ApplicationScoped
class RolePlaces {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    /** @throws NotFound where there is no such organisation, or no such unit in it */
    Scope scope(RolePlace place) {
        place.organisation().ifPresent(this::organisation);
        place.unit().map(this::unit).filter(unit -> place.organisation().filter(unit.organisation()::equals).isEmpty()).ifPresent(stranger -> {
            throw new NotFound();
        });
        return new Scope(place.organisation(), place.unit());
    }

    /** Whether organisation and unit exist on this day. */
    boolean open(Scope scope, LocalDate day) {
        return scope.organisation().map(id -> organisation(id).holdsOn(day)).orElse(true) && scope.unit().map(id -> unit(id).holdsOn(day)).orElse(true);
    }

    /** The last day on which organisation and unit exist; empty while none is known. */
    Optional<LocalDate> lastDay(Scope scope) {
        return Stream.concat(scope.organisation().flatMap(id -> organisation(id).to()).stream(), scope.unit().flatMap(id -> unit(id).to()).stream()).min(Comparator.naturalOrder());
    }

    /** What it is called, the organisation first; empty for the whole installation. */
    String name(Scope scope, String language) {
        String unit = scope.unit().map(id -> " – " + unit(id).name(language)).orElse("");
        return scope.organisation().map(id -> organisation(id).name(language) + unit).orElse("");
    }

    /** The municipalities that belong to this region on this day or later, those that begin first before the others. */
    List<RegionMember> municipalities(OrganisationId region, LocalDate day) {
        return entities.createQuery("select r from RegionMember r where r.region = :region and (r.to is null or r.to >= :day and r.to >= r.from) order by r.from, r.id", RegionMember.class)
                .setParameter("region", region.value())
                .setParameter("day", day)
                .getResultList();
    }

    Organisation organisation(OrganisationId id) {
        return Optional.ofNullable(entities.find(Organisation.class, id.value())).orElseThrow(NotFound::new);
    }

    Unit unit(UnitId id) {
        return Optional.ofNullable(entities.find(Unit.class, id.value())).orElseThrow(NotFound::new);
    }
}
