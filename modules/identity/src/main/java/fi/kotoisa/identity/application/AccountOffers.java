package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.AccountOffer;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Codes on their way to mailboxes. For use cases of this module, in their transactions. */
@ApplicationScoped
class AccountOffers {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    @Inject
    Tokens tokens;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Sends a new code; an older one counts no more. The mail names nobody: the address may be mistyped. */
    void send(PersonId record, String email) {
        entities.createQuery("delete from AccountOffer o where o.person = :record").setParameter("record", record.value()).executeUpdate();
        UUID id = Ids.next();
        String code = tokens.newCode();
        entities.persist(new AccountOffer(id, record, cipher.encrypt(AccountOffer.context(id), email), mark(id, code), clock.instant()));
        outbox.send(new Message(id, "identity", "own-account-code", Map.of("code", code)).forReader().until(clock.instant().plus(AccountOffer.LASTS)));
    }

    private String mark(UUID offer, String code) {
        return index.of("identity.account-offer.code", offer + code);
    }

    /** The one whose code can still be told. */
    Optional<AccountOffer> open(PersonId record) {
        return entities.createQuery("select o from AccountOffer o where o.person = :record", AccountOffer.class)
                .setParameter("record", record.value())
                .getResultStream()
                .findFirst()
                .filter(offer -> offer.opens(clock.instant()));
    }

    /** Whether this is the code; two who try come one after the other. */
    boolean takes(AccountOffer offer, String typed) {
        entities.refresh(offer, LockModeType.PESSIMISTIC_WRITE);
        return offer.opens(clock.instant()) && offer.takes(mark(offer.id(), TypedCode.plain(typed)));
    }

    String email(AccountOffer offer) {
        return cipher.decrypt(AccountOffer.context(offer.id()), offer.encryptedEmail());
    }

    void done(AccountOffer offer) {
        entities.remove(offer);
    }
}
