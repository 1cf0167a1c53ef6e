package fi.kotoisa.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work that comes round again for as long as the server runs, on every node. */
@ApplicationScoped
public class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

    @Resource
    ManagedScheduledExecutorService timers;

    @Inject
    RequestContextController request;

    private final List<Future<?>> running = new CopyOnWriteArrayList<>();

    /**
     * Does this again and again, with a pause between, in a request scope of its own. A round that fails is told in the log; the next one comes all the same.
     *
     * @param what names the round in the log
     */
    public void every(Duration pause, String what, Runnable round) {
        running.add(timers.scheduleWithFixedDelay(() -> walk(what, round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object close) {
        running.forEach(timer -> timer.cancel(false));
    }

    private void walk(String what, Runnable round) {
        boolean mine = request.activate();
        try {
            round.run();
        } catch (RuntimeException lost) {
            // thrown further, it would end the rounds for good; a database that is away for a moment comes back
            LOG.log(Level.WARNING, lost, () -> "a round broke off: " + what);
        } finally {
            if (mine) {
                request.deactivate();
            }
        }
    }
}
