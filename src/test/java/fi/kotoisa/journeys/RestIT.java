package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kotoisa.journeys.rest.Program;
import fi.kotoisa.journeys.server.Forms;
import fi.kotoisa.journeys.server.Wire.Answer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What programs can ask of the shipped jar, every answer held against the description; and what they must not get away with. */
@Tag("postgresql")
class RestIT extends Journey {

    private static final String HERE = "/api/v1/activities";
    private static final String OWN = HERE + "/own";
    private static final String LINKED = "/linkedevents/v1";
    private static final String CAFE = "0da00000-0000-4000-8000-000000000001";
    /** Of this one no other journey counts the dates. */
    private static final String OPEN_CAFE = "0da00000-0000-4000-8000-000000000004";
    private static final String[] OF_THIS_JOURNEY = {"Calendar", "Calendar files", "Sign-up", "Staff", "Description"};
    private static final String JSON = "Content-Type: application/json";
    private static final String MINE = "X-Requested-With: journey";

    private static final Set<String> ASKED = new TreeSet<>();
    /** A group of this journey alone: others fill those of the demo town. */
    private static String group = "";

    private Program program;

    @BeforeEach
    void begin() {
        program = new Program(home());
        if (group.isEmpty()) {
            Groups.Plan plan = new Groups.Plan("Ohjelmien ryhmä", "Monikulttuurikeskus Silta", "Ohjelmatila", "9.2.2027", "7.00", "7.30", 2, 19, 3);
            group = HERE + "/" + Groups.publish(home(), plan).replaceFirst(".*id=", "");
        }
    }

    @AfterEach
    void remember() {
        ASKED.addAll(program.asked());
    }

    @AfterAll
    static void everyOperationWasAskedAndAnsweredAsDescribed() {
        assertTrue(ASKED.containsAll(Program.describedOperations(OF_THIS_JOURNEY)), ASKED::toString);
    }

    private JsonNode read(String path, String... headers) {
        Answer answer = program.get(path, headers);
        assertEquals(200, answer.status(), answer::everything);
        return program.json(answer);
    }

    private String intake() {
        return read(group).path("intake").path("id").asText();
    }

    private static String household(String name, String phone) {
        return "{\"household\":{\"adults\":1,\"children\":1},\"contact\":{\"firstName\":\"" + name + "\",\"phone\":\"" + phone + "\"},\"language\":\"ar\"}";
    }

    private Answer signUp(String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = JSON;
        return program.send("POST", HERE + "/intakes/" + intake() + "/sign-ups", body, all);
    }

    @Test
    void theCalendarIsReadStepByStep() {
        Set<String> seen = new HashSet<>();
        String path = HERE + "/dates?limit=7";
        int steps = 0;
        while (!path.isEmpty() && steps++ < 40) {
            Answer answer = program.get(path, "Accept-Language: ar");
            JsonNode step = program.json(answer);
            step.path("dates").forEach(date -> assertTrue(seen.add(date.path("id").asText()), "no date twice"));
            path = step.path("next").asText("");
            assertEquals(!path.isEmpty(), answer.header("Link").isPresent(), answer::everything);
            assertEquals("ar", answer.header("Content-Language").orElse(""));
        }
        assertTrue(seen.size() > 20, seen::toString);
        read(HERE + "/dates?spoken=ar&day=2&care=1&week=1").path("dates").forEach(date -> assertTrue(date.path("languages").toString().contains("\"ar\""), date::toString));
        Answer first = program.get(group);
        assertEquals(304, program.get(group, "If-None-Match: " + first.header("ETag").orElseThrow()).status());
    }

