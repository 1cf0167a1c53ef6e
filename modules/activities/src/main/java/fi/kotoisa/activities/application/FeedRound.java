package fi.kotoisa.activities.application;

import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every minute which feeds are due, and reads them one after the other. Of several servers only one takes each. */
@ApplicationScoped
class FeedRound {

    private static final Logger LOG = Logger.getLogger(FeedRound.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    Rounds rounds;

    @Inject
    FeedLedger ledger;

    @Inject
    FeedVisits visits;

    void start(@Observes @Priority(Opening.MODULES) Opening open) {
        rounds.every(PAUSE, "feeds", this::round);
    }

    void round() {
        for (UUID feed : ledger.due()) {
            try {
                visits.visit(feed, false);
            } catch (RuntimeException broken) {
                // one feed must not hold up the others; what the fault says may name people
                LOG.log(Level.WARNING, "feed {0} could not be visited: {1}", new Object[] {feed, broken.getClass().getName()});
            }
        }
    }
}
