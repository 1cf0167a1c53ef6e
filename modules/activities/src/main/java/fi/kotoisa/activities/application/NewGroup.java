package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.SeriesRule;
import fi.kotoisa.identity.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A weekly group as a planner describes it, before it is saved.
 *
 * @param id made with the empty form, so that sending the form twice makes one group
 * @param words by BCP 47 tag; at least one
 * @param languages BCP 47 tags of what is spoken there
 * @param capacity 0 where nobody signs up, otherwise 1–100,000
 * @param carePlaces 0–1,000
 * @param hostsNeeded per date, 0–20
 */
public record NewGroup(ActivityId id, Map<String, Words> words, Set<String> languages, LanguageLevel level, Audience audience, boolean free, SignUpKind signUp, int capacity,
        int carePlaces, int hostsNeeded, Optional<PersonId> leader, PlaceWish place, Rhythm rhythm) {

    /** What the group says of itself in one language. */
    public record Words(String title, String summary, String bring) {

        ActivityText text() {
            return new ActivityText(title, summary, "", bring);
        }
    }

    /**
     * When it meets.
     *
     * @param everyWeeks 1–4
     * @param count 1–100 dates that are held
     */
    public record Rhythm(LocalDate first, LocalTime from, LocalTime to, int everyWeeks, int count, boolean skipHolidays) {

        SeriesRule rule() {
            return new SeriesRule(first, from, to, everyWeeks, count, skipHolidays);
        }
    }

    Map<String, ActivityText> texts() {
        return words.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().text()));
    }
}
