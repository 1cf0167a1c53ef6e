package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kotoisa.journeys.server.Wire.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A program changes all coming dates of a group, completes a group that a feed brought, and throws a draft away. */
class GroupsByProgramIT extends ProgramJourney {

    /** Three Tuesdays; on the Monday before the second is Independence Day. */
    private static final String TUESDAYS = "{\"first\":\"2027-11-30\",\"from\":\"06:10\",\"to\":\"06:50\",\"count\":3,\"skipBreaks\":false}";
    private static final String TO_MONDAYS = "\"weekdays\":{\"tuesday\":\"monday\"},\"from\":\"06:20\",\"to\":\"07:00\"";

    @AfterAll
    static void everyOperationWasAskedAndAnsweredAsDescribed() {
        assertAsked(GroupsByProgramIT.class, "Groups");
    }

    private JsonNode preview(String group, String wish) {
        Answer answer = ask("POST", group + "/series/preview", wish, planner, "Accept-Language: fi");
        assertEquals(200, answer.status(), answer::everything);
        return program.json(answer);
    }

    private String flawed(String group, String wish) {
        return flaw(ask("PATCH", group + "/series", wish, planner, seen(group + "/plan")));
    }

    private String published(String title) {
        return group(title, TUESDAYS, ",\"signUp\":\"whole\",\"capacity\":5,\"publish\":true");
    }

    @Test
    void whatWouldBecomeOfASeriesIsShown() {
        String group = published("Katsottava sarja");
        signUp(group, "Sarja", "040 555 0361");
        keepByHand(date(group, 2));
        JsonNode would = preview(group, "{" + TO_MONDAYS + "}");
        assertEquals("[\"ok\",\"holiday\",\"by-hand\"]", answers(would), would::toString);
        assertEquals("2027-11-29T06:20:00+02:00", would.path("dates").get(0).path("startsAt").asText());
        assertEquals("2027-11-30T06:10:00+02:00", would.path("dates").get(0).path("startedAt").asText());
        assertEquals("Itsenäisyyspäivä", would.path("dates").get(1).path("dayOff").asText());
        assertEquals("1 2", would.path("listeners").asInt() + " " + would.path("taken").asInt());
        assertEquals("2027-11-30T06:10:00+02:00", read(group, planner).path("dates").get(0).path("startsAt").asText(), "nothing is stored");
    }

    /** Half an hour after six in the morning, whatever the series does. */
    private void keepByHand(String date) {
        done(ask("PATCH", date, "{\"startsAt\":\"2027-12-14T06:30:00+02:00\"}", planner, seen(date)));
    }

    @Test
    void aSeriesGoesToAnotherDay() {
        String group = published("Siirtyvä sarja");
        keepByHand(date(group, 2));
        String series = group + "/series";
        String seen = seen(group + "/plan");
        assertEquals(428, ask("PATCH", series, "{" + TO_MONDAYS + "}", planner).status());
        assertEquals(401, program.send("PATCH", series, "{" + TO_MONDAYS + "}", MERGE, MINE, seen).status());
        assertEquals(403, program.send("PATCH", series, "{" + TO_MONDAYS + "}", MERGE, planner, seen).status(), "a form of another site could send this");
        assertEquals(403, ask("PATCH", series, "{" + TO_MONDAYS + "}", program.signIn("leader"), seen).status());
        Answer changed = ask("PATCH", series, "{" + TO_MONDAYS + ",\"capacity\":6,\"room\":\"Toinen tila\"}", planner, seen);
        done(changed);
        assertEquals(412, ask("PATCH", series, "{\"capacity\":7}", planner, seen).status(), "somebody was quicker");
        JsonNode dates = read(group, planner).path("dates");
        assertEquals("[\"2027-11-29T06:20:00+02:00\",\"2027-12-07T06:10:00+02:00\",\"2027-12-14T06:30:00+02:00\"]", texts(dates, "startsAt"));
        assertEquals("cancelled Itsenäisyyspäivä", dates.get(1).path("state").asText() + " " + dates.get(1).path("reason").asText());
        assertEquals(6, read(group + "/plan", planner).path("capacity").asInt());
        assertEquals(204, ask("PATCH", series, "{\"hostsNeeded\":2}", planner, "If-Match: " + changed.header("ETag").orElseThrow()).status());
    }

