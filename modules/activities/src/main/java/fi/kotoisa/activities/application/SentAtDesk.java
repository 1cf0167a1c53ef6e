package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.SignUpDraft;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Signing up somebody at the desk by a program. A request that is sent again under the same key of the same person gets the sign-up that it already made. */
@ApplicationScoped
@Transactional
public class SentAtDesk {

    private static final Duration KEPT = Duration.ofHours(24);

    @Inject
    SignUpDrafts drafts;

    @Inject
    DeskSignUps desk;

    @Inject
    OwnIntakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    SignedIn signedIn;

    @Inject
    BlindIndex index;

    @Inject
    Clock clock;

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
        Optional<SignUpDraft> before = known(mark);
        if (before.isPresent()) {
            return before.filter(one -> one.ended() || one.encryptedAnswers().equals(said)).map(this::again);
        }
        SignUpDraft claim = new SignUpDraft(Ids.next(), mark, intake, said, clock.millis() + KEPT.toMillis());
        drafts.claim(claim);
        Enrolled enrolled = desk.enrol(intake, answers);
        settle(claim, enrolled);
        return Optional.of(enrolled);
    }

    /** After its time a key counts for nothing, also where the round has not swept it away yet. */
    private Optional<SignUpDraft> known(String mark) {
        Optional<SignUpDraft> kept = drafts.byKey(mark);
        if (kept.filter(one -> one.expired(clock.millis())).isPresent()) {
            drafts.forget(clock.millis());
            return Optional.empty();
        }
        return kept;
    }

    /** Only what was done is remembered: a request that was refused can be sent again. */
    private void settle(SignUpDraft claim, Enrolled enrolled) {
        boolean made = enrolled.outcome() == EnrolmentOutcome.PLACED || enrolled.outcome() == EnrolmentOutcome.WAITING;
        enrolled.enrolment().filter(any -> made).ifPresentOrElse(claim::sent, () -> drafts.remove(claim));
    }

    /** Where the sign-up has gone to another telephone meanwhile, it is down, and the sender hears no more than that. */
    private Enrolled again(SignUpDraft before) {
        if (before.ended()) {
            return Enrolled.no(EnrolmentOutcome.ALREADY_DOWN);
        }
        EnrolmentId made = before.enrolment().orElseThrow();
        Optional<Enrolment> now = enrolments.find(made).filter(one -> !one.cancelled());
        if (now.isEmpty()) {
            return Enrolled.no(EnrolmentOutcome.ALREADY_DOWN);
        }
        boolean placed = now.get().placed();
        return Enrolled.yes(placed ? EnrolmentOutcome.PLACED : EnrolmentOutcome.WAITING, made);
    }
}
