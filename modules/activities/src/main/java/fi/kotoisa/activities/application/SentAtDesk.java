package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Signing up somebody at the desk by a program. A request that is sent again under the same key of the same person gets the sign-up that it already made. */
@ApplicationScoped
@Transactional
public class SentAtDesk {

    @Inject
    DeskSignUps desk;

    @Inject
    OwnIntakes intakes;

    @Inject
    RepeatedRequests repeats;

    @Inject
    SignedIn signedIn;

    @Inject
    BlindIndex index;

    /**
     * Puts a household down; the desk leaves its trace.
     *
     * @param key by which the sender knows the request
     * @param content everything that was sent, to tell a repetition from another request
     * @return nothing where the key was used before, for something else
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when the same request comes twice at the same moment
     */
    @Allowed(value = LEAD, trace = Trace.NONE)
    public Optional<Enrolled> send(IntakeId intake, SignUpAnswers answers, String key, String content) {
        intakes.find(intake);
        String said = index.of("activities.desk_sign_up.content", intake + " " + content);
        String mark = index.of("activities.desk_sign_up.key", signedIn.person() + " " + key);
        return repeats.once(mark, said, intake, () -> desk.enrol(intake, answers));
    }
}
