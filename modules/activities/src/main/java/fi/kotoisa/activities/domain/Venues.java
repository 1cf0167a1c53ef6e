package fi.kotoisa.activities.domain;

import fi.kotoisa.platform.SearchWords.Typed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All venues and rooms. */
public interface Venues {

    Optional<Venue> find(UUID id);

    /** The venue that goes by this key ({@link Venue#keyOf}), or did before it was corrected. */
    Optional<Venue> byKey(String key);

    /** Venues whose name begins so, by name, at most 50; all when nothing is typed. */
    List<Venue> beginning(String typed);

    /** Those in whose name, street, city or part of town each of these words is found, by name; all where there are none. */
    List<Venue> withWords(List<Typed> words, int from, int atMost);

    /** The city where this organisation planned a group last, or else that most venues are in; empty where none is known. */
    String usualCity(UUID organiser);

    /** Counts a change to it, whatever it was, so that two people do not undo each other's. */
    void changed(Venue venue);

    List<Room> rooms(UUID venue);

    Optional<Room> room(UUID id);

    void add(Venue venue);

    void add(Room room);
}
