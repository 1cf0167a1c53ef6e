package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Sends code and link once more to a household that has lost them, also when nobody can sign up any longer. */
@ApplicationScoped
@Transactional
public class CodeAgain {

    /** How often one telephone number or address is written to within an hour. */
    static final int TIMES = 1;

    private static final int MOST = 3;

    @Inject
    Enrolments enrolments;

    @Inject
    RunningSignUps running;

    @Inject
    Contacts contacts;

    @Inject
    CodeTries tries;

    @Inject
    BlindIndex index;

    @Inject
    SignUpMessages messages;

    @Inject
    Clock clock;

    /**
     * Sends a message for each sign-up of this number or address that still runs, at most the three newest; nothing where there is none. The answer is the same in any case: nobody can ask here who takes part. Once
     * an hour for one number or address, whether it is known here or not; what comes more often is not sent and not told.
     *
     * @param phoneOrEmail as typed
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when the same is asked twice at the same moment
     */
    @Allowed(value = ANYONE, trace = Trace.MESSAGE)
    public void send(String phoneOrEmail) {
        String reach = FindingAgain.mark(index, "activities.code_again.reach", phoneOrEmail);
        if (tries.oneMore(reach, TIMES, clock.millis() - FindingAgain.WITHIN.toMillis(), clock.millis())) {
            enrolments.ofContacts(contacts.reachedBy(phoneOrEmail).stream().map(ContactId::value).toList())
                    .stream().flatMap(mine -> running.of(mine).map(intake -> Map.entry(mine, intake)).stream()).limit(MOST)
                    .forEach(one -> messages.again(one.getKey(), one.getValue()));
        }
    }
}