    @Test
    void aHouseholdSignsUpLooksAndCancels() {
        String request = UUID.randomUUID().toString();
        String body = household("Samar", "040 555 0321");
        Answer made = signUp(body, "Idempotency-Key: " + request);
        assertEquals(201, made.status(), made::everything);
        assertEquals(made.body(), signUp(body, "Idempotency-Key: " + request).body(), "the same answer for the same request");
        assertEquals("urn:problem-type:kotoisa:key-of-another-request", type(422, signUp(household("Other", "040 555 0321"), "Idempotency-Key: " + request)));
        assertEquals("urn:problem-type:kotoisa:already-down", type(409, signUp(body)));
        JsonNode mine = program.json(made);
        String key = "Authorization: Bearer " + mine.path("key").asText();
        assertEquals(mine, read(HERE + "/sign-up", key));
        Answer found = program.send("POST", HERE + "/sign-up/lookups", "{\"code\":\"" + mine.path("code").asText() + "\",\"phoneOrEmail\":\"+358 40 5550321\"}", JSON);
        assertEquals(mine.path("key"), program.json(found).path("key"));
        assertEquals(200, program.send("PUT", HERE + "/sign-up/acceptance", "", key).status(), "the places are its own already");
        Answer fewer = program.send("PUT", HERE + "/sign-up/household", "{\"adults\":1}", JSON, key);
        assertEquals(0, program.json(fewer).path("household").path("children").asInt(), fewer::everything);
        assertEquals("urn:problem-type:kotoisa:never-fits", type(422, program.send("PUT", HERE + "/sign-up/household", "{\"adults\":20}", JSON, key)));
        assertEquals("/careChildren more-than-come-with-an-adult", flaw(program.send("PUT", HERE + "/sign-up/household", "{\"adults\":1,\"careChildren\":1}", JSON, key)));
        assertEquals(204, program.send("DELETE", HERE + "/sign-up", "", key).status());
        assertEquals(204, program.send("DELETE", HERE + "/sign-up", "", key).status(), "twice changes nothing more");
        assertEquals("urn:problem-type:kotoisa:passed-on", type(409, program.send("PUT", HERE + "/sign-up/acceptance", "", key)));
        assertEquals("urn:problem-type:kotoisa:cancelled", type(409, program.send("PUT", HERE + "/sign-up/household", "{\"adults\":1}", JSON, key)));
        assertEquals("cancelled", read(HERE + "/sign-up", key).path("state").asText());
    }

    @Test
    void whatCannotBeIsToldWithItsPlace() {
        String family = household("Suuri", "040 555 0322").replace("\"adults\":1,\"children\":1", "\"adults\":1,\"children\":19,\"careChildren\":19");
        assertEquals("urn:problem-type:kotoisa:never-fits", type(422, signUp(family)));
        assertEquals("/contact/phone not-a-telephone", flaw(signUp(household("Samar", "12"))));
        assertEquals("/household not-1-to-20-people", flaw(signUp(household("Samar", "040 555 0323").replace("\"adults\":1,\"children\":1", "\"adults\":0"))));
        assertEquals(" same-name-twice", flaw(signUp("{\"language\":\"ar\",\"language\":\"fi\"}")));
        assertEquals(" not-json", flaw(signUp("{\"language\":")));
        assertEquals(" not-an-object", flaw(signUp("[]")));
        assertEquals("Idempotency-Key not-8-to-200-characters", flaw(signUp(household("Samar", "040 555 0324"), "Idempotency-Key: short")));
        assertEquals("spokne unknown-parameter", flaw(program.get(HERE + "/dates?spokne=ar")));
        assertEquals("day not-understood", flaw(program.get(HERE + "/dates?day=monday")));
        assertEquals("cursor not-ours", flaw(program.get(HERE + "/dates?cursor=abc")));
        assertEquals("limit out-of-range", flaw(program.get(HERE + "/dates?limit=1000000")));
    }

    @Test
    void whatIsNotThereOrNotForSomebodyIsAProblemToo() {
        String unknown = "/00000000-0000-4000-8000-000000000001";
        assertAll(
                () -> assertEquals(404, program.get(HERE + unknown).status()),
                () -> assertEquals(404, program.get(HERE + "/x").status()),
                () -> assertEquals(404, program.get("/api/v1/nothing").status()),
                () -> assertEquals(404, program.get("/api/v1/application.wadl").status()),
                () -> assertEquals(404, program.get("/api/v1/linkedevents/event/").status(), "it has one address"),
                () -> assertEquals(404, program.get(LINKED + "/event/helmet:1/").status()),
                () -> assertEquals(404, program.send("POST", HERE + "/intakes" + unknown + "/sign-ups", household("Samar", "040 555 0325"), JSON).status()),
                () -> assertEquals(405, program.send("POST", HERE + "/dates", "{}", JSON).status()),
                () -> assertEquals(405, program.send("FOO", HERE + "/dates", "").status()),
                () -> assertEquals(406, program.get(HERE + "/dates", "Accept: text/html").status()),
                () -> assertEquals(415, program.send("POST", HERE + "/sign-up/lookups", "code=1", "Content-Type: application/x-www-form-urlencoded").status()),
                () -> assertEquals(413, signUp(" ".repeat(70_000)).status()),
                () -> assertEquals(401, program.get(HERE + "/sign-up").status()),
                () -> assertEquals(404, program.get(HERE + "/sign-up", "Authorization: Bearer wrong").status()),
                () -> assertEquals(401, program.get(OWN).status()),
                () -> assertEquals(403, program.send("POST", HERE + "/sign-up/lookups", "{}", JSON, "Origin: https://evil.example").status()),
                () -> assertEquals(403, program.send("POST", HERE + "/sign-up/lookups", "{}", JSON, "Sec-Fetch-Site: cross-site").status()));
    }

