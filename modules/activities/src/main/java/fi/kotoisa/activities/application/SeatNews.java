package fi.kotoisa.activities.application;

import fi.kotoisa.activities.PlaceGiven;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.platform.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells the neighbours who got places, and the kept pages that places changed; both in the transaction that changed them. */
@ApplicationScoped
class SeatNews {

    @Inject
    Event<PlaceGiven> placeGiven;

    @Inject
    Changes changes;

    void given(Intake intake, Enrolment seated) {
        placeGiven.fire(new PlaceGiven(intake.activity(), intake.id(), seated.id(), seated.placesTaken() + seated.careTaken()));
    }

    void changed() {
        changes.bump("activities");
    }
}
