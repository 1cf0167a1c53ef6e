package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.application.OwnAccountLinks;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Telephones and mailboxes that several people share, and what was signed up for by them. */
@ApplicationScoped
class SharedReach {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    @Inject
    Vault vault;

    @Inject
    FieldCipher cipher;

    @Inject
    OwnAccountLinks accounts;

    /** The ways to reach one person that lead to somebody of the others too. */
    List<Channel> shared(PersonId of, Collection<PersonId> others) {
        Set<String> theirs = others.stream().flatMap(each -> records.channels(each).stream()).filter(SharedReach::used).map(Channel::mark).collect(Collectors.toSet());
        return records.channels(of).stream().filter(SharedReach::used).filter(channel -> theirs.contains(channel.mark())).toList();
    }

    private static boolean used(Channel channel) {
        return channel.preference() != ReachPreference.NEVER;
    }

    /** A number or address in clear. */
    String value(Channel channel) {
        return vault.value(channel);
    }

    /** Who signed up by these ways, by first name. @param ways those of one person or several */
    Map<ContactId, String> signedUp(Collection<Channel> ways) {
        Map<ContactId, String> found = new LinkedHashMap<>();
        for (Channel way : ways) {
            entities.createQuery("select c from Contact c where " + (way.kind() == ReachKind.PHONE ? "c.phoneIndex" : "c.emailIndex") + " = :mark order by c.madeAt, c.id", Contact.class)
                    .setParameter("mark", vault.markContact(way.kind(), vault.value(way)))
                    .getResultStream()
                    .forEach(contact -> found.put(contact.id(), cipher.decrypt(Contact.context("first_name", contact.id()), contact.encryptedFirstName())));
        }
        return found;
    }

    /** Whether somebody signed up as this person, in any spelling and script. */
    boolean calls(String firstName, PersonId person) {
        Person of = records.person(person);
        return !Collections.disjoint(SearchWords.ofName(firstName), Registering.words(of.name(), of.latinName()));
    }

    /** From now on these ways belong to somebody else: the person is not reached by them. */
    void leave(PersonId person, Collection<Channel> ways) {
        Set<String> marks = ways.stream().map(Channel::mark).collect(Collectors.toSet());
        records.channels(person).stream().filter(channel -> marks.contains(channel.mark())).forEach(channel -> channel.prefer(ReachPreference.NEVER));
    }

    /** By no account does anything of these people open any more: passwords are known in families. */
    void signOut(Collection<PersonId> people) {
        people.forEach(accounts::cut);
    }

    /** Nobody reaches or finds anything by these contacts any more. */
    void silence(Collection<ContactId> contacts) {
        contacts.stream().map(id -> entities.find(Contact.class, id.value())).forEach(Contact::silence);
        entities.flush();
    }
}
