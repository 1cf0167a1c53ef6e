package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Signing up somebody who calls or stands at the desk, and giving up a sign-up for them: by the same rules, counts and messages as when they do it themselves. */
@ApplicationScoped
@Transactional
public class DeskSignUps {

    @Inject
    OwnIntakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    Enrolling enrolling;

    @Inject
    SignUpKeys keys;

    @Inject
    SignedIn signedIn;

    /** Signs a household up in its own name; code and link go to it by the way it named. */
    @Allowed(LEAD)
    public Enrolled enrol(IntakeId id, SignUpAnswers answers) {
        intakes.find(id);
        Enrolled enrolled = enrolling.enrol(id, answers);
        if (enrolled.outcome() == EnrolmentOutcome.PLACED || enrolled.outcome() == EnrolmentOutcome.WAITING) {
            enrolled.enrolment().flatMap(enrolments::find).ifPresent(entered -> entered.enteredBy(signedIn.person().value()));
        }
        return enrolled;
    }

    /**
     * Gives up the sign-up of a household that asked for it; the next one that fits gets the places. Doing it twice changes nothing more.
     *
     * @throws NotFound where the household has not signed up here
     */
    @Allowed(LEAD)
    public void cancel(IntakeId id, EnrolmentId household) {
        intakes.find(id);
        Enrolment enrolment = enrolments.find(household).filter(one -> one.intake().equals(id)).orElseThrow(NotFound::new);
        enrolling.cancel(keys.linkOf(enrolment));
    }
}
