package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What an organiser decides about an activity.
 *
 * @param texts by BCP 47 tag; at least one
 * @param languages BCP 47 tags of what is spoken there
 * @param capacity places of the whole intake, or of each date's; 0 where nobody signs up, otherwise 1–100,000
 * @param carePlaces places in the child care beside it, 0–1,000
 * @param hostsNeeded volunteers wished for per date, 0–20
 * @param leader person id, or {@code null} while nobody leads
 * @param room room id, or {@code null} where the venue has none
 */
public record ActivityPlan(Map<String, ActivityText> texts, Set<String> languages, LanguageLevel level, Audience audience, boolean free, SignUpKind signUp, int capacity,
        int carePlaces, int hostsNeeded, UUID leader, UUID venue, UUID room, String infoUrl) {

    public ActivityPlan {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("an activity needs a title in some language");
        }
        if (signUp != SignUpKind.NONE && capacity < 1) {
            throw new IllegalArgumentException("whoever can be signed up for needs places");
        }
    }
}
