package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.application.ContactKeeping;
import fi.kotoisa.identity.application.OwnAccountLinks;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.identity.domain.OwnAccount;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All ids that are one person of the register: the records that went into this one, and the contacts of sign-ups with the same number or address and the same first name. Others with the same telephone are
 * others of the family, whose data is none of this person's.
 */
@ApplicationScoped
@Transactional
public class PersonSubjects {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    Contacts contacts;

    @Inject
    OwnAccountLinks accounts;

    /** @param id of a record that was seen, or that two people erase */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Subject of(PersonId id) {
        Set<PersonId> people = merged(id);
        return new Subject(people, contacts(people));
    }

    /** The same with the account that they sign in with, for what the person sees of themselves. Nothing of the account goes when the record does, for it may be for other things. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Subject told(PersonId id) {
        Subject own = of(id);
        Set<PersonId> people = new HashSet<>(own.people());
        accounts.of(id).map(OwnAccount::account).ifPresent(people::add);
        return new Subject(people, own.contacts());
    }

    private Set<PersonId> merged(PersonId id) {
        Set<PersonId> all = new LinkedHashSet<>(Set.of(id));
        List<UUID> last = List.of(id.value());
        while (!last.isEmpty()) {
            last = entities.createQuery("select p.id from Person p where p.sameAs in :ids", UUID.class).setParameter("ids", last).getResultStream().filter(each -> all.add(new PersonId(each))).toList();
        }
        return all;
    }

    private Set<ContactId> contacts(Set<PersonId> people) {
        List<UUID> ids = people.stream().map(PersonId::value).toList();
        Set<String> names = entities.createQuery("select p from Person p where p.id in :ids", Person.class).setParameter("ids", ids).getResultStream()
                .flatMap(person -> Stream.concat(Stream.of(person.name()), person.latinName().stream()))
                .flatMap(PersonSubjects::firstNames)
                .collect(Collectors.toSet());
        Set<ContactId> reached = new HashSet<>();
        entities.createQuery("select c from Channel c where c.person in :ids and c.preference <> :never", Channel.class)
                .setParameter("ids", ids)
                .setParameter("never", ReachPreference.NEVER)
                .getResultStream()
                .forEach(channel -> reached.addAll(contacts.reachedBy(vault.value(channel))));
        return contacts.show(reached).values().stream().filter(view -> names.contains(ContactKeeping.folded(view.firstName()))).map(view -> view.id()).collect(Collectors.toSet());
    }

    /** What may be written where a form asks for the first name: the whole name, or one of its words. */
    private static Stream<String> firstNames(String name) {
        String folded = ContactKeeping.folded(name);
        return Stream.concat(Stream.of(folded), Optional.of(folded).stream().flatMap(text -> Stream.of(text.split(" "))));
    }
}
