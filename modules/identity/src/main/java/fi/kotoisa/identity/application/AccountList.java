package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.AccountView.RoleView;
import fi.kotoisa.identity.application.AccountView.State;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** All accounts by name, a page at a time. */
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

    /**
     * One page and, where there is a next page, one more.
     *
     * @param page 0 for the first
     */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.PROTECTED_READ)
    public List<AccountView> page(int page) {
        List<Object[]> found = entities.createQuery("select a, p from Account a, Person p where p.id = a.person order by p.nameOrder, p.id", Object[].class)
                .setFirstResult(page * PAGE)
                .setMaxResults(PAGE + 1)
                .getResultList();
        Map<PersonId, List<Membership>> roles = people.memberships(found.stream().map(row -> ((Account) row[0]).person()).toList());
        return found.stream().map(row -> view((Account) row[0], (Person) row[1], roles)).toList();
    }

    private AccountView view(Account account, Person person, Map<PersonId, List<Membership>> roles) {
        State state = account.ready() ? State.OPEN : account.open() ? State.INVITED : State.ENDED;
        List<RoleView> held = roles.getOrDefault(person.id(), List.of()).stream()
                .filter(membership -> state != State.ENDED)
                .map(membership -> new RoleView(membership.role(), membership.organisation()))
                .toList();
        return new AccountView(person.id(), person.name(), accounts.email(account), state, held);
    }
}
