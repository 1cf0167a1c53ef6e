package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.DateView;
import fi.kotoisa.activities.application.MovedDate;
import fi.kotoisa.activities.application.Moving;
import fi.kotoisa.activities.application.PlaceWish;
import fi.kotoisa.activities.application.VenueView;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.TimeKeeper;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reads what shall be other about a date. */
final class DateReader {

    private static final int LONGEST_ROOM = 100;
    private static final int LONGEST_MOMENT = 40;
    private static final int MOST_HOSTS = 20;

    private DateReader() {}

    /**
     * The date with its changes.
     *
     * @param date as it is now; only what the request leaves out is taken from it
     * @param seen the version that the sender had before their eyes
     * @param known who leads and which houses there are
     * @throws fi.kotoisa.platform.Refused with every flaw
     */
    static MovedDate read(JsonBody body, DateView date, long seen, PeopleAndPlaces known) {
        LocalDateTime starts = moment(body, "startsAt").orElse(date.startsAt());
        LocalDateTime ends = moment(body, "endsAt").orElse(date.endsAt());
        // an end that nobody gave may be the start itself: then none is known
        if (ends.isBefore(starts) || ends.equals(starts) && !date.endsAt().equals(date.startsAt())) {
            body.flaw("endsAt", "before-the-start");
        }
        int hosts = body.number("hostsNeeded", 0, MOST_HOSTS, date.hostsNeeded());
        // null takes away what was said (RFC 7396), and so do spaces
        String kept = body.names("reason") || date.skipped() ? "" : date.reason().orElse("");
        String reason = body.textIfAny("reason", Moving.LONGEST_REASON).orElse(kept);
        PlaceWish place = place(body, date, known);
        Optional<PersonId> leader = body.names("leader") ? known.leader(body) : date.leader();
        body.check();
        return new MovedDate(seen, starts, ends, date.wholeDay(), place, leader, hosts, reason);
    }

    /** In another house the room of the house before means nothing. */
    private static PlaceWish place(JsonBody body, DateView date, PeopleAndPlaces known) {
        Optional<UUID> before = date.venue().map(VenueView::id);
        Optional<UUID> venue = known.venue(body).or(() -> before);
        if (body.isNull("venue")) {
            body.flaw("venue", "missing");
        }
        String room = body.textIfAny("room", LONGEST_ROOM).orElse(body.names("room") || !venue.equals(before) ? "" : date.room());
        return venue.map(house -> PlaceWish.known(house, room)).orElseGet(PlaceWish::nowhere);
    }

    private static Optional<LocalDateTime> moment(JsonBody body, String name) {
        try {
            return body.textIfAny(name, LONGEST_MOMENT).map(typed -> OffsetDateTime.parse(typed).atZoneSameInstant(TimeKeeper.HELSINKI).toLocalDateTime())
                    .filter(moment -> inReach(body, name, moment));
        } catch (DateTimeException bent) {
            body.flaw(name, "not-a-moment-with-offset");
            return Optional.empty();
        }
    }

    /** A database does not know every year that can be written. */
    private static boolean inReach(JsonBody body, String name, LocalDateTime moment) {
        boolean near = moment.getYear() >= 2000 && moment.getYear() <= 2200;
        if (!near) {
            body.flaw(name, "out-of-range");
        }
        return near;
    }
}
