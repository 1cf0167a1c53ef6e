package fi.kotoisa.architecture.planted.birds.application;

import java.time.LocalDateTime;

public class AsksTheWallClock {

    public LocalDateTime now() {
        return LocalDateTime.now();
    }
}
