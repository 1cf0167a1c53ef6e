package fi.kotoisa.platform.delivery;

import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks into the outbox every other second, on each node. What a broken round had claimed comes back when the claim runs out. */
@ApplicationScoped
public class PostRound {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    Rounds rounds;

    @Inject
    Posting posting;

    void begin(@Observes @Priority(Opening.MODULES) Opening start) {
        // fifty in two seconds are more than gateways take, and leave the processors to those who sign up
        rounds.every(PAUSE, "outbox", posting::step);
    }
}
