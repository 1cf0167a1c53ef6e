package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kotoisa.journeys.server.Wire;
import fi.kotoisa.journeys.server.Wire.Answer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A program changes how a household is reached: by its own key, where the new telephone is asked first, and at the desk, where it counts at once. */
@Tag("postgresql")
class ContactByProgramIT extends ProgramJourney {

    private static final String CONTACT = HERE + "/sign-up/contact";
    private static final String QUESTION = HERE + "/sign-up/contact-confirmation";
    private static final Pattern SHORT_LINK = Pattern.compile("/s/([\\w-]{10,64})");

    private static String group = "";

    @BeforeEach
    void begin() {
        if (group.isEmpty()) {
            group = group("Tavoitettavat", "{\"first\":\"2027-03-01\",\"from\":\"06:00\",\"to\":\"06:30\",\"count\":2,\"skipBreaks\":false}", ",\"signUp\":\"whole\",\"capacity\":30,\"publish\":true");
        }
    }

    @AfterAll
    static void everyOperationWasAskedAndAnsweredAsDescribed() {
        assertAsked(ContactByProgramIT.class, "Contact");
    }

    private String household(String name, String phone) {
        return bearer(signUp(group, name, phone).path("key").asText());
    }

    private static String bearer(String key) {
        return "Authorization: Bearer " + key;
    }

    private Answer wish(String json, String key) {
        return program.send("PUT", CONTACT, json, JSON, key);
    }

    /** The key of the newest message that asks about this group, as the administrator sees it where nothing can be sent. */
    private String messageKey() {
        String outbox = Wire.get(home(), "/fi/platform/staff/outbox", program.signIn("admin")).body();
        return SHORT_LINK.matcher(outbox).results().map(found -> found.group(1)).filter(key -> program.get(QUESTION, bearer(key)).status() == 200).findFirst().orElseThrow();
    }

    @Test
    void aHouseholdIsReachedElsewhereOnceSomebodyThereSaysYes() {
        String key = household("Reitti", "040 555 0341");
        assertEquals("{\"by\":\"phone\",\"ending\":\"41\",\"language\":\"ar\"}", read(CONTACT, key).toString(), "never the whole number");
        Answer spoken = wish("{\"language\":\"so\"}", key);
        assertEquals(200, spoken.status(), spoken::everything);
        assertEquals("so", program.json(spoken).path("language").asText());
        Answer asked = wish("{\"phone\":\"040 555 0342\",\"language\":\"so\"}", key);
        assertEquals(202, asked.status(), asked::everything);
        assertEquals("41", program.json(asked).path("ending").asText(), "nobody has said yes");

        String message = bearer(messageKey());
        assertEquals("{\"activity\":\"" + group.replace(OWN + "/", "") + "\"}", read(QUESTION, message).toString(), "neither code nor key");
        assertEquals(404, program.get(HERE + "/sign-up", message).status(), "it opens nothing yet");
        Answer yes = program.send("PUT", QUESTION, "", message);
        assertEquals(200, yes.status(), yes::everything);
        String now = bearer(program.json(yes).path("key").asText());
        assertNotEquals(key, now);
        assertEquals(yes.body(), program.send("PUT", QUESTION, "", message).body(), "twice changes nothing more");
        assertEquals("42", read(CONTACT, now).path("ending").asText());
        assertEquals(404, program.get(HERE + "/sign-up", key).status(), "the old telephone opens nothing");
        assertEquals(404, program.get(CONTACT, key).status());
    }