    @Test
    void oneTelephoneCanBeTriedSoOften() {
        String guess = "{\"code\":\"000000\",\"phoneOrEmail\":\"040 555 0326\"}";
        for (int number = 0; number < 5; number++) {
            assertEquals(404, program.send("POST", HERE + "/sign-up/lookups", guess, JSON).status());
        }
        Answer enough = program.send("POST", HERE + "/sign-up/lookups", guess, JSON);
        assertEquals(429, enough.status());
        assertTrue(enough.header("Retry-After").isPresent());
        assertEquals(404, program.send("POST", HERE + "/sign-up/lookups", guess.replace("0326", "0327"), JSON).status(), "another telephone behind the same address is not held up");
    }

    @Test
    void thePlannerMovesAndCallsOffOnlyWhatTheyHaveSeen() {
        String planner = program.signIn("planner");
        assertTrue(read(OWN + "?q=kohtaamispaikka", planner).path("activities").toString().contains(OPEN_CAFE));
        String id = OPEN_CAFE;
        JsonNode own = read(OWN + "/" + id, planner);
        String date = OWN + "/dates/" + own.path("dates").get(own.path("dates").size() - 1).path("id").asText();
        Answer before = program.get(date, planner);
        String seen = "If-Match: " + before.header("ETag").orElseThrow();
        String room = "{\"reason\":\"Toinen huone\"}";
        String merge = "Content-Type: application/merge-patch+json";
        assertEquals(428, program.send("PATCH", date, room, merge, planner, MINE).status());
        assertEquals(403, program.send("PATCH", date, room, merge, planner, seen).status(), "a form of another site could send this");
        assertEquals(403, program.send("PATCH", date, room, merge, planner, seen, MINE, "Origin: https://evil.example").status());
        assertEquals(401, program.send("PATCH", date, room, merge, seen, MINE).status());
        assertEquals("/endsAt before-the-start", flaw(program.send("PATCH", date, "{\"endsAt\":\"2020-01-01T10:00:00+02:00\"}", merge, planner, seen, MINE)));
        Answer moved = program.send("PATCH", date, room, merge, planner, seen, MINE);
        assertEquals(204, moved.status(), moved::everything);
        assertNotEquals(before.header("ETag"), moved.header("ETag"));
        assertEquals(412, program.send("PATCH", date, room, merge, planner, seen, MINE).status(), "somebody was quicker");
        assertEquals(412, program.send("PUT", date + "/cancellation", "{\"reason\":\"Sairaus\"}", JSON, planner, seen, MINE).status());
        assertEquals("Toinen huone", read(date, planner).path("reason").asText());
        String now = "If-Match: " + moved.header("ETag").orElseThrow();
        assertEquals(204, program.send("PUT", date + "/cancellation", "{\"reason\":\"Sairaus\"}", JSON, planner, now, MINE).status());
        Answer off = program.get(date, planner);
        assertTrue(program.json(off).path("cancelled").asBoolean());
        String again = "If-Match: " + off.header("ETag").orElseThrow();
        assertEquals("urn:problem-type:kotoisa:cancelled", type(409, program.send("PATCH", date, room, merge, planner, again, MINE)), "nobody is told to come to what is called off");
        assertEquals(204, program.send("PUT", OWN + "/" + id + "/publication", "", planner, MINE).status(), "published before: nothing more happens");
        assertEquals(403, program.get(date, program.signIn("volunteer")).status());
    }

