package fi.kotoisa.activities.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs are refused is told in words that the pages have, in every language that these speak. */
class ProblemsListTest {

    @Test
    void everyLineNamesATextOfThePages() throws IOException {
        try (InputStream list = ProblemsListTest.class.getResourceAsStream("/fi/kotoisa/activities/problems.csv")) {
            for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String key = line.replaceFirst(".*,", "");
                List<Language> languages = key.startsWith("staff.") ? Language.ofStaff() : Language.ofResidents();
                languages.forEach(language -> assertTrue(Texts.of("activities", language).orElseThrow().containsKey(key), () -> key + " in " + language));
            }
        }
    }
}
