package fi.kotoisa.activities.application;

import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.QueueDecision;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Holidays;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.OfferTerm;
import fi.kotoisa.activities.domain.QueueStep;
import fi.kotoisa.activities.domain.QueueSteps;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Gives places and offers them, says so to the households, and writes down what the queue decided. Whoever calls holds the lock on the intake. */
@ApplicationScoped
class Seating {

    private static final int QUEUE_STEP = 100;

    @Inject
    Enrolments enrolments;

    @Inject
    QueueSteps steps;

    @Inject
    Holidays holidays;

    @Inject
    SignUpMessages messages;

    @Inject
    SeatNews news;

    @Inject
    Clock clock;

    /** Who asks at this moment: places at once, or the end of the queue. */
    boolean seat(Intake intake, Enrolment newcomer) {
        boolean seated = intake.seat(newcomer, clock.millis());
        if (seated) {
            news.given(intake, newcomer);
        }
        messages.confirm(newcomer, intake);
        news.changed();
        return seated;
    }

    /** A household takes what is held for it. */
    void accept(Intake intake, Enrolment asked) {
        asked.accept(clock.millis());
        wroteDown(asked, QueueDecision.ACCEPTED);
        news.given(intake, asked);
        messages.confirm(asked, intake);
        news.changed();
    }

    /** A household gives its places, its offer or its turn back, and the next that fit are asked. */
    void release(Intake intake, Enrolment leaver) {
        if (leaver.offered()) {
            wroteDown(leaver, QueueDecision.GIVEN_BACK);
        }
        intake.release(leaver);
        leaver.cancel(clock.millis());
        messages.cancelled(leaver, intake);
        offerWhatIsFree(intake);
    }

    /** A household did not answer, and the next that fit are asked; perhaps itself again. Where it is too late to come nobody is told anything. */
    void lapse(Intake intake, Enrolment silent) {
        intake.lapse(silent, clock.millis());
        wroteDown(silent, silent.waits() ? QueueDecision.LAPSED : QueueDecision.DROPPED);
        offerWhatIsFree(intake);
        if (intake.open(LocalDateTime.now(clock)) && !silent.offered()) {
            messages.lapsed(silent, intake);
        }
    }

    /** Nobody has heard of the offer yet, so the time to answer begins anew. */
    void askAgain(Intake intake, Enrolment asked) {
        intake.askedUntil(asked, new OfferTerm(holidays).until(LocalDateTime.now(clock), intake.closesAt()));
        messages.offerAnew(asked, intake);
    }

    /** @return whether so many can come; if not, everything stays as it was */
    boolean change(Intake intake, Enrolment household, HouseholdSize wished) {
        boolean waited = household.waits();
        if (!intake.change(household, wished, clock.millis())) {
            return false;
        }
        wroteDown(household, QueueDecision.CHANGED);
        if (waited && household.placed()) {
            news.given(intake, household);
            messages.confirm(household, intake);
        }
        offerWhatIsFree(intake);
        return true;
    }

    /** Sign-up ends at another time: nobody may answer longer than that, and where it opens again, those who wait are asked first. */
    void endAt(Intake intake, LocalDateTime end) {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean opens = !intake.open(now);
        intake.closeAt(end);
        for (Enrolment asked : enrolments.offered(intake.id())) {
            if (asked.offeredUntil().filter(end::isBefore).isPresent()) {
                intake.askedUntil(asked, end);
                messages.offer(asked, intake);
            }
        }
        if (opens) {
            offerWhatIsFree(intake);
        }
    }

    /** Nothing is left to come to: what was offered is held for nobody. */
    void callOff(Intake intake) {
        intake.cancel();
        enrolments.offered(intake.id()).forEach(intake::takeBack);
        news.changed();
    }

    /** Asks those who wait whether they take what is free. Nothing is offered once sign-up has ended. */
    void offerWhatIsFree(Intake intake) {
        news.changed();
        LocalDateTime now = LocalDateTime.now(clock);
        if (!intake.open(now)) {
            return;
        }
        LocalDateTime until = new OfferTerm(holidays).until(now, intake.closesAt());
        long after = 0;
        int passed = 0;
        List<Enrolment> step = enrolments.queue(intake.id(), after, QUEUE_STEP);
        while (!step.isEmpty() && intake.taken() < intake.places()) {
            List<Enrolment> asked = intake.offer(step, until);
            for (Enrolment next : step) {
                if (asked.contains(next)) {
                    steps.add(new QueueStep(Ids.next(), next, QueueDecision.OFFERED, passed, clock.millis()));
                    messages.offer(next, intake);
                } else {
                    passed++;
                }
            }
            after = step.get(step.size() - 1).turn();
            step = enrolments.queue(intake.id(), after, QUEUE_STEP);
        }
    }

    private void wroteDown(Enrolment household, QueueDecision kind) {
        steps.add(new QueueStep(Ids.next(), household, kind, 0, clock.millis()));
    }
}
