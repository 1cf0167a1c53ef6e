package fi.kotoisa.identity.application;

import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets the sealer work twice a second for as long as the server runs. */
@ApplicationScoped
public class SealerClock {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    Rounds rounds;

    @Inject
    Sealing sealing;

    void start(@Observes @Priority(Opening.MODULES) Opening doors) {
        rounds.every(PAUSE, "sealing of the audit log", this::seal);
    }

    private void seal() {
        int sealed = Sealing.MOST_AT_ONCE;
        while (sealed == Sealing.MOST_AT_ONCE) {
            sealed = sealing.seal();
        }
    }
}
