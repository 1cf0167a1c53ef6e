package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.OwnAccountLinks;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.identity.domain.EmergencyOpening;
import fi.kotoisa.identity.domain.PersonMerge;
import fi.kotoisa.identity.domain.RecordPart;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Erases a person of the register: values, marks, words, merged facts, messages to them. In the caller's transaction. What the audit log says stays: it knows ids, and whose they were is gone. */
@ApplicationScoped
class RegisterForgetting {

    private static final List<String> BESIDE_PARTS = List.of("PersonWord", "PersonLanguage", "RecordRetention", "Particulars");

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    OwnAccountLinks accounts;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void forget(Subject subject) {
        Set<UUID> people = new HashSet<>(subject.people().stream().map(PersonId::value).toList());
        Set<UUID> contacts = new HashSet<>(subject.contacts().stream().map(ContactId::value).toList());
        Set<UUID> recipients = new HashSet<>(contacts);
        if (!people.isEmpty()) {
            recipients.addAll(accounts.forget(people));
            recipients.addAll(offers(people));
            forgetPeople(people);
        }
        contacts.forEach(this::forgetContact);
        recipients.addAll(people);
        outbox.forget(recipients);
        entities.flush();
    }

    /** Codes went to a mailbox under the offer's own id. */
    private List<UUID> offers(Set<UUID> people) {
        return entities.createQuery("select o.id from AccountOffer o where o.person in :people", UUID.class).setParameter("people", people).getResultList();
    }

    private void forgetPeople(Set<UUID> people) {
        entities.createQuery("select m from PersonMerge m where m.kept in :people or m.merged in :people", PersonMerge.class).setParameter("people", people).getResultList().forEach(entities::remove);
        entities.flush();
        for (EntityType<?> type : entities.getMetamodel().getEntities()) {
            if (RecordPart.class.isAssignableFrom(type.getJavaType())) {
                delete(type.getName() + " e where e.person in :people", people);
            }
        }
        BESIDE_PARTS.forEach(name -> delete(name + " e where e.person in :people", people));
        delete("Guardianship e where e.guardian in :people", people);
        delete("Separation e where e.other in :people", people);
        // that a file was opened stays, for it is about the worker too
        entities.createQuery("select e from EmergencyOpening e where e.person in :people", EmergencyOpening.class).setParameter("people", people).getResultList()
                .forEach(opening -> opening.forget(cipher.encrypt(EmergencyOpening.context("words", opening.id()), "")));
        entities.flush();
        entities.createQuery("update Person p set p.sameAs = null where p.sameAs in :people").setParameter("people", people).executeUpdate();
        // whoever has worked or volunteered here is named in the log by what they did
        delete("Person e where e.id in :people and e.id not in (select a.person from Account a)", people);
    }

    private void delete(String which, Set<UUID> people) {
        entities.createQuery("delete from " + which).setParameter("people", people).executeUpdate();
    }

    private void forgetContact(UUID id) {
        Contact contact = entities.find(Contact.class, id);
        if (contact != null) {
            contact.erase(cipher.encrypt(Contact.context("first_name", contact.id()), "–"), clock.instant());
        }
    }
}
