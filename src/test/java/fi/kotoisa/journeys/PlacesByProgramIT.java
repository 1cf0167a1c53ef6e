package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kotoisa.journeys.server.Wire.Answer;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A program puts right what is said of a place, and keeps the terms and breaks of the schools. */
class PlacesByProgramIT extends ProgramJourney {

    private static final String VENUES = OWN + "/venues";
    private static final String PERIODS = OWN + "/school-periods";
    private static final String BREAK = "{\"kind\":\"break\",\"names\":{\"fi\":\"Ohjelmaloma\"},\"firstDay\":\"2029-02-19\",\"lastDay\":\"2029-02-23\"}";

    @AfterAll
    static void everyOperationWasAskedAndAnsweredAsDescribed() {
        assertAsked(PlacesByProgramIT.class, "Places and terms");
    }

    /** Plans a draft in a new house; answers the address of the house. */
    private String house(String name, String street) {
        String wish = "{\"organiser\":\"" + organiser() + "\",\"texts\":{\"fi\":{\"title\":\"Talossa " + name + "\"}},\"languages\":[\"fi\"],\"newVenue\":{\"name\":\"" + name + "\",\"street\":\"" + street
                + "\",\"area\":\"Ohjelmala\"},\"rhythm\":{\"first\":\"2027-03-05\",\"from\":\"06:00\",\"to\":\"06:30\",\"count\":1}}";
        Answer made = ask("POST", OWN + "/plans", wish, planner);
        assertEquals(201, made.status(), made::everything);
        return VENUES + "/" + read(OWN + "/" + program.json(made).path("id").asText() + "/plan", planner).path("venue").asText();
    }

    @Test
    void whatIsSaidOfAPlaceIsPutRight() {
        String place = house("Ohjelman talo", "Ohjelmakatu 1");
        JsonNode found = read(VENUES + "?q=ohjelmala%20talo", planner).path("venues");
        assertEquals("[\"Ohjelman talo\"]", found.findValuesAsText("name").stream().map(name -> "\"" + name + "\"").toList().toString());
        String seen = seen(place);
        String change = "{\"entry\":\"step-free\",\"area\":null,\"city\":\"Jyväskylä\",\"postalCode\":\"40100\",\"ways\":{\"fi\":\"Ovi on pihalla\",\"ar\":\"الباب في الفناء\"}}";
        assertEquals(428, ask("PATCH", place, change, planner).status());
        assertEquals(401, program.send("PATCH", place, change, MERGE, MINE, seen).status());
        assertEquals(403, program.send("PATCH", place, change, MERGE, planner, seen).status(), "a form of another site could send this");
        assertEquals(403, ask("PATCH", place, change, program.signIn("leader"), seen).status());
        String now = done(ask("PATCH", place, change, planner, seen));
        assertEquals(412, ask("PATCH", place, change, planner, seen).status(), "somebody was quicker");
        JsonNode right = read(place, planner);
        assertEquals("step-free 40100 Ohjelman talo", right.path("entry").asText() + " " + right.path("postalCode").asText() + " " + right.path("name").asText());
        assertTrue(!right.has("area") && right.path("ways").size() == 2, right::toString);
        done(ask("PATCH", place, "{\"ways\":{\"ar\":null}}", planner, now));
        assertEquals("{\"fi\":\"Ovi on pihalla\"}", read(place, planner).path("ways").toString());
    }

    @Test
    void whatIsNoPlaceIsToldWithItsPlace() {
        String place = house("Ohjelman sauna", "Ohjelmakatu 3");
        house("Ohjelman mökki", "Ohjelmakatu 2");
        String seen = seen(place);
        assertEquals("/name missing", flaw(ask("PATCH", place, "{\"name\":null}", planner, seen)));
        assertEquals("/postalCode not-a-postal-code", flaw(ask("PATCH", place, "{\"postalCode\":\"401\"}", planner, seen)));
        assertEquals("/entry not-understood", flaw(ask("PATCH", place, "{\"entry\":\"lift\"}", planner, seen)));
        assertEquals("/ways/xx unknown-member", flaw(ask("PATCH", place, "{\"ways\":{\"xx\":\"?\"}}", planner, seen)));
        Answer taken = ask("PATCH", place, "{\"name\":\"ohjelman mökki\",\"street\":\"Ohjelmakatu 2\"}", planner, seen, "Accept-Language: en");
        assertEquals("same-place", kind(409, taken));
        assertTrue(taken.body().contains("“Ohjelman mökki” already has this name and street"), taken::everything);
        assertEquals(404, program.get(VENUES + "/" + NOBODY, planner).status());
        assertEquals(403, program.get(VENUES, program.signIn("leader")).status());
    }

