package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.BrokerIdentity;
import fi.kotoisa.identity.domain.BrokerSession;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Whose account somebody of the sign-in service has here. For use cases of this module, in their transactions. */
@ApplicationScoped
class BrokerAccounts {

    private static final int LONGEST_NAME = 100;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Broker broker;

    @Inject
    Accounts accounts;

    @Inject
    BrokerRoles roles;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    @Inject
    Clock clock;

    /**
     * Known by issuer and subject; the first time by an address that was checked there, to an account that somebody here has opened; or new, where the configuration allows it and the mapping has a role
     * for whoever it is. Nothing for an account that has ended.
     */
    Optional<BrokerIdentity> find(BrokerClaims who) {
        Optional<BrokerIdentity> known = entities.createQuery("select i from BrokerIdentity i where i.subjectIndex = :mark", BrokerIdentity.class)
                .setParameter("mark", subjectMark(who.issuer(), who.subject()))
                .getResultStream()
                .findFirst();
        return known.isPresent() ? known.filter(identity -> accounts.of(identity.person()).filter(Account::open).isPresent()) : firstTime(who);
    }

    private Optional<BrokerIdentity> firstTime(BrokerClaims who) {
        Optional<String> email = who.checkedEmail().flatMap(Emails::parse);
        Optional<Account> account = email.flatMap(address -> accounts.byMark(accounts.mark(address)));
        if (account.isPresent()) {
            return account.filter(Account::open).filter(open -> !bound(open.person(), who)).map(open -> bind(open, who));
        }
        boolean welcome = broker.ours().newAccounts() && who.name().isPresent() && roles.any(who);
        return email.filter(address -> welcome).map(address -> bind(accounts.open(newPerson(who), address, clock.instant()), who));
    }

    /** Whether the account is somebody else's of the same service: an address may have changed hands. */
    private boolean bound(PersonId person, BrokerClaims who) {
        return !entities.createQuery("select i.id from BrokerIdentity i where i.person = :person and i.issuerIndex = :issuer", UUID.class)
                .setParameter("person", person.value())
                .setParameter("issuer", issuerMark(who.issuer()))
                .getResultList()
                .isEmpty();
    }

    private BrokerIdentity bind(Account account, BrokerClaims who) {
        account.bind();
        BrokerIdentity identity = new BrokerIdentity(Ids.next(), subjectMark(who.issuer(), who.subject()), issuerMark(who.issuer()), account.person(), clock.instant());
        entities.persist(identity);
        entities.flush();
        return identity;
    }

    private PersonId newPerson(BrokerClaims who) {
        PersonId id = new PersonId(Ids.next());
        String name = who.name().map(whole -> whole.length() > LONGEST_NAME ? whole.substring(0, LONGEST_NAME) : whole).orElseThrow();
        Language language = who.locale().map(locale -> locale.replaceFirst("[-_].*", "")).flatMap(Language::of).filter(Language::forStaff).orElse(Language.FI);
        entities.persist(new Person(id, name, SortKey.of(name), language.code()));
        entities.flush();
        return id;
    }

    String subjectMark(String issuer, String subject) {
        return index.of("identity.broker.subject", issuer + "\n" + subject);
    }

    String sidMark(String issuer, String sid) {
        return index.of("identity.broker.sid", issuer + "\n" + sid);
    }

    /** The token of this sign-in, for its row alone. */
    String sealed(UUID session, String token) {
        return cipher.encrypt(BrokerSession.tokenContext(session), token);
    }

    private String issuerMark(String issuer) {
        return index.of("identity.broker.issuer", issuer);
    }
}
