package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an activity says of itself, on real databases. */
class TextStorageTest {

    private static final String UNIT = "activities";
    private static final String LONG = "<p>" + "ä".repeat(29_000) + "</p>";

    @TestOnBothDatabases(modules = UNIT)
    void aTextThatChangesReplacesWhatItSaidBefore(TestDatabase database) {
        UUID id = UUID.randomUUID();
        ActivityText arabic = new ActivityText("مقهى اللغة", "", "", "");
        database.within(UNIT, em -> {
            ActivityPlan plan = new ActivityPlan(Map.of("fi", new ActivityText("Kirjotusvirhe", "Puhumme.", LONG, "Ei mitään"), "ar", arabic, "sv", new ActivityText("Språkcafé", "", "", "")),
                    Set.of("fi"), LanguageLevel.NONE, Audience.EVERYONE, true, SignUpKind.NONE, 0, 0, 0, null, null, null, null);
            em.persist(new Activity(new ActivityId(id), UUID.randomUUID(), plan, 0));
        });
        Map<String, ActivityText> now = Map.of("fi", new ActivityText("Kielikahvila", "", LONG.replace('ä', 'ö'), ""), "ar", arabic);
        database.within(UNIT, em -> em.find(Activity.class, id).tell(now));
        database.within(UNIT, em -> assertEquals(now, Map.copyOf(em.find(Activity.class, id).texts())));
    }
}
