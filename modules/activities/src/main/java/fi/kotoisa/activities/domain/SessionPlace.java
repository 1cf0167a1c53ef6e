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

    /** Whether one goes to the same house and room. */
    public boolean sameRoom(SessionPlace other) {
        return Objects.equals(venue, other.venue) && Objects.equals(room, other.room);
    }
}
