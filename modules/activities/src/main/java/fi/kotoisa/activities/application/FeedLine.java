package fi.kotoisa.activities.application;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A feed that is read again and again, as planners see it. Times are in Europe/Helsinki.
 *
 * @param rhythm HOURLY, DAILY or WEEKLY
 * @param drafts whether new groups wait as drafts
 * @param failures how often in a row it could not be read
 * @param last the newest reading
 * @param missing how many dates wait for a person because the feed has them no longer
 */
public record FeedLine(UUID id, String name, String address, String rhythm, boolean drafts, boolean paused, int failures, LocalDateTime dueAt, Optional<Reading> last, long missing) {

    /**
     * One reading.
     *
     * @param outcome READ, UNCHANGED, NOT_FETCHED, NO_FEED or BROKEN
     * @param why the name of the reason where it failed, else empty
     * @param kept dates that the feed has otherwise, but that somebody here changed by hand
     * @param missing dates that were no longer in the feed
     * @param remarks rows that could not be read as they stand
     */
    public record Reading(LocalDateTime at, String outcome, String why, int created, int changed, int kept, int missing, int remarks) {

        public boolean failed() {
            return !outcome.equals("READ") && !outcome.equals("UNCHANGED");
        }
    }

    /**
     * What a feed has no longer: one date, or all coming dates of a group that vanished whole.
     *
     * @param key by which it is ticked
     * @param startsAt of the first date
     * @param dates 1, or how many coming dates the group has
     * @param households how many will be told if it is called off
     */
    public record Missing(String key, String title, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay, Optional<String> place, boolean group, int dates, int households) {}
}
