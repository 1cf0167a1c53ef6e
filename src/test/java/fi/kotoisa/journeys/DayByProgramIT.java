package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kotoisa.journeys.server.Wire.Answer;
import fi.kotoisa.platform.TimeKeeper;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A program says for a leader that she cannot come, finds somebody instead, and sees which of the coming dates lack somebody. */
class DayByProgramIT extends ProgramJourney {

    private static final String PLANNER = "0de00000-0000-4000-8000-000000000002";

    @AfterAll
    static void everyOperationWasAskedAndAnsweredAsDescribed() {
        assertAsked(DayByProgramIT.class, "The day");
    }

    private static String on(String day, String from, String to) {
        return "{\"first\":\"" + day + "\",\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"count\":2,\"skipBreaks\":false,\"skipHolidays\":false}";
    }

    private static String ledBy(String person) {
        return ",\"leader\":\"" + person + "\",\"publish\":true";
    }

    @Test
    void somebodyElseLeadsADate() {
        String leader = program.signIn("leader");
        String date = date(group("Sijaista vailla", on("2027-03-02", "06:00", "06:30"), ledBy(LEADER)), 0);
        String absence = date + "/absence";
        String standIn = date + "/stand-in";
        assertTrue(read(standIn, leader).path("mine").asBoolean());
        assertEquals(403, ask("PUT", absence, "", planner).status(), "she does not lead it");
        assertEquals(401, program.send("PUT", absence, "", MINE).status());
        assertEquals(403, program.send("PUT", absence, "", leader).status(), "a form of another site could send this");
        assertEquals("led-by-another", kind(409, ask("PUT", standIn, "", planner)), "nobody is looked for");
        done(ask("PUT", absence, "", leader));
        done(ask("PUT", absence, "", leader));
        assertTrue(read(standIn, leader).path("mineToKeep").asBoolean());
        done(ask("DELETE", absence, "", leader));
        assertTrue(read(standIn, leader).path("mine").asBoolean(), "she comes after all");
        done(ask("PUT", absence, "", leader));
        assertTrue(read(standIn, planner).path("takeable").asBoolean());
        assertTrue(read(OWN + "/stand-ins", planner).path("dates").toString().contains(date.replace(OWN + "/dates/", "")));
        done(ask("PUT", standIn, "", planner));
        done(ask("PUT", standIn, "", planner));
        assertTrue(read(standIn, leader).path("relieved").asBoolean());
        Answer late = ask("DELETE", absence, "", leader, "Accept-Language: en");
        assertEquals("led-by-another", kind(409, late));
        assertTrue(program.json(late).path("detail").asText().startsWith("Somebody else leads this session already."), late::everything);
        assertFalse(program.json(ask("DELETE", absence, "", leader, "Accept-Language: so")).path("detail").asText().isEmpty(), "in every language there are some words");
        assertEquals(404, ask("PUT", date.replaceFirst("[^/]+$", NOBODY) + "/absence", "", leader).status());
    }

    @Test
    void nobodyIsInTwoPlacesOrAtADateThatIsCalledOff() {
        String leader = program.signIn("leader");
        String one = date(group("Ohjaaja poissa", on("2027-03-03", "06:00", "06:30"), ledBy(LEADER)), 0);
        group("Samaan aikaan", on("2027-03-03", "06:10", "06:40"), ledBy(PLANNER));
        done(ask("PUT", one + "/absence", "", leader));
        assertEquals("leads-another", kind(409, ask("PUT", one + "/stand-in", "", planner)));
        done(ask("PUT", one + "/cancellation", "{\"reason\":\"Sairaus\"}", planner, seen(one)));
        assertEquals("begun", kind(409, ask("PUT", one + "/stand-in", "", planner)));
    }

    @Test
    void whatTheComingDaysLackIsSeenAndAsked() {
        String soon = LocalDate.now(TimeKeeper.HELSINKI).plusDays(2).toString();
        String date = date(group("Ohjaajaa vailla", on(soon, "05:05", "05:25"), ",\"hostsNeeded\":1,\"publish\":true"), 0);
        JsonNode hole = hole(date);
        assertTrue(hole.path("leaderless").asBoolean() && !hole.path("leadersAsked").asBoolean(), hole::toString);
        assertEquals(1, hole.path("hostsMissing").asInt());
        done(ask("PUT", date + "/leader-call", "", planner));
        done(ask("PUT", date + "/leader-call", "", planner));
        done(ask("PUT", date + "/host-call", "", planner));
        done(ask("PUT", date + "/host-call", "", planner));
        assertTrue(hole(date).path("leadersAsked").asBoolean() && hole(date).path("hostsAsked").asBoolean());
        String led = date(group("Kaikki paikalla", on("2027-03-04", "06:00", "06:30"), ledBy(LEADER)), 0);
        assertEquals("lacks-nobody", kind(409, ask("PUT", led + "/leader-call", "", planner)));
        assertEquals("lacks-nobody", kind(409, ask("PUT", led + "/host-call", "", planner)));
        String leader = program.signIn("leader");
        assertEquals(403, program.get(OWN + "/holes", leader).status(), "those who see to it are others");
        assertEquals(403, ask("PUT", date + "/leader-call", "", leader).status());
        assertEquals("cursor out-of-range", flaw(program.get(OWN + "/holes?cursor=x", planner)));
        done(ask("PUT", date + "/cancellation", "{\"reason\":\"Kokeilu\"}", planner, seen(date)));
        assertEquals("lacks-nobody", kind(409, ask("PUT", date + "/host-call", "", planner)));
    }

    /** Looks through every page of the list. */
    private JsonNode hole(String date) {
        String path = OWN + "/holes";
        while (!path.isEmpty()) {
            JsonNode page = read(path, planner);
            for (JsonNode hole : page.path("holes")) {
                if (date.endsWith(hole.path("date").path("id").asText())) {
                    return hole;
                }
            }
            path = page.path("next").asText("");
        }
        throw new AssertionError(date + " lacks nobody");
    }

    @Test
    void theDayBegins() {
        String leader = program.signIn("leader");
        assertTrue(read(OWN + "/today", leader).path("ahead").isArray());
        read(OWN + "/today?whose=all", leader);
        assertEquals("whose not-understood", flaw(program.get(OWN + "/today?whose=theirs", leader)));
        assertEquals(401, program.get(OWN + "/today").status());
        assertEquals(403, program.get(OWN + "/today", program.signIn("volunteer")).status());
    }
}
