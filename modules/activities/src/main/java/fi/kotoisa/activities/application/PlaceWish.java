package fi.kotoisa.activities.application;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a planner wants to meet.
 *
 * @param venue a venue that is known; otherwise the name and street make a new one
 * @param name empty together with {@code venue} where no place is known
 * @param street together with {@code postalCode}, {@code city} and {@code area} of a new one, each empty where it is not known
 * @param room empty where the venue has none
 */
public record PlaceWish(Optional<UUID> venue, String name, String street, String postalCode, String city, String area, boolean stepFree, String room) {

    public static PlaceWish known(UUID venue, String room) {
        return new PlaceWish(Optional.of(venue), "", "", "", "", "", false, room);
    }

    public static PlaceWish nowhere() {
        return new PlaceWish(Optional.empty(), "", "", "", "", "", false, "");
    }

    boolean none() {
        return venue.isEmpty() && name.isBlank();
    }
}