    private static String answers(JsonNode preview) {
        return texts(preview.path("dates"), "answer");
    }

    private static String texts(JsonNode rows, String member) {
        return rows.findValuesAsText(member).stream().map(text -> "\"" + text + "\"").toList().toString().replace(", ", ",");
    }

    @Test
    void whatIsInTheWayMustBeKnown() {
        String group = published("Tiellä oleva");
        String room = "Tila: Tiellä oleva";
        String other = group("Edellä ollut", TUESDAYS.replace("11-30", "11-29").replace("\"count\":3", "\"count\":1"), "");
        done(ask("PATCH", other + "/series", "{\"room\":\"" + room + "\"}", planner, seen(other + "/plan")));
        assertEquals("[\"clash\",\"holiday\",\"ok\"]", answers(preview(group, "{" + TO_MONDAYS + "}")));
        String wish = "{" + TO_MONDAYS + "}";
        assertEquals("clash", kind(409, ask("PATCH", group + "/series", wish, planner, seen(group + "/plan"))));
        assertEquals("clashes not-understood", flaw(ask("PATCH", group + "/series?clashes=x", wish, planner, seen(group + "/plan"))));
        String leftOut = "{" + TO_MONDAYS + ",\"otherwise\":[\"2027-11-29T06:20:00+02:00\",\"2027-12-06T06:20:00+02:00\"]";
        assertEquals("/reason missing", flawed(group, leftOut + "}"), "people see that the first is called off");
        done(ask("PATCH", group + "/series", leftOut + ",\"reason\":\"Tila on varattu\"}", planner, seen(group + "/plan")));
        JsonNode dates = read(group, planner).path("dates");
        assertEquals("Tila on varattu", dates.get(0).path("reason").asText());
        assertEquals("2027-12-06T06:20:00+02:00", dates.get(1).path("startsAt").asText(), "held on the holiday all the same");
        assertEquals(204, ask("PATCH", other + "/series?clashes=known", "{\"weekdays\":{\"monday\":\"tuesday\"}}", planner, seen(other + "/plan")).status());
    }

    @Test
    void whatCannotBeIsToldWithItsPlace() {
        String group = published("Virheellinen sarja");
        signUp(group, "Sarja", "040 555 0362");
        assertEquals("/capacity fewer-than-taken", flawed(group, "{\"capacity\":1}"));
        assertEquals("/otherwise no-date-of-these", flawed(group, "{\"otherwise\":[\"2027-11-29T06:20:00+02:00\"]}"));
        assertEquals("/weekdays/friday unknown-member", flawed(group, "{\"weekdays\":{\"friday\":\"monday\"}}"));
        assertEquals("/weekdays/tuesday not-understood", flawed(group, "{\"weekdays\":{\"tuesday\":\"someday\"}}"));
        assertEquals("/signUp chosen-before", flawed(group, "{\"signUp\":\"each-date\"}"));
        assertEquals("/to before-the-start", flawed(group, "{\"to\":\"05:00\"}"));
        assertEquals("/since not-a-day", flawed(group, "{\"since\":\"monday\"}"));
        assertEquals("/leader no-leader-here", flawed(group, "{\"leader\":\"" + NOBODY + "\"}"));
        assertEquals("/venue no-such-venue", flawed(group, "{\"venue\":\"" + NOBODY + "\"}"));
        assertEquals("/from not-an-hour", flaw(ask("POST", group + "/series/preview", "{\"from\":\"early\"}", planner)));
        assertEquals(404, ask("POST", OWN + "/" + NOBODY + "/series/preview", "{}", planner).status());
    }

