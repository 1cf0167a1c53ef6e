package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.application.OrganisationDetails.About;
import fi.kotoisa.identity.domain.Agreement;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.RegionMember;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.Unit;
import fi.kotoisa.identity.domain.UnitTree;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Making organisations and their units, correcting them, and ending them on a day. What ends takes its roles, units, agreements and memberships in regions with it on that day. */
@ApplicationScoped
@Transactional
public class KeepingOrganisations {

    private static final String IN_REGION = "RegionMember e where (e.region = :id or e.municipality = :id)";

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Administration administration;

    @Inject
    RolePlaces places;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What came of changing a unit. */
    public enum UnitOutcome {
        DONE,
        /** A unit does not lie in itself, in what lies in it, or too deep. */
        NOT_THERE
    }

    /** What came of correcting an organisation. */
    public enum Correction {
        DONE,
        /** Municipalities belong to this region, today or later: it stays one. */
        HAS_MEMBERS,
        /** It belongs to a region, today or later: it stays a municipality. */
        IS_MEMBER
    }

    /**
     * What is said of a unit.
     *
     * @param parent the unit that it lies in
     */
    public record UnitAbout(OfficialName name, Optional<UnitId> parent, Optional<LocalDate> from, Optional<LocalDate> to) {}

    /** @throws IllegalArgumentException when the last day is before the first */
    @Allowed(Rights.ORGANISATIONS_MANAGE)
    public OrganisationId add(About about) {
        Organisation fresh = new Organisation(new OrganisationId(Ids.next()), about.kind(), about.name(), about.businessId());
        fresh.last(about.from(), about.to());
        entities.persist(fresh);
        return fresh.id();
    }

    /**
     * @param seen version that was corrected
     * @throws SomeoneWasQuicker when it is another by now
     * @throws IllegalArgumentException when the last day is before the first
     */
    @Allowed(Rights.ORGANISATIONS_MANAGE)
    public Correction correct(OrganisationId id, int seen, About about) {
        Organisation organisation = Optional.ofNullable(entities.find(Organisation.class, id.value(), LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
        SomeoneWasQuicker.check(seen, organisation.version());
        if (about.kind() != organisation.kind() && count(IN_REGION + " and (e.to is null or e.to >= :day and e.to >= e.from)", id, administration.today()) > 0) {
            return organisation.kind() == OrganisationKind.REGION ? Correction.HAS_MEMBERS : Correction.IS_MEMBER;
        }
        organisation.describe(about.kind(), about.name(), about.businessId());
        organisation.last(about.from(), about.to());
        about.to().ifPresent(lastDay -> {
            roles("m.organisation = :id", Set.of(id.value())).forEach(role -> role.endBy(lastDay, signedIn.person(), clock.instant()));
            units(id).forEach(unit -> unit.endBy(lastDay));
            entities.createQuery("select a from Agreement a where (a.first = :id or a.second = :id) and a.to > :day", Agreement.class)
                    .setParameter("id", id.value()).setParameter("day", lastDay).getResultStream().forEach(agreement -> agreement.endBy(lastDay));
            entities.createQuery("select e from " + IN_REGION, RegionMember.class).setParameter("id", id.value()).getResultStream().forEach(member -> member.endBy(lastDay));
        });
        return Correction.DONE;
    }

    /** How many roles, units, agreements and memberships in regions would end with an organisation on this day. */
    public record Ending(long roles, long units, long agreements, long memberships) {}

    /** @throws fi.kotoisa.platform.NotAllowed for an organisation of others */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Allowed.Trace.NONE)
    public Ending ending(OrganisationId id, LocalDate day) {
        administration.require(administration.own(), Scope.of(id));
        return new Ending(count("Membership e where e.organisation = :id and (e.to is null or e.to > :day)", id, day), count("Unit e where e.organisation = :id and (e.to is null or e.to > :day)", id, day),
                count("Agreement e where (e.first = :id or e.second = :id) and e.to > :day", id, day), count(IN_REGION + " and (e.to is null or e.to > :day and e.to >= e.from)", id, day));
    }

    private long count(String what, OrganisationId id, LocalDate day) {
        return entities.createQuery("select count(e) from " + what, Long.class).setParameter("id", id.value()).setParameter("day", day).getSingleResult();
    }

    /**
     * The administrators of the organisation do this themselves.
     *
     * @throws NotFound for a unit, as the one that it lies in, of another organisation
     */
    @Allowed(Rights.PEOPLE_MANAGE)
    public UnitOutcome addUnit(OrganisationId organisation, UnitAbout about) {
        hold(organisation);
        UnitId id = new UnitId(Ids.next());
        if (!fits(organisation, id, about.parent())) {
            return UnitOutcome.NOT_THERE;
        }
        Unit fresh = new Unit(id, organisation, about.name(), about.parent());
        fresh.last(about.from(), about.to());
        endWithOuter(fresh);
        entities.persist(fresh);
        return UnitOutcome.DONE;
    }

    /**
     * @param seen version that was corrected
     * @throws SomeoneWasQuicker when it is another by now
     */
    @Allowed(Rights.PEOPLE_MANAGE)
    public UnitOutcome correctUnit(UnitId id, int seen, UnitAbout about) {
        OrganisationId organisation = places.unit(id).organisation();
        hold(organisation);
        Unit unit = places.unit(id);
        entities.refresh(unit);
        SomeoneWasQuicker.check(seen, unit.version());
        if (!fits(organisation, id, about.parent())) {
            return UnitOutcome.NOT_THERE;
        }
        unit.call(about.name());
        unit.lie(about.parent());
        unit.last(about.from(), about.to());
        endWithOuter(unit);
        unit.to().ifPresent(lastDay -> endWithin(unit, lastDay));
        return UnitOutcome.DONE;
    }

    /** No unit goes on longer than what it lies in. */
    private void endWithOuter(Unit unit) {
        unit.parent().flatMap(outer -> places.unit(outer).to()).ifPresent(unit::endBy);
        places.organisation(unit.organisation()).to().ifPresent(unit::endBy);
    }

    private void endWithin(Unit ending, LocalDate lastDay) {
        List<Unit> all = units(ending.organisation());
        UnitTree tree = new UnitTree(all);
        List<Unit> inner = all.stream().filter(unit -> tree.within(unit.id(), ending.id())).toList();
        inner.forEach(unit -> unit.endBy(lastDay));
        roles("m.unit in :id", inner.stream().map(unit -> unit.id().value()).collect(Collectors.toSet())).forEach(role -> role.endBy(lastDay, signedIn.person(), clock.instant()));
    }

    /** One change of the tree at a time: two moves at once could make a ring. */
    private void hold(OrganisationId id) {
        Optional.ofNullable(entities.find(Organisation.class, id.value(), LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
        administration.require(administration.own(), Scope.of(id));
    }

    private boolean fits(OrganisationId organisation, UnitId id, Optional<UnitId> parent) {
        parent.map(places::unit).filter(outer -> !outer.organisation().equals(organisation)).ifPresent(stranger -> {
            throw new NotFound();
        });
        return new UnitTree(units(organisation)).mayLie(id, parent);
    }

    private List<Unit> units(OrganisationId id) {
        return entities.createQuery("select u from Unit u where u.organisation = :id", Unit.class).setParameter("id", id.value()).getResultList();
    }

    private List<Membership> roles(String where, Set<UUID> ids) {
        return entities.createQuery("select m from Membership m where " + where, Membership.class)
                .setParameter("id", where.contains(" in ") ? ids : ids.iterator().next())
                .getResultList();
    }
}
