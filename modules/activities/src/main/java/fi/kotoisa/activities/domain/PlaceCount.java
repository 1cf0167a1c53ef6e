package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.HouseholdSize;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many places there are and how many are given away or held, in the group and in the child care. A household fits as a whole or not at all. */
@Embeddable
class PlaceCount {

    private int places;
    private int taken;
    @Column(name = "care_places")
    private int carePlaces;
    @Column(name = "care_taken")
    private int careTaken;

    protected PlaceCount() {} // for JPA

    PlaceCount(int places, int carePlaces) {
        this.places = places;
        this.carePlaces = carePlaces;
    }

    /** Whether it would fit if nobody else came. */
    boolean everFits(HouseholdSize household) {
        return fits(household, places, carePlaces);
    }

    /** Whether it fits beside those who have places, with or without child care. */
    boolean fits(HouseholdSize household) {
        return fits(household, places - taken, carePlaces - careTaken);
    }

    private static boolean fits(HouseholdSize household, int free, int careFree) {
        boolean withCare = household.careChildren() <= careFree;
        int needed = withCare ? household.placesWithCare() : household.placesWithoutCare();
        return needed <= free && (withCare || !household.careEssential());
    }

    /** Whether its children fit into the child care. */
    boolean careFits(HouseholdSize household) {
        return household.careChildren() <= carePlaces - careTaken;
    }

    /** What this household holds is no longer free. */
    void take(Enrolment household) {
        taken += household.placesTaken();
        careTaken += household.careTaken();
    }

    /** What this household holds is free again. */
    void giveBack(Enrolment household) {
        taken -= household.placesTaken();
        careTaken -= household.careTaken();
    }

    /** Never below what is taken; says whether it was done. */
    boolean resize(int newPlaces, int newCarePlaces) {
        if (newPlaces < taken || newCarePlaces < careTaken) {
            return false;
        }
        places = newPlaces;
        carePlaces = newCarePlaces;
        return true;
    }

    int places() {
        return places;
    }

    int taken() {
        return taken;
    }

    int carePlaces() {
        return carePlaces;
    }

    int careTaken() {
        return careTaken;
    }
}
