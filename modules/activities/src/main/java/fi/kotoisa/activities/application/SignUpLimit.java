package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** How often one telephone or address can be signed up, or asked whether messages may come there, within an hour, on pages and by programs together. Never counted by address on the net: a whole library may share one. */
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
        return oneMore(contact.phone().or(contact::email).orElse(""));
    }

    /** The same for a household that wants to be reached elsewhere: a stranger there may get a message as well. */
    boolean oneMore(NewReach wish) {
        return oneMore(wish.phone().or(wish::email).orElse(""));
    }

    /** Counts one more wish of a household to be reached elsewhere. */
    boolean oneMoreWish(EnrolmentId household) {
        return counts(index.of("activities.contact_change.wish", household.toString()), Rerouting.TRIES);
    }

    private boolean oneMore(String phoneOrEmail) {
        return counts(index.of("activities.sign_up_sent.reach", phoneOrEmail), MOST_AN_HOUR);
    }

    private boolean counts(String mark, int most) {
        return tries.oneMore(mark, most, clock.millis() - FindingAgain.WITHIN.toMillis(), clock.millis());
    }
}
