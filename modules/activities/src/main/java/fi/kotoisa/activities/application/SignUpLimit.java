package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** How often one telephone or address can be signed up within an hour, on pages and by programs together. Never counted by address on the net: a whole library may share one. */
@ApplicationScoped
@Transactional
public class SignUpLimit {

    /** How often within an hour. */
    public static final int MOST_AN_HOUR = 30;

    @Inject
    CodeTries tries;

    @Inject
    BlindIndex index;

    @Inject
    Clock clock;

    /**
     * Counts one more, unless there were too many already.
     *
     * @return whether it may go on
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when several for one telephone or address come at the same moment
     */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public boolean oneMore(NewContact contact) {
        String reach = index.of("activities.sign_up_sent.reach", contact.phone().or(contact::email).orElse(""));
        return tries.oneMore(reach, MOST_AN_HOUR, clock.millis() - FindingAgain.WITHIN.toMillis(), clock.millis());
    }
}
