package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.Feeds.calendar;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kotoisa.journeys.server.FeedSite;
import fi.kotoisa.journeys.server.Wire;
import fi.kotoisa.journeys.server.Wire.Answer;
import fi.kotoisa.platform.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A program brings in calendars of others as the pages do: every row is shown first, only what was shown is taken over, and an address is followed until nobody wants it. */
@Tag("postgresql")
class FeedsByProgramIT extends ProgramJourney {

    private static final String IMPORTS = OWN + "/imports";
    private static final String FEEDS = OWN + "/feeds";
    private static final String CALENDAR = "Content-Type: text/calendar";
    private static final int MEBIBYTE = 1024 * 1024;

    @AfterAll
    static void everyOperationWasAskedAndAnsweredAsDescribed() {
        assertAsked(FeedsByProgramIT.class, "Feeds");
    }

    private JsonNode read(String path) {
        return read(path, planner);
    }

    private Answer send(String method, String path, String json, String... more) {
        return ask(method, path, json, planner, more);
    }

    private Answer upload(String name, String feed) {
        return program.send("POST", files(name), feed, CALENDAR, planner, MINE, "Accept-Language: sv");
    }

    private String files(String name) {
        return IMPORTS + "/files?organiser=" + organiser() + "&name=" + name;
    }

    private Answer look(String address) {
        return send("POST", IMPORTS, "{\"organiser\":\"" + organiser() + "\",\"address\":\"" + address + "\"}");
    }

