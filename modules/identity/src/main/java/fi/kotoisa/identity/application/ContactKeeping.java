package fi.kotoisa.identity.application;

import com.ibm.icu.text.Transliterator;
import fi.kotoisa.identity.ContactDetails;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.register.GuardedReach;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps contacts encrypted and shows of them what the asking neighbour may see. */
@ApplicationScoped
@Transactional
public class ContactKeeping implements Contacts {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; NFC");
    /** Scripts that write few vowels: what a machine makes of a name in them is nobody's name. */
    private static final Pattern CONSONANTS = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}]");

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    @Inject
    GuardedReach guarded;

    @Inject
    Clock clock;

    @Override
    @Allowed
    public ContactId keep(String scope, NewContact contact) {
        String reach = contact.phone().orElseGet(() -> contact.email().orElseThrow());
        String fingerprint = index.of("identity.contact.fingerprint", String.join("\u0000", scope, reach, folded(contact.firstName())));
        Optional<ContactId> known = byFingerprint(fingerprint);
        if (known.isPresent()) {
            return known.get();
        }
        ContactId id = new ContactId(Ids.next());
        NewRow row = new NewRow(entities);
        row.insert(List.of(
                id.value().toString(),
                scope,
                fingerprint,
                cipher.encrypt(Contact.context("first_name", id), contact.firstName().strip()),
                contact.phone().map(phone -> cipher.encrypt(Contact.context("phone", id), phone)),
                contact.phone().map(phone -> index.of(Contact.PHONE, phone)),
                contact.email().map(email -> cipher.encrypt(Contact.context("email", id), email)),
                contact.email().map(email -> index.of(Contact.EMAIL, email)),
                contact.language().code(),
                guarded.covers(contact.phone(), contact.email()),
                clock.instant().toEpochMilli()));
        // whoever lost the race finds the winner's, which is committed by now
        return byFingerprint(fingerprint).orElseThrow();
    }

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.PROTECTED_READ)
    public Map<ContactId, ContactView> show(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from Contact c where c.id in :ids", Contact.class)
                .setParameter("ids", new HashSet<>(ids.stream().map(ContactId::value).toList()))
                .getResultStream()
                .map(this::view)
                .collect(Collectors.toMap(ContactView::id, Function.identity()));
    }

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Set<ContactId> reachedBy(String phoneOrEmail) {
        Optional<String> phone = Phones.parse(phoneOrEmail).map(number -> index.of(Contact.PHONE, number));
        Optional<String> email = Emails.parse(phoneOrEmail).map(address -> index.of(Contact.EMAIL, address));
        String column = phone.isPresent() ? "phoneIndex" : "emailIndex";
        return phone.or(() -> email)
                .map(mark -> entities.createQuery("select c.id from Contact c where c." + column + " = :mark", UUID.class).setParameter("mark", mark).getResultStream())
                .map(found -> found.map(ContactId::new).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    @Allowed(value = Rights.CONTACT_REVEAL, trace = Trace.REVEAL)
    public Optional<ContactDetails> reveal(ContactId id, RevealReason reason) {
        return Optional.ofNullable(entities.find(Contact.class, id.value())).map(contact -> new ContactDetails(phone(contact), email(contact)));
    }

    /** For the sender of messages. */
    Optional<Contact> find(UUID id) {
        return Optional.ofNullable(entities.find(Contact.class, id));
    }

    Optional<String> phone(Contact contact) {
        return contact.encryptedPhone().map(text -> cipher.decrypt(Contact.context("phone", contact.id()), text));
    }

    Optional<String> email(Contact contact) {
        return contact.encryptedEmail().map(text -> cipher.decrypt(Contact.context("email", contact.id()), text));
    }

    private ContactView view(Contact contact) {
        String name = cipher.decrypt(Contact.context("first_name", contact.id()), contact.encryptedFirstName());
        return new ContactView(contact.id(), name, latin(name), contact.protectedPerson());
    }

    private Optional<ContactId> byFingerprint(String fingerprint) {
        return entities.createQuery("select c.id from Contact c where c.fingerprint = :mark", UUID.class).setParameter("mark", fingerprint).getResultStream().findFirst().map(ContactId::new);
    }

    /** Spellings that mean the same name: capital and small letters, spaces, joined and split characters, Arabic vowel marks and stretching. */
    public static String folded(String firstName) {
        return Normalizer.normalize(firstName, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("[\\u064B-\\u0652\\u0640]", "");
    }

    /** In Latin letters where there is one way to write them, as from Cyrillic; otherwise the name as it is. */
    static String latin(String name) {
        String latin = CONSONANTS.matcher(name).find() ? name : LATIN.transliterate(name);
        return latin.equals(name) || latin.isEmpty() ? name : latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
    }
}
