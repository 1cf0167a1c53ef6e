package fi.kotoisa.activities.application;

import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Intake;

/** How full an intake is, as its organiser sees it. */
public record PlacesView(IntakeId intake, int places, int taken, int waiting, int carePlaces, int careTaken) {

    static PlacesView of(Intake intake) {
        return new PlacesView(intake.id(), intake.places(), intake.taken(), intake.waiting(), intake.carePlaces(), intake.careTaken());
    }
}
