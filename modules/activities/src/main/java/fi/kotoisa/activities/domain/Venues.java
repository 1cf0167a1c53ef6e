package fi.kotoisa.activities.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All venues and rooms. */
public interface Venues {

    Optional<Venue> find(UUID id);

    /** The venue with this key ({@link Venue#keyOf}). */
    Optional<Venue> byKey(String key);

    /** Venues whose name begins so, by name, at most 50; all when nothing is typed. */
    List<Venue> beginning(String typed);

    List<Room> rooms(UUID venue);

    Optional<Room> room(UUID id);

    void add(Venue venue);

    void add(Room room);
}
