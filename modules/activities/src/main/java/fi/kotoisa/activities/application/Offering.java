package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Places that became free are offered to those who wait, with a time to answer in. A household takes them here; it gives them away by cancelling ({@link Enrolling#cancel}); and when it does not
 * answer, they go on to the next.
 */
@ApplicationScoped
@Transactional
public class Offering {

    private static final int AT_ONCE = 200;

    @Inject
    Intakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    Seating seating;

    @Inject
    SignUpMessages messages;

    @Inject
    SignUpKeys keys;

    @Inject
    Clock clock;

    /** What came of taking an offer. */
    public enum Taken {
        /** The places are the household's own, now or already before. */
        YES,
        /** The time to answer was over and the places went on. */
        PASSED_ON,
        /** What was signed up for has begun or was called off. */
        OVER
    }

    /**
     * A household takes what it was offered. Also a little too late, as long as nobody else was asked.
     *
     * @throws NotFound where nobody has this link
     */
    @Allowed(ANYONE)
    public Taken accept(String link) {
        Enrolment seen = keys.find(link).orElseThrow(NotFound::new);
        Intake intake = intakes.lock(seen.intake()).orElseThrow(NotFound::new);
        Enrolment asked = enrolments.fresh(seen);
        if (asked.placed()) {
            return Taken.YES;
        }
        if (!asked.offered()) {
            return Taken.PASSED_ON;
        }
        if (!intake.open(LocalDateTime.now(clock))) {
            return Taken.OVER;
        }
        seating.accept(intake, asked);
        return Taken.YES;
    }

    /** Whose time to answer is over. For the round. */
    List<EnrolmentId> overdue() {
        return enrolments.offeredBefore(LocalDateTime.now(clock), AT_ONCE).stream().map(Enrolment::id).toList();
    }

    /** Where sign-up has ended and somebody may still wait. For the round. */
    List<IntakeId> ended() {
        return intakes.endedBefore(LocalDateTime.now(clock), AT_ONCE).stream().map(Intake::id).toList();
    }

    /** Tells those who still wait for a whole group that no place became free; who waits for a single date sees it on their page. For the round. */
    void tellWhoWaits(IntakeId id) {
        Intake intake = intakes.lock(id).orElseThrow(NotFound::new);
        if (intake.isEndingTold() || intake.closesAt().isAfter(LocalDateTime.now(clock))) {
            return;
        }
        if (intake.session().isEmpty() && !intake.calledOff() && intake.waiting() > 0) {
            // who let an offer pass has heard that, and a place did become free
            enrolments.queue(id, 0, Integer.MAX_VALUE).stream().filter(waiting -> !waiting.missedAnOffer()).forEach(waiting -> messages.ended(waiting, intake));
        }
        intake.endingTold();
    }

    /** Passes on what a household was offered, unless it has answered meanwhile, or could not be asked because no message goes out: then it is asked anew. For the round. */
    void passOn(EnrolmentId household) {
        Enrolment seen = enrolments.find(household).orElseThrow(NotFound::new);
        Intake intake = intakes.lock(seen.intake()).orElseThrow(NotFound::new);
        Enrolment silent = enrolments.fresh(seen);
        LocalDateTime now = LocalDateTime.now(clock);
        if (silent.offeredUntil().filter(until -> !until.isAfter(now)).isEmpty()) {
            return;
        }
        if (intake.open(now) && messages.offerIsHeld(silent)) {
            seating.askAgain(intake, silent);
        } else {
            seating.lapse(intake, silent);
        }
    }
}
