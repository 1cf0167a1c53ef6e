package fi.kotoisa.activities.application;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import java.util.Map;
import java.util.Optional;

/**
 * A draft of a sign-up.
 *
 * @param answers as typed, by field
 * @param sent the sign-up that came of it, once it was sent
 */
public record DraftView(String key, IntakeId intake, Map<String, String> answers, Optional<EnrolmentId> sent) {

    /** The answer as typed; empty where nothing was. */
    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }
}