    @Test
    void theDeskSignsUpAndGivesUpForACaller() {
        String leader = program.signIn("leader");
        String list = OWN + "/intakes/" + intake() + "/sign-ups";
        String request = "Idempotency-Key: " + UUID.randomUUID();
        Answer made = program.send("POST", list, household("Soittaja", "040 555 0330"), JSON, leader, MINE, request);
        assertEquals(201, made.status(), made::everything);
        assertEquals(made.body(), program.send("POST", list, household("Soittaja", "040 555 0330"), JSON, leader, MINE, request).body(), "the same answer for the same request");
        assertEquals("urn:problem-type:kotoisa:key-of-another-request", type(422, program.send("POST", list, household("Toinen", "040 555 0331"), JSON, leader, MINE, request)));
        assertFalse(made.body().contains("key"), "code and key go to the household alone");
        assertEquals("urn:problem-type:kotoisa:already-down", type(409, program.send("POST", list, household("Soittaja", "040 555 0330"), JSON, leader, MINE)));
        String one = list + "/" + program.json(made).path("id").asText();
        assertEquals(401, program.send("POST", list, household("Soittaja", "040 555 0330"), JSON, MINE).status());
        assertEquals(204, program.send("PUT", one + "/acceptance", "", leader, MINE).status());
        assertEquals(204, program.send("PUT", one + "/household", "{\"adults\":2,\"children\":1}", JSON, leader, MINE).status());
        assertEquals("urn:problem-type:kotoisa:never-fits", type(422, program.send("PUT", one + "/household", "{\"adults\":20}", JSON, leader, MINE)));
        assertEquals(204, program.send("DELETE", one, "", leader, MINE).status());
        assertEquals(204, program.send("DELETE", one, "", leader, MINE).status(), "twice changes nothing more");
        assertEquals("urn:problem-type:kotoisa:passed-on", type(409, program.send("PUT", one + "/acceptance", "", leader, MINE)));
        assertFalse(read(list, leader).toString().contains(program.json(made).path("id").asText()));
        assertTrue(read(OWN + "/intakes/" + intake() + "/decisions", leader).path("decisions").isArray());
    }

    @Test
    void aGroupIsCalledOffWhole() {
        String planner = program.signIn("planner");
        Groups.Plan plan = new Groups.Plan("Peruttava ryhmä", "Monikulttuurikeskus Silta", "Peruttu tila", "10.2.2027", "7.00", "7.30", 2, 19, 0);
        String own = OWN + "/" + Groups.publish(home(), plan).replaceFirst(".*id=", "");
        assertEquals(204, program.send("PUT", own + "/cancellation", "{\"reason\":\"Sairaus\"}", JSON, planner, MINE).status());
        read(own, planner).path("dates").forEach(date -> assertEquals("cancelled", date.path("state").asText(), date::toString));
    }

    @Test
    void aDateIsNotMovedOntoAnotherUnawares() {
        String planner = program.signIn("planner");
        JsonNode own = read(group.replace(HERE, OWN), planner).path("dates").get(1);
        JsonNode other = read(OWN + "/" + CAFE, planner).path("dates").get(0);
        JsonNode dates = read(group.replace(HERE, OWN), planner).path("dates");
        String date = OWN + "/dates/" + own.path("id").asText();
        String onto = "{\"startsAt\":\"" + other.path("startsAt").asText() + "\",\"endsAt\":\"" + other.path("endsAt").asText() + "\",\"reason\":\"Aiemmin\"}";
        assertEquals("clash", program.json(program.send("POST", date + "/clashes", onto, JSON, planner, MINE)).path("answer").asText());
        assertEquals("holiday", program.json(program.send("POST", date + "/clashes", "{\"startsAt\":\"2027-12-06T07:00:00+02:00\",\"endsAt\":\"2027-12-06T07:30:00+02:00\"}", JSON, planner, MINE))
                .path("answer").asText());
        String merge = "Content-Type: application/merge-patch+json";
        String seen = "If-Match: " + program.get(date, planner).header("ETag").orElseThrow();
        assertEquals("urn:problem-type:kotoisa:clash", type(409, program.send("PATCH", date, onto, merge, planner, seen, MINE)));
        assertEquals("clashes not-understood", flaw(program.send("PATCH", date + "?clashes=x", onto, merge, planner, seen, MINE)));
        Answer moved = program.send("PATCH", date + "?clashes=known", onto, merge, planner, seen, MINE);
        assertEquals(204, moved.status(), moved::everything);
        seen = "If-Match: " + moved.header("ETag").orElseThrow();
        String back = "{\"startsAt\":\"" + own.path("startsAt").asText() + "\",\"endsAt\":\"" + own.path("endsAt").asText() + "\",\"reason\":null}";
        assertEquals(204, program.send("PATCH", date, back, merge, planner, seen, MINE).status());
        assertTrue(read(date, planner).path("reason").isMissingNode(), "null takes it away");
    }

