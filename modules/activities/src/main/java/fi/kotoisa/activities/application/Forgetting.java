package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.activities.domain.ContactChanges;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import fi.kotoisa.platform.Sweep;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Forgets drafts and tries that are out of date, every ten minutes. Never while somebody signs up: a sweep would wait for every row that others are writing.
 *
 * <p>Ends calls for stand-ins that nobody has answered, too; not before the next day, since until then lists say that the leader could not come.
 */
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
    StandInCalls calls;

    @Inject
    Sweep sweep;

    @Inject
    Clock clock;

    void start(@Observes @Priority(Opening.MODULES) Opening open) {
        rounds.every(PAUSE, "drafts and tries that are out of date", this::round);
    }

    void round() {
        sweep.forget(() -> drafts.forget(clock.millis()));
        sweep.forget(() -> tries.forget(clock.millis() - FindingAgain.WITHIN.toMillis()));
        sweep.forget(() -> contactChanges.forget(clock.millis() - Rerouting.PATIENCE.toMillis()));
        sweep.forget(() -> calls.unanswered(LocalDate.now(clock).atStartOfDay()).forEach(call -> call.close(clock.millis())));
    }
}