    @Test
    void aDraftIsChangedAndThrownAway() {
        String draft = group("Luonnos", TUESDAYS.replace("\"count\"", "\"weekdays\":[\"tuesday\",\"friday\"],\"count\""), "");
        assertEquals("/weekdays two-on-one-day", flawed(draft, "{\"weekdays\":{\"tuesday\":\"friday\"}}"));
        assertEquals("/capacity missing", flawed(draft, "{\"signUp\":\"each-date\"}"));
        String before = seen(draft + "/plan");
        String now = done(ask("PATCH", draft + "/series", "{\"signUp\":\"each-date\",\"capacity\":4,\"newVenue\":{\"name\":\"Luonnoksen talo\",\"street\":\"Luonnoskatu 1\"}}", planner, before));
        assertEquals("Luonnoksen talo", read(draft + "/plan", planner).path("venueName").asText());
        assertEquals(428, ask("DELETE", draft, "", planner).status());
        assertEquals(412, ask("DELETE", draft, "", planner, before).status());
        assertEquals(403, ask("DELETE", draft, "", program.signIn("leader"), now).status());
        assertEquals(401, program.send("DELETE", draft, "", MINE, now).status());
        assertEquals(204, ask("DELETE", draft, "", planner, now).status());
        assertEquals(404, program.get(draft, planner).status());
        assertEquals(404, ask("DELETE", draft, "", planner, now).status());
        String seenByAll = published("Ei luonnos");
        assertEquals(404, ask("DELETE", seenByAll, "", planner, seen(seenByAll + "/plan")).status(), "people know of it");
    }

    /** A group that a feed has brought to the library. */
    private String imported(String librarian) {
        String path = OWN;
        while (!path.isEmpty()) {
            JsonNode page = read(path, librarian);
            for (JsonNode row : page.path("activities")) {
                if (row.has("feed")) {
                    return OWN + "/" + row.path("id").asText();
                }
            }
            path = page.path("next").asText("");
        }
        throw new AssertionError("no feed brought anything");
    }

    @Test
    void aGroupOfAFeedIsCompleted() {
        String librarian = program.signIn("planner2");
        String group = imported(librarian);
        String completion = group + "/completion";
        JsonNode before = read(group + "/plan", librarian);
        String other = "{\"free\":" + !before.path("free").asBoolean() + "}";
        assertEquals(404, ask("POST", group + "/series/preview", "{}", librarian).status(), "its feed says when it is");
        assertEquals(428, ask("PATCH", completion, other, librarian).status());
        assertEquals(403, ask("PATCH", completion, other, planner, seen(group + "/plan", librarian)).status());
        assertEquals("/texts unknown-member", flaw(ask("PATCH", completion, "{\"texts\":{}}", librarian, seen(group + "/plan", librarian))), "its texts stay the feed's");
        assertEquals("/leader no-leader-here", flaw(ask("PATCH", completion, "{\"leader\":\"" + NOBODY + "\"}", librarian, seen(group + "/plan", librarian))));
        assertEquals("/languages no-language", flaw(ask("PATCH", completion, "{\"languages\":[]}", librarian, seen(group + "/plan", librarian))));
        assertEquals("/capacity missing", flaw(ask("PATCH", completion, "{\"signUp\":\"each-date\"}", librarian, seen(group + "/plan", librarian))));
        String seen = seen(group + "/plan", librarian);
        done(ask("PATCH", completion, other, librarian, seen));
        assertEquals(412, ask("PATCH", completion, other, librarian, seen).status());
        JsonNode now = read(group + "/plan", librarian);
        assertEquals(!before.path("free").asBoolean(), now.path("free").asBoolean());
        assertEquals(before.path("texts"), now.path("texts"));
        done(ask("PATCH", completion, "{\"free\":" + before.path("free") + "}", librarian, seen(group + "/plan", librarian)));
        String own = published("Ei syötteestä");
        assertEquals(404, ask("PATCH", own + "/completion", other, planner, seen(own + "/plan")).status());
    }
}
