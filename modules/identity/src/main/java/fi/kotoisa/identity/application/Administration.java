package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Delegation.Held;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.Unit;
import fi.kotoisa.identity.domain.UnitTree;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whose accounts and roles are whose to manage: asks the rules of {@link Delegation} for whoever is signed in. For use cases of this module, in their transactions. */
@ApplicationScoped
class Administration {

    /** So long after a last role in an organisation its administrators still see the account, to put right what ended too early. */
    static final int AFTERGLOW_DAYS = 90;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RightsBook book;

    @Inject
    RolePlaces places;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    LocalDate today() {
        return TimeKeeper.today(clock);
    }

    /** What whoever is signed in may do with others' roles today. */
    Delegation own() {
        LocalDate today = today();
        List<Membership> held = roles(signedIn.person()).stream().filter(membership -> membership.holdsOn(today)).toList();
        Reach reach = Reach.of(entities, held, today);
        return new Delegation(
                all(held, reach, membership -> book.of(membership.role(), membership.scope())),
                all(held, reach, membership -> book.givenBy(membership.role())),
                units(held.stream().flatMap(reach::organisations).toList()));
    }

    private static List<Held> all(List<Membership> held, Reach reach, Function<Membership, Set<String>> rights) {
        return held.stream().flatMap(membership -> rights.apply(membership).stream().flatMap(right -> reach.scopes(membership).stream().map(place -> new Held(right, place)))).toList();
    }

    /** All roles that a person ever had or will have. */
    List<Membership> roles(PersonId person) {
        return entities.createQuery("select m from Membership m where m.person = :person order by m.from, m.id", Membership.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    UnitTree units(Collection<OrganisationId> organisations) {
        return new UnitTree(organisations.isEmpty() ? List.of() : entities.createQuery("select u from Unit u where u.organisation in :organisations", Unit.class)
                .setParameter("organisations", organisations.stream().map(OrganisationId::value).distinct().toList())
                .getResultList());
    }

    /** The units that lie in one of these, and these. */
    Set<UnitId> below(Collection<Scope> scopes) {
        Set<UnitId> tops = scopes.stream().flatMap(scope -> scope.unit().stream()).collect(Collectors.toSet());
        if (tops.isEmpty()) {
            return Set.of();
        }
        List<Unit> known = entities.createQuery("select u from Unit u where u.organisation in :organisations", Unit.class)
                .setParameter("organisations", scopes.stream().flatMap(scope -> scope.organisation().stream()).map(OrganisationId::value).distinct().toList())
                .getResultList();
        UnitTree tree = new UnitTree(known);
        return known.stream().map(Unit::id).filter(unit -> tops.stream().anyMatch(top -> tree.within(unit, top))).collect(Collectors.toSet());
    }

    /** The account of somebody whom this administrator looks after, held until the transaction ends, so that two who change it come one after the other. @throws NotFound for others */
    Account hold(PersonId person, Delegation delegation) {
        Account account = Optional.ofNullable(entities.find(Account.class, person.value(), LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
        if (!sees(person, delegation)) {
            throw new NotFound();
        }
        return account;
    }

    /** Whether this person has, or lately had, a role that this administrator manages. Whoever administers the installation sees everybody. */
    boolean sees(PersonId person, Delegation delegation) {
        LocalDate since = today().minusDays(AFTERGLOW_DAYS);
        List<Membership> roles = roles(person);
        return delegation.manages(Scope.ALL) ? !roles.isEmpty() || !own(person) : roles.stream().anyMatch(membership -> membership.holdsFrom(since) && delegation.manages(membership.scope()));
    }

    /** Whether an account is somebody's own, to see their data with. Where it has no role besides, that there is one would tell that they are a client. */
    private boolean own(PersonId person) {
        return entities.createQuery("select count(o) from OwnAccount o where o.account = :person", Long.class).setParameter("person", person.value()).getSingleResult() > 0;
    }

    /** Whether every role that this person has today or later is this administrator's to end. */
    boolean managesAll(PersonId person, Delegation delegation) {
        LocalDate today = today();
        return roles(person).stream().filter(membership -> membership.holdsFrom(today)).allMatch(membership -> delegation.manages(membership.scope()));
    }

    /** @throws NotFound where there is no such place, @throws NotAllowed where roles are not this administrator's to give or end */
    Scope ownPlace(RolePlace place, Delegation delegation) {
        Scope scope = places.scope(place);
        require(delegation, scope);
        return scope;
    }

    /** Whether organisation and unit exist on this day. */
    boolean open(Scope scope, LocalDate day) {
        return places.open(scope, day);
    }

    /** No role goes on longer than its place. */
    Optional<LocalDate> lastDay(Scope scope) {
        return places.lastDay(scope);
    }

    /** @throws NotAllowed when roles there are not this administrator's to give or end */
    void require(Delegation delegation, Scope scope) {
        if (!delegation.manages(scope)) {
            throw new NotAllowed(Rights.PEOPLE_MANAGE);
        }
    }

    /** Which of these roles may be given there; all roles may, in some places. */
    boolean mayGive(Delegation delegation, Role role, Scope scope) {
        return delegation.mayGive(book.of(role, scope), scope);
    }

    /** The roles of those who administer the whole installation and can sign in, held until the transaction ends: of two who end each other, one comes second. */
    List<Membership> installationAdministrators() {
        List<UUID> ids = entities.createQuery("select m.id from Membership m where m.role = :role and m.organisation is null", UUID.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .getResultList();
        List<Membership> held = new ArrayList<>();
        ids.stream().sorted().forEach(id -> held.add(entities.find(Membership.class, id, LockModeType.PESSIMISTIC_WRITE)));
        return held.stream().filter(membership -> Optional.ofNullable(entities.find(Account.class, membership.person().value())).filter(Account::hasPassword).isPresent()).toList();
    }
}
