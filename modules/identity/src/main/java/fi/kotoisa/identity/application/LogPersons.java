package fi.kotoisa.identity.application;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.register.RegisterLookup;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.identity.domain.OwnAccount;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the person whose log it is. Who signed up without an account has a contact for each sign-up: those with the same number or address and the same first name are one person, others with
 * the same number are another one of the family, whose log is none of theirs.
 */
@ApplicationScoped
@Transactional
public class LogPersons {

    private static final int MOST = 50;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    ContactKeeping contacts;

    @Inject
    ContactReaching reaching;

    @Inject
    Accounts accounts;

    @Inject
    AccountNames names;

    @Inject
    RegisterLookup register;

    @Inject
    OwnAccountLinks links;

    /**
     * Somebody who was found.
     *
     * @param id the account, or one of the contacts
     * @param name empty under non-disclosure
     * @param signUps how many contacts are this person; 0 for an account
     */
    public record Match(RecordRef id, Optional<String> name, int signUps) {}

    /** Whoever may not read the log is not shown the form either. */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.NONE)
    public void open() {
        // the right is all that is asked
    }

    /** Everybody who is reached by this telephone number or e-mail address, whose reference or identity code it is, or who has an account by such a name. */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.PROTECTED_READ)
    public List<Match> find(String typed) {
        List<Match> found = new ArrayList<>(residents(contacts.reachedBy(typed)));
        Set<PersonView> people = new LinkedHashSet<>(register.by(typed));
        Emails.parse(typed).flatMap(email -> accounts.byMark(accounts.mark(email))).map(Account::person)
                .ifPresent(person -> people.add(new PersonView(person, entities.find(Person.class, person.value()).name())));
        if (found.isEmpty() && people.isEmpty() && !typed.isBlank()) {
            people.addAll(names.named(typed));
        }
        people.forEach(person -> found.add(new Match(RecordRef.of(person.id()), Optional.of(person.name()), 0)));
        return found;
    }

    private List<Match> residents(Collection<ContactId> reached) {
        List<ContactId> ids = reached.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
        Map<ContactId, String> households = reaching.households(ids);
        Map<String, List<ContactId>> people = new LinkedHashMap<>();
        ids.stream().filter(households::containsKey).forEach(id -> people.computeIfAbsent(households.get(id), any -> new ArrayList<>()).add(id));
        List<List<ContactId>> first = people.values().stream().limit(MOST).toList();
        Map<ContactId, ContactView> shown = contacts.show(first.stream().map(each -> each.get(0)).toList());
        return first.stream().map(each -> new Match(RecordRef.of(each.get(0)), shown.get(each.get(0)).shownName(), each.size())).toList();
    }

    /**
     * The one person that all of these are, with every contact that is the same.
     *
     * @param chosen contacts and accounts, as {@link #find} gives them
     * @throws NotFound when one of them is unknown
     */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.PROTECTED_READ)
    public LoggedPerson person(Collection<RecordRef> chosen) {
        Set<RecordRef> records = new LinkedHashSet<>();
        Set<String> called = new LinkedHashSet<>();
        boolean closed = false;
        for (RecordRef each : chosen) {
            if (each.type().equals(PersonId.class.getSimpleName())) {
                PersonId person = new PersonId(each.id());
                called.add(register.name(person).orElseThrow(NotFound::new));
                records.add(each);
                links.of(person).map(OwnAccount::account).map(RecordRef::of).ifPresent(records::add);
            } else {
                Set<ContactId> same = same(contacts.find(each.id()).orElseThrow(NotFound::new));
                same.forEach(id -> records.add(RecordRef.of(id)));
                for (ContactView view : contacts.show(same).values()) {
                    closed |= view.protectedPerson();
                    called.add(view.firstName());
                }
            }
        }
        return new LoggedPerson(records, closed ? List.of() : List.copyOf(called));
    }

    private Set<ContactId> same(Contact contact) {
        String mark = contact.encryptedPhone().isPresent() ? "phoneIndex" : "emailIndex";
        List<ContactId> reached = entities.createQuery("select c.id from Contact c where c." + mark + " = (select k." + mark + " from Contact k where k.id = :id)", UUID.class)
                .setParameter("id", contact.id().value())
                .getResultStream()
                .map(ContactId::new)
                .toList();
        Map<ContactId, String> households = reaching.households(reached);
        Set<ContactId> same = new LinkedHashSet<>(Set.of(contact.id()));
        households.forEach((id, household) -> {
            if (household.equals(households.get(contact.id()))) {
                same.add(id);
            }
        });
        return same;
    }
}
