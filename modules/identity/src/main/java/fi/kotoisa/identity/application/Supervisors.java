package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Unit;
import fi.kotoisa.identity.domain.UnitTree;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who hears of what workers do in the register: those who answer for the organisation, and those who answer for the units where these workers read it. */
@ApplicationScoped
@Transactional
public class Supervisors {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RightsBook book;

    @Inject
    Clock clock;

    /** Those with this role. Where nobody has it in the whole organisation, all who have it in one of its units: somebody must hear of it. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Set<PersonId> of(Role role, OrganisationId organisation, Collection<PersonId> workers) {
        LocalDate today = TimeKeeper.today(clock);
        List<Membership> held = entities.createQuery("select m from Membership m where " + Reach.HELD, Membership.class).setParameter("role", role).setParameter("organisation", organisation.value()).setParameter("today", today).getResultList();
        boolean whole = held.stream().anyMatch(each -> each.scope().unit().isEmpty());
        List<UnitId> units = whole ? units(organisation, workers, today) : List.of();
        return held.stream().filter(each -> !whole || each.scope().unit().map(units::contains).orElse(true)).map(Membership::person).collect(Collectors.toUnmodifiableSet());
    }

    /** The units in which these workers read the register, and those that they lie in. */
    private List<UnitId> units(OrganisationId organisation, Collection<PersonId> workers, LocalDate today) {
        if (workers.isEmpty()) {
            return List.of();
        }
        List<Membership> roles = entities.createQuery("select m from Membership m where m.person in :workers and m.role in :readers and m.unit is not null and m.organisation = :organisation"
                + " and m.from <= :today and (m.to is null or m.to >= :today)", Membership.class).setParameter("workers", workers.stream().map(PersonId::value).toList())
                .setParameter("readers", book.having(Rights.REGISTER_READ)).setParameter("organisation", organisation.value()).setParameter("today", today).getResultList();
        UnitTree tree = new UnitTree(roles.isEmpty() ? List.of()
                : entities.createQuery("select u from Unit u where u.organisation = :organisation", Unit.class).setParameter("organisation", organisation.value()).getResultList());
        return roles.stream().map(role -> role.scope().unit()).flatMap(Optional::stream).flatMap(unit -> tree.upwards(unit).stream()).distinct().toList();
    }
}
