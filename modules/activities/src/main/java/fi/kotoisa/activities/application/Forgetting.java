package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.platform.Opening;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Forgets drafts and tries that are out of date, every ten minutes. Never while somebody signs up: a sweep would wait for every row that others are writing. */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class.getName());
    private static final long EVERY_MINUTES = 10;

    @Resource
    ManagedScheduledExecutorService timers;

    @Inject
    SignUpDrafts drafts;

    @Inject
    CodeTries tries;

    @Inject
    Sweep sweep;

    @Inject
    Clock clock;

    private Optional<Future<?>> running = Optional.empty();

    void start(@Observes @Priority(Opening.MODULES) Opening open) {
        running = Optional.of(timers.scheduleWithFixedDelay(this::round, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES));
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object close) {
        running.ifPresent(timer -> timer.cancel(false));
    }

    /** A task that throws is never run again, and a database that is away for a moment comes back. */
    private void round() {
        try {
            sweep.forget(() -> drafts.forget(clock.millis()));
            sweep.forget(() -> tries.forget(clock.millis() - FindingAgain.WITHIN.toMillis()));
        } catch (PersistenceException | TransactionalException | IllegalStateException away) {
            LOG.log(Level.WARNING, "what is out of date could not be forgotten; trying again", away);
        }
    }
}
