package fi.kotoisa.activities.application;

import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks every minute which feeds are due, and reads them one after the other. Of several servers only one takes each. */
@ApplicationScoped
class FeedRound {

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
        ledger.due().forEach(feed -> visits.visit(feed, false));
    }
}
