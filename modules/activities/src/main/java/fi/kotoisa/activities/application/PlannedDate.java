package fi.kotoisa.activities.application;

import fi.kotoisa.activities.SessionId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One date of a series before it is saved.
 *
 * @param off why it is left out
 * @param clashes who else is there then
 */
public record PlannedDate(LocalDateTime startsAt, LocalDateTime endsAt, Optional<DayOff> off, List<ClashView> clashes) {

    /** Nothing is in the way. */
    public boolean fine() {
        return off.isEmpty() && clashes.isEmpty();
    }

    /** The rule leaves it out. */
    public boolean skipped() {
        return off.isPresent();
    }

    /** What the holiday or the break is called; empty for other days. */
    public String dayOff() {
        return off.map(DayOff::name).orElse("");
    }

    /** @param name of the holiday or break, in the language of the page */
    public record DayOff(Kind kind, String name) {

        /** Why the group does not meet on a day of its rule. */
        public enum Kind {
            /** A public holiday. */
            HOLIDAY,
            /** A school break. */
            BREAK,
            /** A date of the group was moved to this day. */
            OTHER_SESSION
        }
    }

    /** Whether this is why it is left out. */
    public boolean off(DayOff.Kind kind) {
        return off.filter(day -> day.kind() == kind).isPresent();
    }

    /**
     * Another date that is in the way.
     *
     * @param session which one
     * @param draft not published yet
     * @param ours of one's own organisation
     */
    public record ClashView(SessionId session, String title, String titleLanguage, String organiser, LocalDateTime startsAt, LocalDateTime endsAt, Kind kind, boolean draft, boolean ours) {

        /** What both would need. */
        public enum Kind {
            /** The same room. */
            ROOM,
            /** The same venue, and one of the two does not say in which room. */
            HOUSE,
            /** The same leader, in another room. */
            LEADER
        }

        /** Whether both certainly need the same; otherwise it may be that they do not. */
        public boolean certain() {
            return kind != Kind.HOUSE;
        }
    }
}