    /** Where an import or a feed that was just made is. */
    private String place(Answer made) {
        assertEquals(201, made.status(), made::everything);
        String place = made.header("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertTrue(place.matches("(" + IMPORTS + "|" + FEEDS + ")/" + program.json(made).path("id").asText()), place);
        return place;
    }

    private static String seen(Answer answer) {
        return "If-Match: " + answer.header("ETag").orElseThrow();
    }

    private static List<JsonNode> rows(JsonNode answer, String action) {
        return StreamSupport.stream(answer.path("rows").spliterator(), false).filter(row -> row.path("action").asText().equals(action)).toList();
    }

    /** All of it can be read. */
    private static String whole(String name) {
        return calendar(name).replace("DTSTART:not-a-time", "DTSTART:20270309T150000Z");
    }

    @Test
    void everyRowOfAFileIsShownBeforeItIsTakenOver() {
        Answer made = upload("ohjelma.ics", calendar("oha"));
        String place = place(made);
        JsonNode shown = program.json(made);
        assertEquals("{\"create\":5,\"change\":0,\"same\":0,\"kept\":0,\"gone\":0,\"skipped\":1,\"noted\":0}", shown.path("counts").toString());
        assertEquals("2027-03-29T17:00:00+03:00", rows(shown, "create").get(3).path("startsAt").asText(), "the same hour after the clocks changed");
        assertEquals("Lukupiiri oha", rows(shown, "create").get(0).path("title").asText());
        JsonNode broken = rows(shown, "skipped").get(0);
        assertEquals("oha-broken@example.org bad-start not-a-time", broken.path("where").asText() + " " + broken.path("problem").asText() + " " + broken.path("details").asText());
        assertEquals(1, read(place + "?action=skipped").path("rows").size());
        assertEquals("action not-understood", flaw(program.get(place + "?action=new", planner)));
        assertEquals(0, read(OWN + "?q=oha").path("activities").size(), "nothing is in the calendar yet");

        String take = place + "/acceptance";
        assertAll(
                () -> assertEquals(428, send("PUT", take, "{}").status()),
                () -> assertEquals(412, send("PUT", take, "{}", "If-Match: \"v1\"").status()),
                () -> assertEquals(403, program.send("PUT", take, "{}", JSON, planner, seen(made)).status(), "a form of another site could send this"),
                () -> assertEquals(401, program.send("PUT", take, "{}", JSON, MINE, seen(made)).status()),
                () -> assertEquals(403, program.get(place, program.signIn("volunteer")).status()),
                () -> assertEquals(404, program.get(IMPORTS + "/" + NOBODY, planner).status()));
        Answer taken = send("PUT", take, "{}", seen(made));
        assertEquals(204, taken.status(), taken::everything);
        JsonNode after = read(place);
        assertTrue(after.path("applied").asBoolean());
        assertEquals(0, after.path("toDo").asInt());
        assertEquals(5, after.path("counts").path("same").asInt());
        assertEquals(2, read(OWN + "?q=oha").path("activities").size());
        assertEquals(412, send("PUT", take, "{}", seen(made)).status(), "what was seen has been done");
        assertEquals(204, send("PUT", take, "{}", seen(taken)).status(), "nothing is left to do");
        JsonNode newest = read(IMPORTS + "?organiser=" + organiser()).path("imports").get(0);
        assertEquals(place, IMPORTS + "/" + newest.path("id").asText());
        assertTrue(newest.path("applied").asBoolean());
    }

    @Test
    void whatChangedMeanwhileIsToldAndWhatIsGoneIsCalledOffOnlyByNameAndReason() {
        Answer first = upload("ohb.ics", whole("ohb"));
        assertEquals(204, send("PUT", place(first) + "/acceptance", "{}", seen(first)).status());
        String shorter = whole("ohb").replace("COUNT=4", "COUNT=3").replace("T170000", "T180000").replace("T183000", "T193000");
        Answer look = upload("ohb.ics", shorter);
        String take = place(look) + "/acceptance";
        String gone = rows(program.json(look), "gone").get(0).path("date").asText();
        String byHand = rows(program.json(look), "change").get(0).path("date").asText();

        String date = OWN + "/dates/" + byHand;
        Answer moved = program.send("PATCH", date, "{\"startsAt\":\"2027-03-08T12:00:00+02:00\",\"endsAt\":\"2027-03-08T13:00:00+02:00\"}", "Content-Type: application/merge-patch+json", planner, MINE,
                seen(program.get(date, planner)));
        assertEquals(204, moved.status(), moved::everything);
        assertEquals(412, send("PUT", take, "{}", seen(look)).status(), "a row says something else by now");
        assertEquals(412, send("PUT", take, "{\"callOff\":[\"" + gone + "\"],\"reason\":\"Remontti\"}", seen(look)).status());
        Answer again = program.get(place(look), planner);
        assertEquals(byHand, rows(program.json(again), "kept").get(0).path("date").asText());

        Answer without = send("PUT", take, "{}", seen(again));
        assertEquals(204, without.status(), without::everything);
        assertFalse(read(OWN + "/dates/" + gone).path("cancelled").asBoolean(), "nobody named it");
        assertEquals("2027-03-08T12:00:00+02:00", read(date).path("startsAt").asText(), "what a hand changed stays");
        assertEquals("/reason missing", flaw(send("PUT", take, "{\"callOff\":[\"" + gone + "\"]}", seen(without))));
        assertEquals("/callOff no-row-of-these", flaw(send("PUT", take, "{\"callOff\":[\"" + gone + "\",\"" + byHand + "\"],\"reason\":\"Remontti\"}", seen(without))));
        assertFalse(read(OWN + "/dates/" + gone).path("cancelled").asBoolean());
        Answer off = send("PUT", take, "{\"callOff\":[\"" + gone + "\"],\"reason\":\"Remontti\"}", seen(without));
        assertEquals(204, off.status(), off::everything);
        assertEquals("true Remontti", read(OWN + "/dates/" + gone).path("cancelled").asText() + " " + read(OWN + "/dates/" + gone).path("reason").asText());
        assertNotEquals(seen(without), seen(off));
    }

    @Test
    void aLongListIsReadPageByPage() {
        Answer made = upload("pitka.ics", whole("ohc").replace("FREQ=WEEKLY;COUNT=4", "FREQ=DAILY;COUNT=120"));
        JsonNode shown = program.json(made);
        assertEquals(100, shown.path("rows").size());
        assertEquals(shown.path("next").asText(), made.header("Link").orElseThrow().replaceAll("<(.*)>.*", "$1"));
        JsonNode rest = read(shown.path("next").asText());
        assertEquals(22, rest.path("rows").size());
        assertEquals(101, rest.path("rows").get(0).path("number").asInt());
        assertTrue(rest.path("next").isMissingNode());
        assertEquals("action=create&cursor=1", read(place(made) + "?action=create").path("next").asText().replaceFirst(".*\\?", ""));
    }

    @Test
    void anAddressIsFollowedReadPausedAndLeft() {
        String path = "/ohjelma.ics";
        String feed = whole("ohd");
        show(path, feed);
        Answer made = look(FeedSite.walked().address(path));
        String wish = "{\"import\":\"" + program.json(made).path("id").asText() + "\",\"newcomers\":\"drafts\"}";
        assertEquals(204, send("PUT", place(made) + "/acceptance", "{}", seen(made)).status());
        Answer followed = send("POST", FEEDS, wish);
        String here = place(followed);
        assertEquals(program.json(followed).path("id"), program.json(send("POST", FEEDS, wish)).path("id"), "twice changes nothing more");
        assertEquals(program.json(followed).path("id"), read(place(made)).path("feed"));
        assertEquals("/import no-import-of-an-address", flaw(send("POST", FEEDS, wish.replaceFirst("[0-9a-f-]{36}", program.json(upload("x.ics", feed)).path("id").asText()))));
        assertTrue(read(FEEDS).path("feeds").toString().contains(path));
        settings(here);
        whatIsGoneWaits(here, path, feed);
        show(path, "<!doctype html><title>Huolto</title>");
        assertEquals("no-feed html-page", came(here));
        assertEquals(List.of("no-feed", "read", "read", "read"), read(here + "/readings").path("readings").findValuesAsText("outcome"));
        assertEquals(1, read(here).path("failures").asInt());
        assertEquals(204, send("PUT", here + "/pause", "").status());
        assertTrue(read(here).path("paused").asBoolean());
        assertEquals(204, send("DELETE", here + "/pause", "").status());
        assertFalse(read(here).path("paused").asBoolean());
        assertEquals(403, program.send("DELETE", here, "", planner).status(), "a form of another site could send this");
        assertEquals(204, send("DELETE", here, "").status());
        nothingIsThere(here);
    }

    private static void show(String path, String feed) {
        FeedSite.walked().show(path, feed.getBytes(StandardCharsets.UTF_8));
    }

    private void settings(String here) {
        assertEquals(204, send("PUT", here + "/settings", "{\"rhythm\":\"weekly\",\"newcomers\":\"shown\"}").status());
        assertEquals("weekly shown", read(here).path("rhythm").asText() + " " + read(here).path("newcomers").asText());
        assertEquals("/rhythm not-understood", flaw(send("PUT", here + "/settings", "{\"rhythm\":\"yearly\",\"newcomers\":\"shown\"}")));
        assertEquals("/newcomers missing", flaw(send("PUT", here + "/settings", "{\"rhythm\":\"weekly\"}")));
    }

    /** Of the series only the first three dates are left, and another group is gone; the program names the group and one of the two dates. */
    private void whatIsGoneWaits(String here, String path, String feed) {
        show(path, feed.replace("COUNT=4", "COUNT=5"));
        JsonNode more = program.json(send("POST", here + "/readings", ""));
        assertEquals("read 1 0", more.path("outcome").asText() + " " + more.path("created").asText() + " " + more.path("missing").asText());
        show(path, calendar("ohd").replace("COUNT=4", "COUNT=3").replaceAll("(?s)BEGIN:VEVENT\r\nUID:ohd-broken.*?END:VEVENT\r\n", ""));
        assertEquals(3, program.json(send("POST", here + "/readings", "")).path("missing").asInt());
        JsonNode missing = read(here + "/missing").path("missing");
        assertEquals(List.of("Rikki", "Lukupiiri ohd", "Lukupiiri ohd"), missing.findValuesAsText("title"));
        assertTrue(missing.get(0).path("wholeGroup").asBoolean());
        String date = missing.get(1).path("key").asText();
        String keys = "{\"keys\":[\"" + missing.get(0).path("key").asText() + "\",\"" + date + "\",\"date-of-nobody\"]";
        assertEquals("/reason missing", flaw(send("PUT", here + "/missing/cancellation", keys + "}")));
        assertEquals("/keys missing", flaw(send("PUT", here + "/missing/cancellation", "{\"reason\":\"Sali on suljettu\"}")));
        assertEquals(3, read(here).path("missing").asInt());
        JsonNode off = program.json(send("PUT", here + "/missing/cancellation", keys + ",\"reason\":\"Sali on suljettu\"}"));
        assertEquals("{\"calledOff\":2,\"leftAlone\":[\"date-of-nobody\"]}", off.toString());
        assertEquals(1, read(here + "/missing").path("missing").size());
        assertEquals("Sali on suljettu", read(OWN + "/dates/" + date.replace("date-", "")).path("reason").asText());
        show(path, calendar("ohd"));
        assertEquals(1, program.json(send("POST", here + "/readings", "")).path("remarks").asInt());
        assertEquals("bad-start", read(here + "/problems").path("rows").get(0).path("problem").asText());
    }

    /** What came of reading it now, and why. */
    private String came(String here) {
        JsonNode came = program.json(send("POST", here + "/readings", ""));
        return came.path("outcome").asText() + " " + came.path("why").asText();
    }

    private void nothingIsThere(String here) {
        assertAll(
                () -> assertEquals(404, program.get(here, planner).status()),
                () -> assertEquals(404, program.get(here + "/missing", planner).status()),
                () -> assertEquals(404, send("POST", here + "/readings", "").status()),
                () -> assertEquals(404, send("PUT", here + "/pause", "").status()),
                () -> assertEquals(404, send("DELETE", here, "").status()),
                () -> assertEquals(404, program.get(FEEDS + "/x", planner).status()),
                () -> assertEquals(401, program.get(FEEDS).status()),
                () -> assertEquals(403, program.get(FEEDS, program.signIn("volunteer")).status()));
    }

    @Test
    void whatIsNoFeedIsToldInTheWordsOfThePage() {
        Answer page = upload("sivu.html", "<!DOCTYPE html><html><body>hei</body></html>");
        assertEquals(" feed-html-page", flaw(page));
        assertEquals(Feeds.say(Language.SV, "staff.import.no-feed.HTML_PAGE"), program.json(page).path("detail").asText());
        assertEquals(" feed-no-events", flaw(program.send("POST", files("x.json"), "[]", JSON, planner, MINE)));
        assertEquals(" feed-empty", flaw(upload("x.ics", " ")));
        assertEquals("name missing", flaw(upload("", calendar("ohe"))));
        assertEquals("language not-a-language-of-ours", flaw(upload("x.ics&language=tlh", calendar("ohe"))));
        assertEquals("file unknown-parameter", flaw(upload("x.ics&file=x", calendar("ohe"))));
        assertEquals("organiser not-understood", flaw(program.send("POST", files("x.ics").replace(organiser(), "x"), calendar("ohe"), CALENDAR, planner, MINE)));
        assertEquals("organiser missing", flaw(program.get(IMPORTS, planner)));
        assertEquals(403, program.get(IMPORTS + "?organiser=" + NOBODY, planner).status());
        assertEquals(403, program.send("POST", files("x.ics").replace(organiser(), NOBODY), calendar("ohe"), CALENDAR, planner, MINE).status());
        assertEquals(415, program.send("POST", files("x.ics"), calendar("ohe"), "Content-Type: text/plain", planner, MINE).status());
    }

    @Test
    void onlyWhatThePageWouldFetchIsFetched() {
        FeedSite site = FeedSite.walked();
        show("/ohjelman-sivu", "<!DOCTYPE html><html><body>hei</body></html>");
        show("/ohjelman-salainen.ics", calendar("ohf"));
        site.show("/ohjelman-suuri.ics", new byte[8 * MEBIBYTE]);
        site.redirect("/ohjelman-ansa", site.closedAddress("/ohjelman-salainen.ics"));
        assertAll(
                () -> assertEquals("/address fetch-private-network", flaw(look(site.closedAddress("/ohjelman-salainen.ics")))),
                () -> assertEquals("/address fetch-private-network", flaw(look(site.address("/ohjelman-ansa")))),
                () -> assertEquals("/address fetch-not-found", flaw(look(site.address("/ei-ole")))),
                () -> assertEquals("/address fetch-too-large", flaw(look(site.address("/ohjelman-suuri.ics")))),
                () -> assertEquals("/address fetch-no-address", flaw(look("file:///etc/passwd"))),
                () -> assertEquals("/address feed-html-page", flaw(look(site.address("/ohjelman-sivu")))),
                () -> assertEquals("/address too-long", flaw(look("https://example.org/" + "a".repeat(1000)))),
                () -> assertEquals("/address missing", flaw(look(""))),
                () -> assertEquals(403, send("POST", IMPORTS, "{\"organiser\":\"" + NOBODY + "\",\"address\":\"" + site.address("/ei-ole") + "\"}").status(), "nothing is asked for"));
    }

    @Test
    void onlyAFileOfStaffMayBeLargerThanAnyForm() {
        String padding = ("X-PAD:" + "a".repeat(60) + "\r\n").repeat(2 * MEBIBYTE / 68);
        Answer large = upload("suuri.ics", calendar("ohg").replaceFirst("VERSION:2.0\r\n", "VERSION:2.0\r\n" + padding));
        assertEquals(4, program.json(large).path("counts").path("create").asInt(), "of so large a file what is long over is left out: " + large.everything());
        Answer tooLarge = upload("suuri.ics", "a".repeat(8 * MEBIBYTE));
        assertEquals(413, tooLarge.status(), tooLarge::everything);
        assertEquals(Feeds.say(Language.SV, "staff.import.no-feed.TOO_LARGE"), program.json(tooLarge).path("detail").asText());
        byte[] huge = new byte[16 * MEBIBYTE];
        byte[] tooMuch = new byte[8 * MEBIBYTE];
        byte[] form = new byte[2 * MEBIBYTE];
        assertAll(
                () -> refused(413, Wire.send(home(), "POST", files("x.ics"), huge, CALENDAR, planner, MINE)),
                () -> refused(401, Wire.send(home(), "POST", files("x.ics"), tooMuch, CALENDAR, MINE)),
                () -> refused(413, Wire.send(home(), "POST", files("x.ics"), form, "Content-Type: application/x-www-form-urlencoded", planner, MINE)),
                () -> refused(413, Wire.send(home(), "POST", files("x.ics"), form, "Content-Type: multipart/form-data; boundary=x", planner, MINE)),
                () -> refused(413, Wire.send(home(), "POST", IMPORTS, form, JSON, planner, MINE)),
                () -> refused(413, Wire.send(home(), "POST", "/api/v1/activities/files", form, CALENDAR, planner, MINE)));
    }

    private static void refused(int status, Answer answer) {
        // 0: the connection was closed before the rest was sent, which refuses it too
        assertTrue(answer.status() == status || answer.status() == 0, answer::everything);
    }
}
