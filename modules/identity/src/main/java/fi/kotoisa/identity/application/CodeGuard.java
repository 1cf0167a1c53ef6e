package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.KnownDevice;
import fi.kotoisa.identity.domain.Patience;
import fi.kotoisa.identity.domain.Patience.Failures;
import fi.kotoisa.identity.domain.WrongCode;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts wrong codes, in the database, so that a restart forgets none.
 *
 * <p>All browsers that a person never signed in with count as one place, for whoever has a password and many addresses must not have many tries; each device that the person did sign in with is
 * a place of its own. Nobody's mistakes delay anybody else.
 */
@ApplicationScoped
class CodeGuard {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Browser browser;

    @Inject
    BlindIndex index;

    @Inject
    Clock clock;

    /** Where this person tries a code. */
    String here(PersonId person) {
        Optional<String> known = browser.device().map(Tokens::fingerprint).filter(mark -> entities.find(KnownDevice.class, new KnownDevice.Key(mark, person)) != null);
        return mark(known.map(device -> "device " + device).orElse("elsewhere"));
    }

    /** The open session in which this person is asked for the password again. */
    String session() {
        return mark("session " + browser.session().map(Tokens::fingerprint).orElse(""));
    }

    private String mark(String place) {
        return index.of("identity.wrong-code.place", place);
    }

    /** Whether the next try there must wait: it is not looked at then, and does not count. Tries for one person go one after the other from here to the end of the transaction. */
    boolean mustWait(PersonId person, String place) {
        entities.find(Account.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        Object[] found = entities.createQuery("select count(w), max(w.failedAt) from WrongCode w where w.person = :person and w.place = :place and w.failedAt > :since", Object[].class)
                .setParameter("person", person.value())
                .setParameter("place", place)
                .setParameter("since", now.minus(Patience.MEMORY_OF_CODES))
                .getSingleResult();
        return Patience.codeMustWait(new Failures((Long) found[0], Optional.ofNullable((Instant) found[1])), now);
    }

    void wrong(PersonId person, String place) {
        entities.persist(new WrongCode(Ids.next(), person, place, clock.instant()));
    }

    void right(PersonId person, String place) {
        entities.createQuery("delete from WrongCode w where w.person = :person and w.place = :place").setParameter("person", person.value()).setParameter("place", place).executeUpdate();
    }
}
