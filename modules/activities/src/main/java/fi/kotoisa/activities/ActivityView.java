package fi.kotoisa.activities;

import java.time.LocalDate;
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
 * @param mapAddress street, postal code and city; empty where no address is known
 * @param way how to get there
 * @param latitude WGS 84 degrees; so {@code longitude}
 * @param price what it costs, in words; empty where it is free or nobody said
 */
public record ActivityView(ActivityId id, String title, String textLanguage, String summary, String description, String bring, List<String> languages, LanguageLevel level,
        Audience audience, boolean free, SignUpKind signUp, int carePlaces, Optional<String> venue, Optional<String> room, Optional<Said> directions, Optional<String> mapAddress, Entry entry,
        Optional<Said> way, Optional<Double> latitude, Optional<Double> longitude, Optional<Said> price,
        Optional<String> leader, Optional<String> infoUrl, String organiser, List<ActivityDate> dates, Optional<IntakeView> intake, boolean over, boolean fromFeed) {

    /** It is known that one can enter without stairs. */
    public boolean stepFree() {
        return entry == Entry.STEP_FREE;
    }

    /**
     * One date of an activity.
     *
     * @param venue where it is another than the activity's
     * @param directions what its feed adds to the place in words, where that is not said for all dates
     * @param leader shown name of who leads it, where that is somebody else than usually and no stand-in is looked for
     * @param intake the date's own intake
     */
    public record ActivityDate(SessionId session, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay, boolean cancelled, boolean moved,
            Optional<String> reason, Optional<String> venue, Optional<String> room, Optional<Said> directions, Optional<String> leader, Optional<IntakeView> intake) {

        /** It goes on for more than one day. */
        public boolean severalDays() {
            return Lasting.severalDays(startsAt, endsAt);
        }

        public LocalDate lastDay() {
            return Lasting.lastDay(startsAt, endsAt);
        }
    }

    /** Places of an intake as anybody may know them. */
    public record IntakeView(IntakeId id, int places, int left, int carePlaces, int careLeft, int waiting, boolean open) {

        public boolean full() {
            return left <= 0;
        }
    }
}
