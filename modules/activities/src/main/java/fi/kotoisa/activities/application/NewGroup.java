package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Ending;
import fi.kotoisa.activities.domain.Repeat;
import fi.kotoisa.activities.domain.SeriesRule;
import fi.kotoisa.identity.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A group as a planner describes it, before it is saved.
 *
 * @param id made with the empty form, so that sending the form twice makes one group
 * @param words by BCP 47 tag; at least one
 * @param languages BCP 47 tags of what is spoken there
 * @param capacity 0 where nobody signs up, otherwise 1–100,000
 * @param carePlaces 0–1,000
 * @param hostsNeeded per date, 0–20
 * @param again the group that this one continues, whose longer texts go along
 */
public record NewGroup(ActivityId id, Map<String, Words> words, Set<String> languages, LanguageLevel level, Audience audience, boolean free, SignUpKind signUp, int capacity,
        int carePlaces, int hostsNeeded, Optional<PersonId> leader, PlaceWish place, Rhythm rhythm,
        Optional<ActivityId> again) {

    /** What the group says of itself in one language. @param price in a few words; empty where it is free or nobody said */
    public record Words(String title, String summary, String bring, String price) {

        public Words(String title, String summary, String bring) {
            this(title, summary, bring, "");
        }

        ActivityText text() {
            return new ActivityText(title, summary, "", bring, price);
        }
    }

    /**
     * When it meets.
     *
     * @param first the first date is on this day, or on the next that fits
     * @param weekdays at least one
     * @param count 1–100 dates that are held; 0 where it ends with a day
     * @param last the last day, where it ends with one
     */
    public record Rhythm(LocalDate first, LocalTime from, LocalTime to, Pattern pattern, Set<DayOfWeek> weekdays, int count, Optional<LocalDate> last, boolean skipHolidays,
            boolean skipBreaks) {

        SeriesRule rule() {
            return new SeriesRule(first, from, to, pattern.repeat(weekdays), last.map(Ending::on).orElseGet(() -> Ending.after(count)));
        }
    }

    /** How often it meets. */
    public enum Pattern {
        EVERY_WEEK(1, 0), EVERY_OTHER_WEEK(2, 0), EVERY_THIRD_WEEK(3, 0), EVERY_FOURTH_WEEK(4, 0),
        FIRST_OF_MONTH(0, 1), SECOND_OF_MONTH(0, 2), THIRD_OF_MONTH(0, 3), FOURTH_OF_MONTH(0, 4), LAST_OF_MONTH(0, Repeat.LAST);

        private final int weeks;
        private final int nth;

        Pattern(int weeks, int nth) {
            this.weeks = weeks;
            this.nth = nth;
        }

        Repeat repeat(Set<DayOfWeek> weekdays) {
            return weeks > 0 ? Repeat.weekly(weeks, weekdays) : Repeat.monthly(nth, weekdays);
        }

        static Pattern of(Repeat repeat) {
            return Arrays.stream(values()).filter(each -> each.weeks == repeat.everyWeeks() && each.nth == repeat.nth()).findFirst().orElseThrow();
        }
    }

    Map<String, ActivityText> texts() {
        return words.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().text()));
    }
}