    @Test
    void theListHasPages() {
        Set<String> seen = new HashSet<>();
        String path = VENUES;
        while (!path.isEmpty()) {
            JsonNode page = read(path, planner);
            assertTrue(page.path("venues").size() <= 25);
            page.path("venues").forEach(venue -> assertTrue(seen.add(venue.path("id").asText()), "no place twice"));
            path = page.path("next").asText("");
        }
        assertTrue(seen.contains(venue()), seen::toString);
        assertEquals("q out-of-range", flaw(program.get(VENUES + "?q=" + "x".repeat(101), planner)));
        assertEquals("name unknown-parameter", flaw(program.get(VENUES + "?name=x", planner)));
    }

    @Test
    void aBreakIsKeptChangedAndTakenAway() {
        String request = "Idempotency-Key: " + UUID.randomUUID();
        Answer made = ask("POST", PERIODS, BREAK, planner, request, "Accept-Language: fi");
        assertEquals(201, made.status(), made::everything);
        assertEquals(made.body(), ask("POST", PERIODS, BREAK, planner, request, "Accept-Language: fi").body(), "sent again it makes no second one");
        assertEquals("key-of-another-request", kind(422, ask("POST", PERIODS, BREAK.replace("02-23", "02-24"), planner, request)));
        String one = made.header("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertEquals("Ohjelmaloma", read(one, planner, "Accept-Language: fi").path("name").asText());
        String seen = seen(one);
        String longer = "{\"lastDay\":\"2029-02-25\",\"names\":{\"en\":\"Break of a program\"},\"organiser\":\"" + organiser() + "\"}";
        assertEquals(428, ask("PATCH", one, longer, planner).status());
        String now = done(ask("PATCH", one, longer, planner, seen));
        JsonNode changed = read(one, planner, "Accept-Language: en");
        assertEquals("Break of a program 2029-02-25 break " + organiser(), changed.path("name").asText() + " " + changed.path("lastDay").asText() + " " + changed.path("kind").asText() + " "
                + changed.path("organiser").asText());
        assertEquals("Ohjelmaloma", changed.path("names").path("fi").asText());
        assertEquals(412, ask("PATCH", one, longer, planner, seen).status());
        assertEquals(404, program.get(one, program.signIn("planner2")).status(), "others do not learn that it is there");
        assertEquals(412, ask("DELETE", one, "", planner, seen).status());
        assertEquals(428, ask("DELETE", one, "", planner).status());
        assertEquals(403, ask("DELETE", one, "", program.signIn("leader"), now).status());
        assertEquals(204, ask("DELETE", one, "", planner, now).status());
        assertEquals(404, program.get(one, planner).status());
    }

    @Test
    void whatIsNoBreakIsToldWithItsPlace() {
        assertEquals("/lastDay before-the-first-day", flaw(ask("POST", PERIODS, BREAK.replace("2029-02-23", "2029-02-18"), planner)));
        assertEquals("/lastDay longer-than-a-year", flaw(ask("POST", PERIODS, BREAK.replace("2029-02-23", "2031-02-18"), planner)));
        assertEquals("/names/fi missing", flaw(ask("POST", PERIODS, BREAK.replace("\"fi\"", "\"sv\""), planner)));
        assertEquals("/kind missing", flaw(ask("POST", PERIODS, BREAK.replace("\"kind\":\"break\",", ""), planner)));
        assertEquals("/firstDay not-a-day", flaw(ask("POST", PERIODS, BREAK.replace("2029-02-19", "monday"), planner)));
        assertEquals("/organiser not-understood", flaw(ask("POST", PERIODS, BREAK.replace("\"kind\"", "\"organiser\":\"us\",\"kind\""), planner)));
        assertEquals(403, ask("POST", PERIODS, BREAK.replace("\"kind\"", "\"organiser\":\"" + NOBODY + "\",\"kind\""), planner).status());
        assertEquals(401, program.send("POST", PERIODS, BREAK, JSON, MINE).status());
        assertEquals(403, program.send("POST", PERIODS, BREAK, JSON, planner).status(), "a form of another site could send this");
    }
}
