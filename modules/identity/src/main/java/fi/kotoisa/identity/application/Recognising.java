package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.identity.domain.Unit;
import fi.kotoisa.identity.domain.UnitTree;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Tokens;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whose session it is, in every request anew: an ended session, an ended account and a role that was taken away count at once, on every server. */
@ApplicationScoped
@Transactional
public class Recognising {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RightsBook book;

    @Inject
    FactorDuty duty;

    @Inject
    Clock clock;

    /** @param session the key that the browser's HTTP session keeps */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Optional<Recognised> recognise(String session) {
        Instant now = clock.instant();
        String mark = Tokens.fingerprint(session);
        Optional<SignInSession> alive = Optional.ofNullable(entities.find(SignInSession.class, mark)).filter(own -> own.lives(now));
        alive.filter(own -> own.worthNoting(now)).ifPresent(own -> note(mark, now));
        return alive.flatMap(own -> name(own.person()).flatMap(name -> recognised(own, name)));
    }

    /** By a statement of its own: two requests at once must not refuse each other over it. */
    private void note(String mark, Instant now) {
        entities.createQuery("update SignInSession s set s.seenAt = :now where s.idHash = :mark and s.seenAt < :now").setParameter("now", now).setParameter("mark", mark).executeUpdate();
    }

    /** Nothing for somebody whose account has ended. */
    private Optional<String> name(PersonId person) {
        return entities.createQuery("select p.name from Person p, Account a where p.id = :person and a.person = :person and a.endedAt is null", String.class)
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst();
    }

    /** Every organisation there is, for whoever has a right in the whole installation. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Set<OrganisationId> organisations() {
        return entities.createQuery("select o from Organisation o", Organisation.class).getResultStream().map(Organisation::id).collect(Collectors.toSet());
    }

    /** A session without a second factor counts no more from the day on which a role of the person needs one. */
    private Optional<Recognised> recognised(SignInSession session, String name) {
        PersonId person = session.person();
        LocalDate today = TimeKeeper.today(clock);
        List<Membership> held = entities.createQuery("select m from Membership m where m.person = :person", Membership.class)
                .setParameter("person", person.value())
                .getResultStream()
                .filter(membership -> membership.holdsOn(today))
                .toList();
        Reach reach = Reach.of(entities, held, today);
        if (!session.proven() && duty.binds(held, reach)) {
            return Optional.empty();
        }
        Set<Role> roles = held.stream().map(Membership::role).collect(Collectors.toSet());
        UnitTree units = units(held);
        Set<HeldRight> rights = held.stream().flatMap(membership -> rights(membership, reach, units)).collect(Collectors.toSet());
        return Optional.of(new Recognised(person, name, roles, rights));
    }

    private Stream<HeldRight> rights(Membership role, Reach reach, UnitTree units) {
        Set<String> rights = book.of(role.role(), role.scope());
        return reach.scopes(role).stream().flatMap(place -> within(place, units).flatMap(unit -> rights.stream().map(right -> new HeldRight(right, place.organisation(), unit))));
    }

    /** The unit and all that lies in it; nothing in place of the whole organisation. */
    private static Stream<Optional<UnitId>> within(Scope place, UnitTree units) {
        return place.unit().map(unit -> units.inside(unit).map(Optional::of)).orElseGet(() -> Stream.of(Optional.empty()));
    }

    /** Asks the database once; not for people who have no role in a unit. */
    private UnitTree units(List<Membership> roles) {
        Set<UUID> organisations = roles.stream().map(Membership::scope).filter(scope -> scope.unit().isPresent()).map(scope -> scope.organisation().orElseThrow().value()).collect(Collectors.toSet());
        return new UnitTree(organisations.isEmpty() ? List.of()
                : entities.createQuery("select u from Unit u where u.organisation in :organisations", Unit.class).setParameter("organisations", organisations).getResultList());
    }

    /** The roles that have a right also where they are given for a unit. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Set<Role> roles(String right) {
        return book.having(right);
    }
}
