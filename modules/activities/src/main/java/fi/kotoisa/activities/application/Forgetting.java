package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.activities.domain.ContactChanges;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import fi.kotoisa.platform.Sweep;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets drafts and tries that are out of date, every ten minutes. Never while somebody signs up: a sweep would wait for every row that others are writing. */
@ApplicationScoped
class Forgetting {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Inject
    Rounds rounds;

    @Inject
    SignUpDrafts drafts;

    @Inject
    CodeTries tries;

    @Inject
    ContactChanges contactChanges;

    @Inject
    Sweep sweep;

    @Inject
    Clock clock;

    void start(@Observes @Priority(Opening.MODULES) Opening open) {
        rounds.every(PAUSE, "drafts and tries that are out of date", this::round);
    }

    private void round() {
        sweep.forget(() -> drafts.forget(clock.millis()));
        sweep.forget(() -> tries.forget(clock.millis() - FindingAgain.WITHIN.toMillis()));
        sweep.forget(() -> contactChanges.forget(clock.millis() - Rerouting.PATIENCE.toMillis()));
    }
}
