package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.register.RegisterSight;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.AccountOffer;
import fi.kotoisa.identity.domain.OwnAccount;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Gives somebody of the register an account to see their own data with, or joins the one that they have as a volunteer, peer expert or colleague. Only together with the person: a code goes to the mailbox, and whoever tells it
 * to the worker can read what comes there. Whether anybody has an account by an address is told to nobody before that.
 */
@ApplicationScoped
@Transactional
public class OwnAccounts {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterSight register;

    @Inject
    OwnAccountLinks links;

    @Inject
    AccountOffers offers;

    @Inject
    Accounts accounts;

    @Inject
    LinkPost post;

    @Inject
    SignedIn signedIn;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** An account was made, or an ended one opened again; its owner gets a link to choose a password. */
        INVITED,
        /** The record has an account already. */
        ALREADY,
        /** Under non-disclosure nothing of the record opens by an account. */
        GUARDED,
        /** The code is not the one that was sent. */
        WRONG_CODE,
        /** No code counts any more: it is older than half an hour, or was typed wrong too often. */
        OLD_CODE,
        /** The account belongs to another record: perhaps the same person is kept twice. */
        OTHER_RECORD
    }

    /**
     * Sends a code to this address, in the language that the person reads. Asked again, the older code counts no more.
     *
     * @param email as {@link fi.kotoisa.identity.Emails#parse} gives it
     * @throws fi.kotoisa.platform.NotFound where the person who asks sees no such record
     */
    @Allowed(Rights.ROLES_WRITE)
    public Outcome offer(PersonId record, String email) {
        Particulars particulars = register.changeable(record);
        if (particulars.protectedPerson()) {
            return Outcome.GUARDED;
        }
        if (links.of(record).isPresent()) {
            return Outcome.ALREADY;
        }
        try {
            offers.send(record, email);
            entities.flush();
        } catch (PersistenceException lost) {
            throw new SomeoneWasQuicker(lost);
        }
        return Outcome.DONE;
    }

    /** Takes the code that the person tells, and joins record and account. @throws SomeoneWasQuicker where another window has just done so */
    @Allowed(Rights.ROLES_WRITE)
    public Outcome join(PersonId record, String code) {
        Particulars particulars = register.changeable(record);
        if (particulars.protectedPerson()) {
            return Outcome.GUARDED;
        }
        if (links.of(record).isPresent()) {
            return Outcome.ALREADY;
        }
        Optional<AccountOffer> offer = offers.open(record);
        if (offer.isEmpty()) {
            return Outcome.OLD_CODE;
        }
        if (!offers.takes(offer.get(), code)) {
            return offers.open(record).isPresent() ? Outcome.WRONG_CODE : Outcome.OLD_CODE;
        }
        return join(record, offer.get());
    }

    private Outcome join(PersonId record, AccountOffer offer) {
        String email = offers.email(offer);
        Optional<Account> known = accounts.byMark(accounts.mark(email));
        if (known.flatMap(account -> links.by(account.person())).isPresent()) {
            return Outcome.OTHER_RECORD;
        }
        try {
            boolean ready = known.filter(Account::open).isPresent();
            PersonId account = known.map(Account::person).orElseGet(() -> links.open(register.person(record), email));
            known.filter(old -> !ready).ifPresent(Account::reopen);
            links.join(record, account, signedIn.person());
            offers.done(offer);
            entities.flush();
            if (!ready) {
                post.send(account, Purpose.INVITATION);
            }
            return ready ? Outcome.DONE : Outcome.INVITED;
        } catch (PersistenceException lost) {
            throw new SomeoneWasQuicker(lost);
        }
    }

    /** The record opens by the account no more; an account that was for nothing else is gone. A second time changes nothing. */
    @Allowed(Rights.ROLES_WRITE)
    public void part(PersonId record) {
        register.seen(record);
        links.of(record).map(OwnAccount::person).ifPresent(links::cut);
    }
}
