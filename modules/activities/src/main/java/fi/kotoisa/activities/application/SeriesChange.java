package fi.kotoisa.activities.application;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.PlannedDate.ClashView;
import fi.kotoisa.activities.application.PlannedDate.DayOff;
import fi.kotoisa.identity.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How all coming dates of a group shall be from now on, except those that were changed by hand.
 *
 * @param seen version of the group that the planner had before their eyes
 * @param signUp counts for drafts only
 * @param capacity places of the whole group or of each date; 0 where nobody signs up
 * @param days which dates change, and to which days they go
 */
public record SeriesChange(long seen, LocalTime from, LocalTime to, PlaceWish place, Optional<PersonId> leader, int hostsNeeded, SignUpKind signUp, int capacity, int carePlaces,
        Days days) {

    /**
     * Which dates change, and to which days they go.
     *
     * @param since the first day that changes; all that come where it is empty
     * @param to the new weekday for each that changes
     * @param otherwise new days for which the planner decided otherwise: days off that are held, others that are left out
     * @param why for everybody to read, where a date is called off because of its new day; a holiday says its name
     */
    public record Days(Optional<LocalDate> since, Map<DayOfWeek, DayOfWeek> to, Set<LocalDate> otherwise, String why) {

        /** All coming dates, each on its own day. */
        public static Days all() {
            return new Days(Optional.empty(), Map.of(), Set.of(), "");
        }

        boolean reach(LocalDate day) {
            return since.filter(day::isBefore).isEmpty();
        }
    }

    /** The same with what was decided of its new days. */
    public SeriesChange deciding(Set<LocalDate> otherwise) {
        return new SeriesChange(seen, from, to, place, leader, hostsNeeded, signUp, capacity, carePlaces, new Days(days.since(), days.to(), otherwise, days.why()));
    }

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
     * @param off why it should not be held on its new day
     * @param clashes who is in the way then, where it changes
     */
    public record ChangedDate(SessionId session, LocalDateTime startsAt, LocalDateTime endsAt, LocalDateTime wasAt, LocalDateTime wasUntil, boolean byHand, boolean changed,
            Optional<DayOff> off, List<ClashView> clashes) {

        /** Whether it goes to another day. */
        public boolean shifted() {
            return !startsAt.toLocalDate().equals(wasAt.toLocalDate());
        }

        /** Whether it gets other hours. */
        public boolean moved() {
            return !startsAt.toLocalTime().equals(wasAt.toLocalTime()) || !endsAt.toLocalTime().equals(wasUntil.toLocalTime());
        }
    }
}
