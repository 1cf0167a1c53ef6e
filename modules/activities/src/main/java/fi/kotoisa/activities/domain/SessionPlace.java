package fi.kotoisa.activities.domain;

import java.util.Objects;
import java.util.UUID;

/**
 * Where a date is and who is needed there.
 *
 * @param venue venue id, or {@code null} where a feed does not say
 * @param room room id, or {@code null}
 * @param leader person id, or {@code null}
 * @param hostsNeeded 0–20
 */
public record SessionPlace(UUID venue, UUID room, UUID leader, int hostsNeeded) {

    /** The same with another leader. */
    public SessionPlace ledBy(UUID person) {
        return new SessionPlace(venue, room, person, hostsNeeded);
    }

    /** The same in another house, where its rooms are not; or as it is. */
    public SessionPlace inHouse(UUID house) {
        return Objects.equals(venue, house) ? this : new SessionPlace(house, null, leader, hostsNeeded);
    }

    /** Whether one goes to the same house and room. */
    public boolean sameRoom(SessionPlace other) {
        return Objects.equals(venue, other.venue) && Objects.equals(room, other.room);
    }
}
