package fi.kotoisa.architecture.planted.birds.application;

import jakarta.inject.Inject;

public class HidesItsNeeds {

    @Inject
    private AsksTheWallClock clock;

    public Object need() {
        return clock;
    }
}
