package fi.kotoisa.activities.application;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One date of a series before it is saved.
 *
 * @param holiday left out because it is a public holiday
 * @param clashes who else is there then
 */
public record PlannedDate(LocalDateTime startsAt, LocalDateTime endsAt, boolean holiday, List<ClashView> clashes) {

    /** Nothing is in the way. */
    public boolean fine() {
        return !holiday && clashes.isEmpty();
    }

    /**
     * Another date that is in the way.
     *
     * @param draft not published yet
     * @param ours of one's own organisation
     */
    public record ClashView(String title, String titleLanguage, String organiser, LocalDateTime startsAt, LocalDateTime endsAt, Kind kind, boolean draft, boolean ours) {

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
