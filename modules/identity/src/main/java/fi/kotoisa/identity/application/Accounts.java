package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.KnownDevice;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.identity.domain.SingleUseLink;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Finds and keeps accounts, their sessions and their links. For use cases of this module, in their transactions. */
@ApplicationScoped
class Accounts {

    /** In the words of the database: account {@code a} is for nothing but the own data. Nobody who looks after accounts may know of it. */
    static final String OWN_ALONE = "exists (select o.id from OwnAccount o where o.account = a.person) and not exists (select m.id from Membership m where m.person = a.person)";

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /** The mark under which an account of this name would be found; anything typed has one. */
    String mark(String typedName) {
        return index.of("identity.account.email", Emails.parse(typedName).orElseGet(() -> typedName.strip().toLowerCase(Locale.ROOT)));
    }

    Optional<Account> byMark(String mark) {
        return entities.createQuery("select a from Account a where a.emailIndex = :mark", Account.class).setParameter("mark", mark).getResultStream().findFirst();
    }

    Optional<Account> of(PersonId person) {
        return Optional.ofNullable(entities.find(Account.class, person.value()));
    }

    String email(Account account) {
        return cipher.decrypt(Account.emailContext(account.person()), account.encryptedEmail());
    }

    /** @param email as {@link Emails#parse} gives it */
    Account open(PersonId person, String email, Instant now) {
        Account account = new Account(person, cipher.encrypt(Account.emailContext(person), email), mark(email), now);
        entities.persist(account);
        return account;
    }

    boolean none() {
        return entities.createQuery("select a.person from Account a").setMaxResults(1).getResultList().isEmpty();
    }

    /** Whether this account is for nothing but the own data. */
    boolean ownAlone(PersonId person) {
        return counts(OWN_ALONE, person);
    }

    /** Whether an account is for nothing that has a role, and came from no sign-in service. */
    boolean alone(PersonId person) {
        return counts("not exists (select m.id from Membership m where m.person = a.person) and not exists (select b.id from BrokerIdentity b where b.person = a.person)", person);
    }

    private boolean counts(String condition, PersonId person) {
        return entities.createQuery("select count(a) from Account a where a.person = :person and " + condition, Long.class).setParameter("person", person.value()).getSingleResult() > 0;
    }

    /** @return the key that opens the link, which is kept nowhere */
    String newLink(SingleUseLink.Purpose purpose, Optional<PersonId> person) {
        String key = tokens.newKey();
        entities.persist(new SingleUseLink(Tokens.fingerprint(key), purpose, person, clock.instant()));
        return key;
    }

    /** The link that this key opens, locked so that only one can use it. */
    Optional<SingleUseLink> openLink(String key) {
        return Optional.ofNullable(entities.find(SingleUseLink.class, Tokens.fingerprint(key), LockModeType.PESSIMISTIC_WRITE)).filter(link -> link.opens(clock.instant()));
    }

    /** The link that this key opens, only to look. */
    Optional<SingleUseLink> link(String key) {
        return Optional.ofNullable(entities.find(SingleUseLink.class, Tokens.fingerprint(key))).filter(link -> link.opens(clock.instant()));
    }

    void useUpLinks(PersonId person) {
        Instant now = clock.instant();
        entities.createQuery("select l from SingleUseLink l where l.person = :person and l.usedAt is null and l.expiresAt > :now", SingleUseLink.class)
                .setParameter("person", person.value())
                .setParameter("now", now)
                .getResultStream()
                .forEach(link -> link.use(now));
    }

    /** Also those that were only half opened. */
    void endSessions(PersonId person) {
        endSessions(person, Optional.empty());
    }

    /** @param kept the key of the one that stays */
    void endSessions(PersonId person, Optional<String> kept) {
        Instant now = clock.instant();
        String stays = kept.map(Tokens::fingerprint).orElse("");
        entities.createQuery("delete from HalfSignIn h where h.person = :person").setParameter("person", person.value()).executeUpdate();
        entities.createQuery("select s from SignInSession s where s.person = :person and s.endedAt is null", SignInSession.class)
                .setParameter("person", person.value())
                .getResultStream()
                .filter(session -> !session.mark().equals(stays))
                .forEach(session -> session.end(now));
    }

    /**
     * From now on this device is known to be this person's.
     *
     * @param carried what its browser carries already
     * @return what its browser shall carry
     */
    String remember(PersonId person, Optional<String> carried) {
        String key = carried.orElseGet(tokens::newKey);
        String mark = Tokens.fingerprint(key);
        if (entities.find(KnownDevice.class, new KnownDevice.Key(mark, person)) == null) {
            entities.persist(new KnownDevice(mark, person, clock.instant()));
        }
        return key;
    }
}
