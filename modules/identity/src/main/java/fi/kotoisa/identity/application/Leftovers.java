package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.BrokerSession;
import fi.kotoisa.identity.domain.HalfSignIn;
import fi.kotoisa.identity.domain.Patience;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import fi.kotoisa.platform.Sweep;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets what signing in has left and nothing asks for any more: failures, sessions, half sign-ins, links and kept forms that are over. */
@ApplicationScoped
public class Leftovers {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Rounds rounds;

    @Inject
    Sweep sweep;

    @Inject
    Clock clock;

    void start(@Observes @Priority(Opening.MODULES) Opening doors) {
        rounds.every(PAUSE, "what signing in left", () -> sweep.forget(this::forget));
    }

    /** Inside a transaction. */
    void forget() {
        Instant now = clock.instant();
        over("SignInFailure f where f.failedAt", now.minus(Patience.MEMORY));
        over("SignInSession f where f.startedAt", now.minus(SignInSession.LONGEST));
        over("HalfSignIn f where f.startedAt", now.minus(HalfSignIn.LASTS));
        over("BrokerSession f where f.startedAt", now.minus(BrokerSession.LASTS));
        over("WrongCode f where f.failedAt", now.minus(Patience.MEMORY_OF_CODES));
        over("SpentChallenge f where f.expiresAt", now);
        over("SingleUseLink f where f.expiresAt", now);
        over("KeptForm f where f.expiresAt", now);
    }

    private void over(String what, Instant before) {
        entities.createQuery("delete from " + what + " < :before").setParameter("before", before).executeUpdate();
    }
}
