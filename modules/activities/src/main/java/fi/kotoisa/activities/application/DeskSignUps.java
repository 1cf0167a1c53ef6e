package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.Offering.Taken;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Signing up somebody who calls or stands at the desk, taking an offer or giving a sign-up up for them: by the same rules, counts and messages as when they do it themselves. */
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
    Offering offering;

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
        enrolling.cancel(link(id, household));
    }

    /**
     * Takes what a household was offered, when it says so on the telephone or at the desk.
     *
     * @throws NotFound where the household has not signed up here
     */
    @Allowed(LEAD)
    public Taken accept(IntakeId id, EnrolmentId household) {
        return offering.accept(link(id, household));
    }

    private String link(IntakeId id, EnrolmentId household) {
        intakes.find(id);
        return keys.linkOf(enrolments.find(household).filter(one -> one.intake().equals(id)).orElseThrow(NotFound::new));
    }
}