    @Test
    void whatCannotBeIsToldInTheWordsOfThePages() {
        String key = household("Virhe", "040 555 0349");
        assertEquals("/phone not-a-telephone", flaw(wish("{\"phone\":\"12\",\"language\":\"ar\"}", key)));
        assertEquals("/email not-an-address", flaw(wish("{\"email\":\"a@\",\"language\":\"ar\"}", key)));
        assertEquals(" not-one-of-phone-and-email", flaw(wish("{\"phone\":\"040 555 0345\",\"email\":\"a@example.org\",\"language\":\"ar\"}", key)));
        assertEquals("/language missing", flaw(wish("{\"phone\":\"040 555 0345\"}", key)));
        assertEquals("/language not-a-language-of-ours", flaw(wish("{\"language\":\"xx\"}", key)));
        assertEquals("/firstName unknown-member", flaw(wish("{\"language\":\"ar\",\"firstName\":\"Toinen\"}", key)));
        assertEquals("key unknown-parameter", flaw(program.get(CONTACT + "?key=x", key)), "keys stand in no address");
        assertEquals(401, program.get(CONTACT).status());
        assertEquals(404, wish("{\"language\":\"ar\"}", bearer("wrong")).status());
        assertEquals(403, program.send("PUT", CONTACT, "{\"language\":\"ar\"}", JSON, key, "Origin: https://evil.example").status());
        assertEquals(404, program.send("PUT", QUESTION, "", key).status(), "the household cannot say yes for another telephone");
        Answer unknown = program.send("PUT", QUESTION, "", bearer("unknown"), "Accept-Language: en");
        assertTrue(program.json(unknown).path("detail").asText().startsWith("The change is already made, or the link is too old."), unknown::everything);
    }

    @Test
    void whatOthersHaveOrIsAskedTooOftenIsRefused() {
        String key = household("Toive", "040 555 0343");
        household("Toive", "040 555 0344");
        Answer taken = program.send("PUT", CONTACT, "{\"phone\":\"040 555 0344\",\"language\":\"ar\"}", JSON, key, "Accept-Language: en");
        assertEquals("already-down", kind(409, taken));
        assertTrue(taken.body().contains("Somebody has already signed up for this group with this number or address."), taken::everything);
        for (int number = 1; number < 5; number++) {
            assertEquals(202, wish("{\"phone\":\"040 555 035" + number + "\",\"language\":\"ar\"}", key).status());
        }
        Answer often = wish("{\"phone\":\"040 555 0359\",\"language\":\"ar\"}", key);
        assertEquals("too-often", kind(429, often));
        assertTrue(often.header("Retry-After").isPresent());
        assertEquals(200, wish("{\"language\":\"so\"}", key).status(), "a language asks nobody");
        assertEquals(204, program.send("DELETE", HERE + "/sign-up", "", key).status());
        assertEquals(404, program.get(CONTACT, key).status(), "given up");
    }

    @Test
    void atTheDeskItCountsAtOnce() {
        JsonNode mine = signUp(group, "Tiski", "040 555 0346");
        household("Tiski", "040 555 0347");
        String leader = program.signIn("leader");
        String contact = OWN + "/intakes/" + intake(group) + "/sign-ups/" + mine.path("id").asText() + "/contact";
        assertEquals("{\"by\":\"phone\",\"ending\":\"46\",\"language\":\"ar\",\"name\":\"Tiski\"}", read(contact, leader).toString());
        String elsewhere = "{\"phone\":\"040 555 0348\",\"language\":\"so\"}";
        assertEquals(401, program.send("PUT", contact, elsewhere, JSON, MINE).status());
        assertEquals(403, program.send("PUT", contact, elsewhere, JSON, leader).status(), "a form of another site could send this");
        assertEquals(403, ask("PUT", contact, elsewhere, program.signIn("volunteer")).status());
        assertEquals(404, ask("PUT", contact.replace(mine.path("id").asText(), NOBODY), elsewhere, leader).status());
        assertEquals("/email not-an-address", flaw(ask("PUT", contact, "{\"email\":\"x\",\"language\":\"so\"}", leader)));
        assertEquals("already-down", kind(409, ask("PUT", contact, elsewhere.replace("0348", "0347"), leader)));
        assertEquals("46", read(contact, leader).path("ending").asText());
        Answer moved = ask("PUT", contact, elsewhere, leader);
        assertEquals(204, moved.status(), moved::everything);
        assertEquals("48 so", read(contact, leader).path("ending").asText() + " " + read(contact, leader).path("language").asText());
        assertEquals(404, program.get(HERE + "/sign-up", bearer(mine.path("key").asText())).status(), "code and key are new");
        Answer found = program.send("POST", HERE + "/sign-up/lookups", "{\"code\":\"" + mine.path("code").asText() + "\",\"phoneOrEmail\":\"040 555 0348\"}", JSON);
        assertEquals(404, found.status());
        assertFalse(moved.everything().contains(mine.path("code").asText()));
        assertEquals(204, ask("PUT", contact, "{\"language\":\"fa\"}", leader).status());
    }
}
