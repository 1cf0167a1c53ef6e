package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One activity as its organiser sees it.
 *
 * @param titleLanguage BCP 47 tag of {@code title}
 * @param languages BCP 47 tags of the languages that its texts exist in
 * @param feed name of the feed that it came from
 * @param whole places of the one intake for all dates
 * @param dates by time, skipped ones too, at most 100
 * @param earlier whether dates before these are left out
 * @param plannable whether the person who asks may change it
 */
public record OwnActivityView(ActivityId id, String title, String titleLanguage, String organiser, boolean draft, Optional<String> feed, SignUpKind signUp,
        List<String> languages, Optional<PlacesView> whole, List<OwnDate> dates, boolean earlier, boolean plannable) {

    /** Where a date stands. */
    public enum State {
        PLANNED, CANCELLED, SKIPPED_HOLIDAY, SKIPPED_BREAK, SKIPPED
    }

    /**
     * One date of it.
     *
     * @param edited a person changed it by hand, so that no import changes it any more
     * @param reason what a person wrote, or the name of the holiday or break
     * @param before the start that it was first planned for, where that was another
     * @param places its own intake
     * @param absent its leader cannot come, and somebody is looked for
     * @param substitute somebody else leads it than usually
     */
    public record OwnDate(SessionId session, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay, Optional<String> place, Optional<String> leader, State state,
            boolean edited, Optional<LocalDateTime> before, Optional<String> reason, boolean over, Optional<PlacesView> places, boolean substitute,
            boolean absent) {

        public boolean held() {
            return state == State.PLANNED;
        }
    }
}
