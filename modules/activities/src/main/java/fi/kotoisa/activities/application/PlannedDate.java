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
     * Somebody else in the same place.
     *
     * @param certain the same room; otherwise the venue is the same and one of the two does not say in which room
     * @param draft not published yet
     * @param ours of one's own organisation
     */
    public record ClashView(String title, String titleLanguage, String organiser, LocalDateTime startsAt, LocalDateTime endsAt, boolean certain, boolean draft, boolean ours) {}
}
