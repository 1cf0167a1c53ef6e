package fi.kotoisa.activities;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One activity with everything that somebody needs to decide.
 *
 * @param textLanguage BCP 47 tag of the texts, which may be another language than the page's
 * @param description HTML that was cleaned when it came in
 * @param leader first name of the leader; empty while a stand-in is looked for to lead the next date
 * @param dates the coming dates, cancelled ones too, by time, at most 100; the past ones of an activity that is over
 * @param intake what is signed up for as a whole; empty where each date has its own, or nobody signs up
 * @param fromFeed it was taken over from a feed, which does not say whether one must sign up elsewhere
 * @param directions what its feed adds to the place in words, where that is the same for all dates there
 * @param mapAddress what to ask a map for; empty where no address is known
 */
public record ActivityView(ActivityId id, String title, String textLanguage, String summary, String description, String bring, List<String> languages, LanguageLevel level,
        Audience audience, boolean free, SignUpKind signUp, int carePlaces, Optional<String> venue, Optional<String> room, Optional<Said> directions, Optional<String> mapAddress, boolean stepFree,
        Optional<String> leader, Optional<String> infoUrl, String organiser, List<ActivityDate> dates, Optional<IntakeView> intake, boolean over, boolean fromFeed) {

    /**
     * One date of an activity.
     *
     * @param venue where it is another than the activity's
     * @param directions what its feed adds to the place in words, where that is not said for all dates
     * @param leader shown name of who leads it, where that is somebody else than usually and no stand-in is looked for
     * @param intake the date's own intake
     */
    public record ActivityDate(SessionId session, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay, boolean cancelled, boolean moved,
            Optional<String> reason, Optional<String> venue, Optional<String> room, Optional<Said> directions, Optional<String> leader,
            Optional<IntakeView> intake) {}

    /** Words in a language that may be another than the page's, by its BCP 47 tag. */
    public record Said(String text, String language) {}

    /** Places of an intake as anybody may know them. */
    public record IntakeView(IntakeId id, int places, int left, int carePlaces, int careLeft, int waiting, boolean open) {

        public boolean full() {
            return left <= 0;
        }
    }
}
