package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets to an intake those who lead in the organisation that runs it. */
@ApplicationScoped
class OwnIntakes {

    @Inject
    Activities activities;

    @Inject
    Intakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    SignedIn signedIn;

    /**
     * The intake, for somebody who may see who is in it.
     *
     * @throws fi.kotoisa.platform.NotAllowed for others
     * @throws NotFound where there is none
     */
    Intake find(IntakeId id) {
        Intake intake = intakes.find(id).orElseThrow(NotFound::new);
        Activity activity = activities.find(intake.activity()).orElseThrow(NotFound::new);
        signedIn.require(LEAD, new OrganisationId(activity.organiser()));
        return intake;
    }

    /**
     * A household of it that has not given its sign-up back.
     *
     * @throws fi.kotoisa.platform.NotAllowed for others
     * @throws NotFound where there is none
     */
    Enrolment household(IntakeId id, EnrolmentId household) {
        find(id);
        return enrolments.find(household).filter(one -> one.intake().equals(id) && !one.cancelled()).orElseThrow(NotFound::new);
    }
}
