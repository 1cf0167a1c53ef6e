package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.SessionId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One date, or a whole series, as it is told to other publishers of events.
 *
 * @param session empty for the series as a whole
 * @param dates how many published dates the activity has
 * @param parts the dates of a series, by time; empty for one date
 * @param words by BCP 47 tag
 * @param languages BCP 47 tags of what is spoken there, by name
 * @param capacity 0 where nobody signs up
 * @param changedAt machine time, milliseconds since 1970
 */
public record PublicEvent(Optional<SessionId> session, ActivityId activity, int dates, List<SessionId> parts, Map<String, Words> words, List<String> languages, Audience audience,
        boolean free, int capacity, Optional<String> infoUrl, UUID organiser, Map<String, String> organiserNames, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay,
        Optional<PublicPlace> place, Optional<String> room, boolean cancelled, boolean moved, long createdAt, long changedAt) {

    /** What it says of itself in one language. */
    public record Words(String title, String summary, String description, String price) {}

    /**
     * A house where something takes place.
     *
     * @param latitude WGS 84 degrees
     */
    public record PublicPlace(UUID id, String name, Optional<String> street, Optional<String> postalCode, Optional<String> city, boolean stepFree, Optional<Double> latitude,
            Optional<Double> longitude) {}
}
