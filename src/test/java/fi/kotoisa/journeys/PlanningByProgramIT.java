package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kotoisa.journeys.server.Wire.Answer;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A program plans a group as the pages do: every date is shown first, then it is saved, corrected and prolonged. */
class PlanningByProgramIT extends ProgramJourney {

    @AfterAll
    static void everyOperationWasAskedAndAnsweredAsDescribed() {
        assertAsked(PlanningByProgramIT.class, "Planning");
    }

    private JsonNode read(String path) {
        return read(path, planner, "Accept-Language: fi");
    }

    private Answer post(String path, String json, String... more) {
        return ask("POST", path, json, planner, more.length > 0 ? more[0] : "Accept-Language: fi");
    }

    /** Fridays and Saturdays before six in the morning of two weeks; the first Saturday is the first of May. */
    private String group(String title, String rest) {
        return "{\"organiser\":\"" + organiser() + "\",\"texts\":{\"fi\":{\"title\":\"" + title + "\"},\"ar\":{\"title\":\"مقهى\"}},\"languages\":[\"fi\",\"ar\"],\"level\":\"a1\","
                + "\"signUp\":\"whole\",\"capacity\":12,\"venue\":\"" + venue() + "\",\"room\":\"Ohjelman huone " + title + "\",\"rhythm\":{\"first\":\"2027-04-30\",\"from\":\"06:10\","
                + "\"to\":\"06:50\",\"weekdays\":[\"friday\",\"saturday\"],\"last\":\"2027-05-08\",\"skipBreaks\":false}" + rest + "}";
    }

    @Test
    void aSeriesIsShownThenSavedOnceThenCorrectedAndProlonged() {
        JsonNode shown = program.json(post(OWN + "/plans/dates", group("Ohjelman ryhmä", "")));
        assertEquals(4, shown.path("dates").size(), shown::toString);
        assertEquals("holiday", shown.path("dates").get(1).path("answer").asText(), "the first of May");
        assertEquals(3, shown.path("held").asInt());
        String request = "Idempotency-Key: " + UUID.randomUUID();
        String wish = group("Ohjelman ryhmä", ",\"publish\":true,\"otherwise\":[\"2027-05-01T06:10:00+03:00\",\"2027-05-08T06:10:00+03:00\"]");
        Answer made = post(OWN + "/plans", wish, request);
        assertEquals(201, made.status(), made::everything);
        assertEquals(made.body(), post(OWN + "/plans", wish, request).body(), "sent again it makes no second one, and is not in its own way");
        assertEquals(422, post(OWN + "/plans", group("Toinen", ""), request).status());
        String id = OWN + "/" + program.json(made).path("id").asText();
        assertEquals(3, read(id).path("dates").findValuesAsText("state").stream().filter(state -> !state.equals("skipped")).count(), () -> read(id).toString());

        String seen = "If-Match: " + program.get(id + "/plan", planner).header("ETag").orElseThrow();
        String words = "{\"texts\":{\"fi\":{\"summary\":\"Tule mukaan\"},\"ar\":null},\"level\":\"a2\"}";
        assertEquals(428, program.send("PATCH", id + "/plan", words, MERGE, planner, MINE).status());
        Answer corrected = program.send("PATCH", id + "/plan", words, MERGE, planner, MINE, seen);
        assertEquals(204, corrected.status(), corrected::everything);
        assertEquals(412, program.send("PATCH", id + "/plan", words, MERGE, planner, MINE, seen).status(), "somebody was quicker");
        assertEquals("{\"fi\":{\"title\":\"Ohjelman ryhmä\",\"summary\":\"Tule mukaan\"}}", read(id + "/plan").path("texts").toString());

        assertEquals(2, program.json(post(id + "/dates/preview", "{\"count\":2}")).path("held").asInt());
        assertEquals(412, post(id + "/dates", "{\"count\":2}", seen).status());
        Answer more = post(id + "/dates", "{\"count\":2}", "If-Match: " + corrected.header("ETag").orElseThrow());
        assertEquals(204, more.status(), more::everything);
        assertEquals("2027-05-15", read(id + "/plan").path("lastDay").asText());
        assertTrue(read(OWN + "/school-periods").path("periods").size() > 0);
    }

    @Test
    void whatCannotBePlannedIsToldWithItsPlace() {
        assertEquals("/rhythm/last last-before-first", flaw(post(OWN + "/plans/dates", group("Virhe", "").replace("2027-05-08", "2027-04-01"))));
        assertEquals("/leader no-leader-here", flaw(post(OWN + "/plans/dates", group("Virhe", ",\"leader\":\"00000000-0000-4000-8000-000000000001\""))));
        assertEquals("/languages not-understood", flaw(post(OWN + "/plans", group("Virhe", "").replace("[\"fi\",\"ar\"]", "[\"klingonese\"]"))));
        assertEquals("/otherwise no-date-of-these", flaw(post(OWN + "/plans", group("Virhe", ",\"otherwise\":[\"2027-05-02T06:10:00+03:00\"]"))));
        assertEquals(422, post(OWN + "/plans", group("Virhe", "").replace("2027-05-08", "2027-05-01").replace("\"friday\",", "")).status(), "only a holiday is left");
        assertEquals(403, post(OWN + "/plans/dates", group("Virhe", "").replace(organiser(), "00000000-0000-4000-8000-000000000001")).status());
        assertEquals(401, program.send("POST", OWN + "/plans", group("Virhe", ""), JSON, MINE).status());
    }

    @Test
    void aDateGoesToAnotherRoomAndLeader() {
        String id = OWN + "/" + program.json(post(OWN + "/plans", group("Vaihtuva", ""))).path("id").asText();
        String date = OWN + "/dates/" + read(id).path("dates").get(0).path("id").asText();
        String seen = "If-Match: " + program.get(date, planner).header("ETag").orElseThrow();
        String change = "{\"venue\":\"" + venue() + "\",\"room\":\"Toinen huone\",\"leader\":null}";
        Answer moved = program.send("PATCH", date, change, MERGE, planner, MINE, seen);
        assertEquals(204, moved.status(), moved::everything);
        assertEquals("Toinen huone", read(date).path("room").asText());
        assertTrue(read(date).path("leader").isMissingNode());
        String now = "If-Match: " + moved.header("ETag").orElseThrow();
        assertEquals("/venue no-such-venue", flaw(program.send("PATCH", date, "{\"venue\":\"00000000-0000-4000-8000-000000000001\"}", MERGE, planner, MINE, now)));
        assertEquals("/leader no-leader-here", flaw(program.send("PATCH", date, "{\"leader\":\"00000000-0000-4000-8000-000000000001\"}", MERGE, planner, MINE, now)));
    }
}
