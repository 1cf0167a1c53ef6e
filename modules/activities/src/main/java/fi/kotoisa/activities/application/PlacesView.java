package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Intake;

/** How full an intake is, as its organiser sees it. */
public record PlacesView(int places, int taken, int waiting, int carePlaces, int careTaken) {

    static PlacesView of(Intake intake) {
        return new PlacesView(intake.places(), intake.taken(), intake.waiting(), intake.carePlaces(), intake.careTaken());
    }
}
