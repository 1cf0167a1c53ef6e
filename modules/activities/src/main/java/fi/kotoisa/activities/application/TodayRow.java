package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One date as those who run it see it.
 *
 * @param title in the language of the page, or in the one it exists in
 * @param titleLanguage BCP 47 tag of {@code title}
 * @param place venue and room
 * @param leader shown name
 * @param absent the leader cannot come, and somebody is looked for
 * @param mine the person who asks leads it
 * @param plannable the person who asks may change it
 * @param places empty where nobody signs up
 */
public record TodayRow(SessionId session, ActivityId activity, String title, String titleLanguage, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay,
        Optional<String> place, Optional<String> leader, boolean mine, boolean plannable, Optional<PlacesView> places, Optional<Integer> headCount, int hostsNeeded,
        boolean draft, boolean absent, boolean cancelled, Optional<String> reason) {

    /** Something is missing that a planner should see to. */
    public boolean hole() {
        return !cancelled && (draft || leader.isEmpty() || absent || place.isEmpty());
    }
}
