package fi.kotoisa.platform.delivery;

import fi.kotoisa.platform.Opening;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks into the outbox every other second, on each node. */
@ApplicationScoped
public class PostRound {

    private static final Logger LOG = Logger.getLogger(PostRound.class.getName());
    private static final int SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    Posting posting;

    @Inject
    RequestContextController request;

    private Future<?> rounds;

    void begin(@Observes @Priority(Opening.MODULES) Opening start) {
        rounds = timer.scheduleWithFixedDelay(this::walk, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }

    private void walk() {
        boolean mine = request.activate();
        try {
            posting.round();
        } catch (RuntimeException lost) {
            // thrown further, it would end the rounds for good; what was claimed comes back when the claim runs out
            LOG.log(Level.WARNING, "the round through the outbox broke off", lost);
        } finally {
            if (mine) {
                request.deactivate();
            }
        }
    }
}
