package fi.kotoisa.activities.application;

import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every minute whose time to answer is over, and where sign-up has ended. Each household and each intake is a transaction of its own; of several servers the lock on the intake lets
 * one through.
 */
@ApplicationScoped
class OfferRound {

    private static final Logger LOG = Logger.getLogger(OfferRound.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    Rounds rounds;

    @Inject
    Offering offering;

    void start(@Observes @Priority(Opening.MODULES) Opening open) {
        rounds.every(PAUSE, "offers", this::round);
    }

    private void round() {
        offering.overdue().forEach(household -> each("the offer of sign-up " + household, () -> offering.passOn(household)));
        offering.ended().forEach(intake -> each("the end of intake " + intake, () -> offering.tellWhoWaits(intake)));
    }

    private static void each(String what, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException broken) {
            // one household whose message cannot be made must not hold up the others; what the fault says may name people
            LOG.log(Level.WARNING, "{0} could not be dealt with: {1}", new Object[] {what, broken.getClass().getName()});
        }
    }
}
