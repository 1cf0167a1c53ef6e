package fi.kotoisa.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
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

    @Inject
    Clock clock;

    private final List<Future<?>> running = new CopyOnWriteArrayList<>();
    private final Map<String, Round> known = new ConcurrentSkipListMap<>();

    /**
     * How a round is on this node.
     *
     * @param what as it is named in the log
     * @param last when it ended last; nothing before the first time
     * @param failed whether it broke off the last time
     */
    public record Round(String what, Duration pause, Optional<Instant> last, boolean failed) {

        /** When it comes again, as far as nothing holds it up. */
        public Optional<Instant> next() {
            return last.map(ended -> ended.plus(pause));
        }
    }

    /**
     * Does this again and again, with a pause between, in a request scope of its own. A round that fails is told in the log; the next one comes all the same.
     *
     * @param what names the round in the log
     */
    public void every(Duration pause, String what, Runnable round) {
        known.put(what, new Round(what, pause, Optional.empty(), false));
        running.add(timers.scheduleWithFixedDelay(() -> known.put(what, new Round(what, pause, Optional.of(clock.instant()), !walk(what, round))), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** All that run on this node, by name. */
    public List<Round> all() {
        return List.copyOf(known.values());
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object close) {
        running.forEach(timer -> timer.cancel(false));
    }

    private boolean walk(String what, Runnable round) {
        boolean mine = request.activate();
        try {
            round.run();
            return true;
        } catch (RuntimeException lost) {
            // thrown further, it would end the rounds for good; a database that is away for a moment comes back
            LOG.log(Level.WARNING, lost, () -> "a round broke off: " + what);
            return false;
        } finally {
            if (mine) {
                request.deactivate();
            }
        }
    }
}
