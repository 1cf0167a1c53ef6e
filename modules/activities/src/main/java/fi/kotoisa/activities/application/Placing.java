package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds the venue and the room that a planner speaks of, or keeps them as new ones. */
@ApplicationScoped
class Placing {

    @Inject
    Venues venues;

    /** The place as far as it is known, to look for clashes. Stores nothing. */
    SessionPlace seen(PlaceWish wish, UUID leader, int hosts) {
        Optional<UUID> venue = known(wish);
        // a room that nobody knows yet is free, and it is another room than all that are known
        Optional<UUID> room = venue.flatMap(house -> wish.room().isBlank() ? Optional.empty() : Optional.of(room(house, wish.room()).orElseGet(Ids::next)));
        return new SessionPlace(venue.orElse(null), room.orElse(null), leader, hosts);
    }

    /** The place, with venue and room kept if they are new. */
    SessionPlace kept(PlaceWish wish, UUID leader, int hosts) {
        if (wish.none()) {
            return new SessionPlace(null, null, leader, hosts);
        }
        UUID venue = known(wish).orElseGet(() -> newVenue(wish));
        UUID room = wish.room().isBlank() ? null : room(venue, wish.room()).orElseGet(() -> newRoom(venue, wish.room().strip()));
        return new SessionPlace(venue, room, leader, hosts);
    }

    private Optional<UUID> known(PlaceWish wish) {
        if (wish.venue().isPresent()) {
            return Optional.of(venues.find(wish.venue().get()).orElseThrow(NotFound::new).id());
        }
        return wish.none() ? Optional.empty() : venues.byKey(Venue.keyOf(wish.name(), wish.street())).map(Venue::id);
    }

    private Optional<UUID> room(UUID venue, String name) {
        return venues.rooms(venue).stream().filter(room -> room.name().equalsIgnoreCase(name.strip())).map(Room::id).findFirst();
    }

    private UUID newVenue(PlaceWish wish) {
        Venue venue = new Venue(Ids.next(), wish.name().strip(), address(wish), wish.stepFree());
        venues.add(venue);
        return venue.id();
    }

    private static Venue.Address address(PlaceWish wish) {
        return new Venue.Address(text(wish.street()), text(wish.postalCode()), text(wish.city()), text(wish.area()));
    }

    private UUID newRoom(UUID venue, String name) {
        Room room = new Room(Ids.next(), venue, name);
        venues.add(room);
        return room.id();
    }

    private static String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
