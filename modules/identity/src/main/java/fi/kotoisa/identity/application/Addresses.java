package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.AccountOffer;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Recipient;
import fi.kotoisa.platform.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Tells the sender of messages where they go: to a contact by text message where it has a phone, else by e-mail; to a person with an account by e-mail. */
@ApplicationScoped
@Transactional
public class Addresses implements Recipients {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    ContactKeeping contacts;

    @Inject
    Accounts accounts;

    @Inject
    AccountOffers offers;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Optional<Recipient> recipient(UUID id) {
        return contacts.find(id).map(this::ofContact).or(() -> accounts.of(new PersonId(id)).map(this::ofAccount))
                .or(() -> Optional.ofNullable(entities.find(AccountOffer.class, id)).map(this::ofOffer));
    }

    private Recipient ofContact(Contact contact) {
        Language language = language(contact.language());
        return contacts.phone(contact)
                .map(phone -> new Recipient(Channel.SMS, phone, language))
                .or(() -> contacts.email(contact).map(email -> new Recipient(Channel.EMAIL, email, language)))
                .orElseGet(() -> new Recipient(Channel.NONE, "", language));
    }

    private Recipient ofAccount(Account account) {
        Language language = language(entities.find(Person.class, account.person().value()).language());
        return account.open() ? new Recipient(Channel.EMAIL, accounts.email(account), language) : new Recipient(Channel.NONE, "", language);
    }

    private Recipient ofOffer(AccountOffer offer) {
        return new Recipient(Channel.EMAIL, offers.email(offer), language(entities.find(Person.class, offer.person().value()).language()));
    }

    private static Language language(String code) {
        return Language.of(code).orElse(Language.FI);
    }
}
