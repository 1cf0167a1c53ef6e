package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.identity.application.SignInOutcome.Half;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.HalfSignIn;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Those whose password was right and who are not signed in yet. */
@ApplicationScoped
class HalfWay {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Factors factors;

    @Inject
    FactorDuty duty;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /** What is still to come after the password: a second factor, setting one up, or nothing. */
    Answer next(PersonId person) {
        if (factors.any(person)) {
            return Answer.SECOND_STEP;
        }
        return duty.binds(person) ? Answer.FIRST_FACTOR : Answer.SIGNED_IN;
    }

    /** @return with the key that opens the next step and nothing else, which is kept nowhere */
    SignInOutcome open(PersonId person, Answer answer) {
        return open(person, answer, Optional.empty());
    }

    /** @param broker the sign-in at the municipality's sign-in service that was the first half */
    SignInOutcome open(PersonId person, Answer answer, Optional<UUID> broker) {
        String key = tokens.newKey();
        HalfSignIn half = new HalfSignIn(Tokens.fingerprint(key), person, clock.instant());
        broker.ifPresent(half::cameBy);
        entities.persist(half);
        return new SignInOutcome(answer, Optional.empty(), Optional.of(new Half(person, key)));
    }

    /** Whose this key is, while it and the account hold. */
    Optional<PersonId> person(String key) {
        return Optional.ofNullable(entities.find(HalfSignIn.class, Tokens.fingerprint(key)))
                .filter(half -> half.lives(clock.instant()))
                .map(HalfSignIn::person)
                .filter(person -> Optional.ofNullable(entities.find(Account.class, person.value())).filter(Account::open).isPresent());
    }

    /** @return the sign-in at the municipality's sign-in service that was the first half, where there was one */
    Optional<UUID> close(String key) {
        Optional<UUID> broker = Optional.ofNullable(entities.find(HalfSignIn.class, Tokens.fingerprint(key))).flatMap(HalfSignIn::cameBy);
        entities.createQuery("delete from HalfSignIn h where h.keyHash = :mark").setParameter("mark", Tokens.fingerprint(key)).executeUpdate();
        return broker;
    }
}
