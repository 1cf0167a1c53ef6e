package fi.kotoisa.identity.application;

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
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets the sealer work twice a second for as long as the server runs. */
@ApplicationScoped
public class SealerClock {

    private static final Logger LOG = Logger.getLogger(SealerClock.class.getName());
    private static final long EVERY_MILLIS = 500;

    @Resource
    ManagedScheduledExecutorService timers;

    @Inject
    Sealing sealing;

    private Optional<Future<?>> running = Optional.empty();

    void start(@Observes @Priority(Opening.MODULES) Opening doors) {
        running = Optional.of(timers.scheduleWithFixedDelay(this::seal, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS));
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object close) {
        running.ifPresent(timer -> timer.cancel(false));
    }

    /** A task that throws is never run again, and a database that is away for a moment comes back. */
    private void seal() {
        try {
            int sealed = Sealing.MOST_AT_ONCE;
            while (sealed == Sealing.MOST_AT_ONCE) {
                sealed = sealing.seal();
            }
        } catch (PersistenceException | TransactionalException | IllegalStateException away) {
            LOG.log(Level.WARNING, "the audit log could not be sealed; trying again", away);
        }
    }
}
