package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.application.AccountView.RoleView;
import fi.kotoisa.identity.application.AccountView.State;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Accounts by name, a page at a time: all of them, or those of the organisations and units that somebody administers. */
@ApplicationScoped
@Transactional
public class AccountList {

    /** How many stand on one page. */
    public static final int PAGE = 30;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    PeopleDirectory people;

    @Inject
    Accounts accounts;

    @Inject
    Administration administration;

    @Inject
    RolePlaces places;

    @Inject
    CurrentLanguage current;

    /**
     * One page and, where there is a next page, one more.
     *
     * @param page 0 for the first
     */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.PROTECTED_READ)
    public List<AccountView> page(AccountQuery wanted, int page) {
        Delegation delegation = administration.own();
        Asking asking = new Asking().that("p.id = a.person").that("not (" + Accounts.OWN_ALONE + ")");
        if (!delegation.manages(Scope.ALL)) {
            onlyOwn(delegation.scopes(), asking);
        }
        if (wanted.words().contains("@")) {
            asking.that("a.emailIndex = :mark").with("mark", accounts.mark(wanted.words()));
        } else {
            asking.words(wanted.words(), "p.name");
        }
        onlyWithRole(wanted, asking);
        List<Object[]> found = asking.page(entities, "select a, p from Account a, Person p", "p.nameOrder, p.id", Object[].class, page, PAGE);
        Map<PersonId, List<Membership>> roles = people.memberships(found.stream().map(row -> ((Account) row[0]).person()).toList());
        return found.stream().map(row -> view((Account) row[0], (Person) row[1], roles, delegation)).toList();
    }

    /** Those whom {@link Administration#sees} lets see, in the words of the database. */
    private void onlyOwn(List<Scope> scopes, Asking asking) {
        Set<UnitId> units = administration.below(scopes);
        List<UUID> whole = scopes.stream().filter(scope -> scope.unit().isEmpty()).flatMap(scope -> scope.organisation().stream()).map(OrganisationId::value).toList();
        List<String> either = new ArrayList<>();
        if (!whole.isEmpty()) {
            either.add("o.organisation in :whole");
            asking.with("whole", whole);
        }
        if (!units.isEmpty()) {
            either.add("o.unit in :units");
            asking.with("units", units.stream().map(UnitId::value).toList());
        }
        String where = either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ") and (o.to is null or o.to >= :since and o.to >= o.from)";
        if (!either.isEmpty()) {
            asking.with("since", administration.today().minusDays(Administration.AFTERGLOW_DAYS));
        }
        asking.that("a.person in (select o.person from Membership o where " + where + ")");
    }

    private void onlyWithRole(AccountQuery wanted, Asking asking) {
        if (wanted.organisation().isEmpty() && wanted.role().isEmpty()) {
            return;
        }
        StringBuilder held = new StringBuilder("(m.to is null or m.to >= :today and m.to >= m.from)");
        wanted.organisation().ifPresent(id -> {
            held.append(" and m.organisation = :organisation");
            asking.with("organisation", id.value());
        });
        wanted.role().ifPresent(role -> {
            held.append(" and m.role = :role");
            asking.with("role", role);
        });
        asking.that("a.person in (select m.person from Membership m where " + held + ")").with("today", administration.today());
    }

    private AccountView view(Account account, Person person, Map<PersonId, List<Membership>> roles, Delegation delegation) {
        State state = AccountView.state(account);
        List<RoleView> held = roles.getOrDefault(person.id(), List.of()).stream()
                .filter(membership -> state != State.ENDED && delegation.manages(membership.scope()))
                .map(membership -> new RoleView(membership.role(), membership.organisation(), places.name(membership.scope(), current.language().code())))
                .toList();
        return new AccountView(person.id(), person.name(), accounts.email(account), state, held);
    }
}