    @Test
    void theLeaderMarksWhoCame() {
        String leader = program.signIn("leader");
        JsonNode made = program.json(signUp(household("Läsnä", "040 555 0328")));
        JsonNode own = read(group.replace(HERE, OWN), leader);
        JsonNode list = read(OWN + "/intakes/" + own.path("intake").path("id").asText() + "/sign-ups", leader);
        assertTrue(list.path("signUps").toString().contains(made.path("id").asText()), list::toString);
        String date = OWN + "/dates/" + own.path("dates").get(0).path("id").asText();
        String mark = date + "/attendance/" + made.path("id").asText();
        assertEquals(204, program.send("PUT", mark, "{\"present\":true}", JSON, leader, MINE).status());
        assertEquals("/said missing", flaw(program.send("PUT", mark, "{}", JSON, leader, MINE)));
        assertEquals("/said not-understood", flaw(program.send("PUT", mark, "{\"said\":\"late\"}", JSON, leader, MINE)));
        assertEquals(204, program.send("PUT", mark, "{\"said\":\"nothing\"}", JSON, leader, MINE).status());
        assertFalse(read(date + "/attendance", leader).path("households").toString().contains("\"present\""), "what was said is taken back");
        assertEquals(204, program.send("PUT", mark, "{\"said\":\"told\"}", JSON, leader, MINE).status());
        assertEquals(204, program.send("PUT", date + "/head-count", "{\"count\":12}", JSON, leader, MINE).status());
        assertEquals("/count out-of-range", flaw(program.send("PUT", date + "/head-count", "{\"count\":-1}", JSON, leader, MINE)));
        JsonNode sheet = read(date + "/attendance", leader);
        assertEquals(12, sheet.path("headCount").asInt());
        assertTrue(sheet.path("households").toString().contains("\"told\""), sheet::toString);
        assertFalse(sheet.toString().contains("0328"), "no telephone");
    }

    @Test
    void calendarsAreOpenedByTheirOwnKeysOnly() throws Exception {
        String[] files = {HERE + "/calendar.ics?lang=ar", group + "/calendar.ics"};
        for (String file : files) {
            Answer answer = program.get(file);
            assertTrue(answer.body().startsWith("BEGIN:VCALENDAR\r\n"), answer::everything);
            assertEquals(304, program.get(file, "If-None-Match: " + answer.header("ETag").orElseThrow()).status());
        }
        String venue = read(LINKED + "/place/").path("data").get(0).path("id").asText().replace("kotoisa:", "");
        assertTrue(program.get(HERE + "/venues/" + venue + "/calendar.ics").body().contains("BEGIN:VEVENT"));
        String key = program.json(signUp(household("Kalenteri", "040 555 0329"))).path("key").asText();
        String page = "/fi/activities/my-signup?key=" + key;
        String own = address(new Forms(home()).show(page, Map.of("make-link", "1")));
        Answer mine = program.get(own);
        assertEquals(200, mine.status(), mine::everything);
        assertFalse(mine.body().contains("Kalenteri") || mine.body().contains("URL:"), "no name and no address: " + mine.body());
        assertTrue(mine.body().contains("STATUS:CONFIRMED"), mine::body);
        assertEquals(204, program.send("DELETE", HERE + "/sign-up", "", "Authorization: Bearer " + key).status());
        assertFalse(program.get(own).body().contains("STATUS:CONFIRMED"), "what was given back is cancelled");
        assertEquals(404, program.get(HERE + "/calendars/" + key + ".ics").status(), "the key of the sign-up is another");
        theirAddressesEnd("POST", HERE + "/sign-up/calendar-key", "Authorization: Bearer " + key);
        theirAddressesEnd("POST", OWN + "/calendar-key", program.signIn("leader"));
        assertEquals(Program.describedOperations("Calendar files").stream().filter(name -> name.endsWith("CalendarFile")).count(), program.asked().stream().filter(name -> name.endsWith("CalendarFile")).count(),
                () -> program.asked().toString());
    }

    private void theirAddressesEnd(String make, String keys, String who) {
        String first = program.json(program.send(make, keys, "", who, MINE)).path("address").asText();
        String second = program.json(program.send(make, keys, "", who, MINE)).path("address").asText();
        assertEquals(404, program.get(first).status(), "made anew");
        assertEquals(200, program.get(second).status());
        assertEquals(204, program.send("DELETE", keys, "", who, MINE).status());
        assertEquals(404, program.get(second).status());
    }

    private static String address(String page) {
        Matcher found = Pattern.compile("value=\"https?://[^/]+(/api/v1/activities/calendars/[^\"]+)\"").matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    @Test
    void theDescriptionIsServed() {
        assertEquals("3.1.0", read("/api/v1/openapi.json").path("openapi").asText());
    }

    private String type(int status, Answer answer) {
        assertEquals(status, answer.status(), answer::everything);
        return program.json(answer).path("type").asText();
    }

    /** The first flaw of a request, with its place. */
    private String flaw(Answer answer) {
        assertEquals(400, answer.status(), answer::everything);
        JsonNode flaw = program.json(answer).path("errors").get(0);
        return flaw.path("pointer").asText(flaw.path("name").asText()) + " " + flaw.path("code").asText();
    }
}
