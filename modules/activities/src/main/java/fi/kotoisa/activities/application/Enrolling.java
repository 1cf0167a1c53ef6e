package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Asking for places, and giving them back. Every path goes through here: page, desk, import, cancelling.
 *
 * <p>The lock on the intake's row is taken first, so that two households who want the last place come one after the other.
 */
@ApplicationScoped
@Transactional
public class Enrolling {

    @Inject
    Intakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    Contacts contacts;

    @Inject
    SignUpKeys keys;

    @Inject
    SignUpMessages messages;

    @Inject
    Seating seating;

    @Inject
    Clock clock;

    /** Whether a household of this size may ask now: PLACED means yes, the others why not. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public EnrolmentOutcome mayAsk(IntakeId id, HouseholdSize household) {
        return intakes.find(id).orElseThrow(NotFound::new).mayAsk(household, LocalDateTime.now(clock));
    }

    /** A household asks for places. The same contact and first name keep their first turn. */
    @Allowed(ANYONE)
    public Enrolled enrol(IntakeId id, SignUpAnswers answers) {
        Intake intake = intakes.lock(id).orElseThrow(NotFound::new);
        EnrolmentOutcome may = intake.mayAsk(answers.household(), LocalDateTime.now(clock));
        if (may != EnrolmentOutcome.PLACED) {
            return Enrolled.no(may);
        }
        ContactId contact = contacts.keep("activities.intake:" + id, answers.contact());
        Optional<Enrolment> before = enrolments.of(id, contact.value());
        if (before.filter(known -> !known.cancelled()).isPresent()) {
            messages.again(before.get(), intake);
            return Enrolled.yes(EnrolmentOutcome.ALREADY_DOWN, before.get().id());
        }
        return join(intake, before, contact.value(), answers.household());
    }

    private Enrolled join(Intake intake, Optional<Enrolment> before, UUID contact, HouseholdSize household) {
        long turn = intake.takeTurn();
        Enrolment enrolment = before.orElseGet(() -> newOne(intake, contact, household, turn));
        before.ifPresent(known -> known.askAgain(household, turn, clock.millis()));
        return Enrolled.yes(seating.seat(intake, enrolment) ? EnrolmentOutcome.PLACED : EnrolmentOutcome.WAITING, enrolment.id());
    }

    private Enrolment newOne(Intake intake, UUID contact, HouseholdSize household, long turn) {
        EnrolmentId id = EnrolmentId.next();
        Enrolment enrolment = new Enrolment(id, intake.id(), contact, household, turn, clock.millis(), keys.make(id));
        enrolments.add(enrolment);
        return enrolment;
    }

    /** A household gives its places, what it was offered, or its turn back; those who fit are asked next. Doing it twice changes nothing more. */
    @Allowed(ANYONE)
    public void cancel(String link) {
        Enrolment seen = keys.find(link).orElseThrow(NotFound::new);
        Intake intake = intakes.lock(seen.intake()).orElseThrow(NotFound::new);
        Enrolment leaver = enrolments.fresh(seen);
        if (!leaver.cancelled()) {
            seating.release(intake, leaver);
        }
    }
}
