package fi.kotoisa.identity.application;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.Reaching;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers how contacts are reached, and changes it. */
@ApplicationScoped
@Transactional
public class ContactReaching implements Reaching {

    private static final int ENDING = 2;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    ContactKeeping contacts;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Optional<Reach> of(ContactId id) {
        return contacts.find(id.value()).map(contact -> {
            Optional<String> phone = contacts.phone(contact);
            String reach = phone.or(() -> contacts.email(contact)).orElse("");
            return new Reach(phone.isPresent(), reach.substring(Math.max(0, reach.length() - ENDING)), Language.of(contact.language()).orElse(Language.FI));
        });
    }

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Map<ContactId, String> households(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from Contact c where c.id in :ids", Contact.class)
                .setParameter("ids", new HashSet<>(ids.stream().map(ContactId::value).toList()))
                .getResultStream()
                .collect(Collectors.toMap(Contact::id, this::household));
    }

    private String household(Contact contact) {
        String reach = contacts.phone(contact).or(() -> contacts.email(contact)).orElse("");
        return index.of("identity.contact.household", reach + "\u0000" + ContactKeeping.folded(name(contact)));
    }

    private String name(Contact contact) {
        return cipher.decrypt(Contact.context("first_name", contact.id()), contact.encryptedFirstName());
    }

    @Override
    @Allowed
    public void speak(ContactId id, Language language) {
        contacts.find(id.value()).orElseThrow(NotFound::new).speak(language.code());
    }

    @Override
    @Allowed
    public ContactId elsewhere(ContactId known, String scope, Optional<String> phone, Optional<String> email, Language language) {
        Contact contact = contacts.find(known.value()).orElseThrow(NotFound::new);
        ContactId there = contacts.keep(scope, new NewContact(name(contact), phone, phone.isPresent() ? Optional.empty() : email, language));
        if (contact.protectedPerson()) {
            contacts.find(there.value()).orElseThrow().guard(true);
        }
        return there;
    }
}
