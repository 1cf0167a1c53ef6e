package fi.kotoisa.platform.health;

import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import fi.kotoisa.platform.persistence.Queue;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks the database every few seconds whether it is there, and what waits in the outbox, for as long as the server runs. Whoever watches the server is told what is known: a health check is called in no
 * context of the application, where a server may refuse to run tasks, and must answer at once also when the database hangs.
 */
@ApplicationScoped
class Heartbeat {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());

    static final Duration PAUSE = Duration.ofSeconds(3);

    /** So old may the last answer be: three beats, and a second for each to be late. */
    static final Duration PATIENCE = PAUSE.plusSeconds(1).multipliedBy(3);

    @Inject
    Queue queue;

    @Inject
    Rounds rounds;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Optional<Instant> answered = Optional.empty();
    private volatile Optional<Instant> oldestDue = Optional.empty();

    void begin(@Observes @Priority(Opening.MODULES) Opening doors) {
        beat();
        // a thread of its own: all rounds may wait for one that is slow
        threads.execute(this::live);
        rounds.every(PAUSE, "age of the outbox", this::age);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object close) {
        closing.countDown();
    }

    private void live() {
        try {
            while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                tryToBeat();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToBeat() {
        try {
            beat();
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, away, () -> "the database did not answer");
        }
    }

    /** Reads no row, so nobody's open transaction can hold it up. */
    void beat() {
        queue.answers();
        answered = Optional.of(clock.instant());
    }

    /** Not with the other question, for it may have to wait for somebody's lock. */
    void age() {
        oldestDue = queue.oldestDue(clock.instant());
    }

    /** Whether the database has answered lately. */
    boolean alive() {
        return answered.filter(last -> !last.plus(PATIENCE).isBefore(clock.instant())).isPresent();
    }

    /** Since when the oldest due message waits, as it was last seen. */
    Optional<Instant> oldestDue() {
        return oldestDue;
    }
}
