package fi.kotoisa.activities.application;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.PlannedDate.ClashView;
import fi.kotoisa.identity.PersonId;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * How all coming dates of a group shall be from now on, except those that were changed by hand.
 *
 * @param seen version of the group that the planner had before their eyes
 * @param signUp counts for drafts only
 * @param capacity places of the whole group or of each date; 0 where nobody signs up
 */
public record SeriesChange(long seen, LocalTime from, LocalTime to, PlaceWish place, Optional<PersonId> leader, int hostsNeeded, SignUpKind signUp, int capacity, int carePlaces) {

    /**
     * What saving would do.
     *
     * @param dates every coming date
     * @param taken places that the fullest sign-up list has given away; there cannot be fewer
     * @param careTaken the same in the child care
     * @param listeners households that get a message
     */
    public record Preview(List<ChangedDate> dates, int taken, int careTaken, int listeners) {

        public boolean clashing() {
            return dates.stream().anyMatch(date -> !date.clashes().isEmpty());
        }
    }

    /**
     * One coming date.
     *
     * @param startsAt when it is after the change
     * @param wasAt when it begins now
     * @param byHand changed by hand: it stays as it is
     * @param changed it gets another time, place, leader or number of hosts
     * @param clashes who is in the way then, where it changes
     */
    public record ChangedDate(SessionId session, LocalDateTime startsAt, LocalDateTime endsAt, LocalDateTime wasAt, LocalDateTime wasUntil, boolean byHand, boolean changed,
            List<ClashView> clashes) {

        /** Whether it gets another time. */
        public boolean moved() {
            return !startsAt.equals(wasAt) || !endsAt.equals(wasUntil);
        }
    }
}
