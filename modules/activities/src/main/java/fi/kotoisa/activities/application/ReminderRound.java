package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.Reminding.Due;
import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every five minutes whom to remind. Each date is a transaction of its own. */
@ApplicationScoped
class ReminderRound {

    private static final Logger LOG = Logger.getLogger(ReminderRound.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Inject
    Rounds rounds;

    @Inject
    Reminding reminding;

    void start(@Observes @Priority(Opening.MODULES) Opening open) {
        rounds.every(PAUSE, "reminders", this::round);
    }

    private void round() {
        for (Due date : reminding.due()) {
            try {
                reminding.remind(date);
            } catch (SomeoneWasQuicker done) {
                LOG.log(Level.FINE, "another server reminds of this date", done);
            } catch (RuntimeException broken) {
                // one date whose message cannot be made must not hold up the others; what the fault says may name people
                LOG.log(Level.WARNING, "nobody could be reminded of date {0}: {1}", new Object[] {date.session(), broken.getClass().getName()});
            }
        }
    }
}
