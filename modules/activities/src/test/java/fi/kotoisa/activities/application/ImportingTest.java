package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.ImportDesk.actions;
import static fi.kotoisa.activities.application.ImportDesk.calendar;
import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.ImportRow.Change;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.feeds.FeedProblemKind;
import fi.kotoisa.activities.feeds.FeedReader;
import fi.kotoisa.activities.feeds.NotAFeedException;
import fi.kotoisa.activities.feeds.NotAFeedException.Reason;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportingTest {

    /** Tuesdays at 17 from 1 December 2026. */
    static final String GROUP = """
            UID:group@example.org
            SUMMARY:Lukupiiri
            DTSTART;TZID=Europe/Helsinki:20261201T170000
            DTEND;TZID=Europe/Helsinki:20261201T183000
            RRULE:FREQ=WEEKLY;COUNT=3
            LOCATION:Pääkirjasto
            """;
    static final String TRIP = """
            UID:trip@example.org
            SUMMARY:Retki
            DTSTART;TZID=Europe/Helsinki:20261205T100000
            DTEND;TZID=Europe/Helsinki:20261205T140000
            """;
    static final String BROKEN = """
            UID:broken@example.org
            SUMMARY:Rikki
            DTSTART:not-a-time
            """;

    private final Memory memory = new Memory();
    private final ImportDesk desk = new ImportDesk(memory);

    private Session session(String start) {
        return memory.allSessions.stream().filter(each -> each.originalStart().equals(LocalDateTime.parse(start))).findFirst().orElseThrow();
    }

    private Activity activity(String key) {
        return memory.allActivities.stream().filter(each -> each.feedKey().equals(Optional.of(key))).findFirst().orElseThrow();
    }

    private String title(String key) {
        return activity(key).texts().values().iterator().next().title();
    }

    @Test
    void lookingChangesNothing() {
        assertEquals(Collections.nCopies(3, Action.CREATE), actions(desk.look(calendar(GROUP))));
        assertEquals(0, memory.allActivities.size() + memory.allSessions.size() + memory.allVenues.size());
        assertEquals(0, desk.told);
    }

    @Test
    void aSeriesBecomesOneActivityWithItsDatesForEverybody() {
        desk.take(calendar(GROUP, TRIP));
        assertEquals(List.of("group@example.org", "trip@example.org"), memory.allActivities.stream().map(each -> each.feedKey().orElseThrow()).toList());
        assertEquals(4, memory.allSessions.size());
        assertTrue(memory.allActivities.stream().allMatch(Activity::published) && memory.allSessions.stream().allMatch(Session::published));
        assertEquals(LocalDateTime.parse("2026-12-15T18:30"), session("2026-12-15T17:00").endsAt());
        assertEquals("Pääkirjasto", memory.allVenues.get(0).name());
        assertEquals(1, desk.told, "caches hear of it");
    }

    @Test
    void theSameFeedAgainChangesNothing() {
        desk.take(calendar(GROUP, TRIP));
        List<String> before = memory.allSessions.stream().map(each -> each.id() + " " + each.sequence() + " " + each.changedAt()).toList();
        ImportPreview again = desk.take(calendar(GROUP, TRIP));
        assertEquals(Collections.nCopies(4, Action.SAME), actions(again));
        assertEquals(before, memory.allSessions.stream().map(each -> each.id() + " " + each.sequence() + " " + each.changedAt()).toList());
        assertEquals(List.of(2, 4, 1), List.of(memory.allActivities.size(), memory.allSessions.size(), memory.allVenues.size()));
    }

    @Test
    void whatTheFeedChangesIsSaidAndThenChanged() {
        desk.take(calendar(GROUP, TRIP));
        String moved = TRIP.replace("T10", "T11") + "LOCATION:Rautatieasema\n";
        ImportRow row = desk.take(calendar(GROUP, moved)).rows().get(3);
        assertEquals(Action.CHANGE, row.action());
        assertEquals(List.of(Change.TIME, Change.PLACE), row.changes());
        Session trip = session("2026-12-05T10:00");
        assertEquals(LocalDateTime.parse("2026-12-05T11:00"), trip.startsAt());
        assertEquals("Rautatieasema", memory.venues.find(trip.place().venue()).orElseThrow().name());
        assertEquals(1, trip.sequence());
        assertEquals(0, session("2026-12-08T17:00").sequence(), "the others are left");
    }

    @Test
    void aDateThatTheFeedCallsOffAndOnAgainFollows() {
        desk.take(calendar(TRIP));
        assertEquals(List.of(Change.CANCELLED), desk.take(calendar(TRIP + "STATUS:CANCELLED\n")).rows().get(0).changes());
        assertEquals(Session.Status.CANCELLED, session("2026-12-05T10:00").status());
        assertEquals(List.of(Change.BACK_ON), desk.take(calendar(TRIP)).rows().get(0).changes());
        assertEquals(Session.Status.PLANNED, session("2026-12-05T10:00").status());
    }

    @Test
    void anotherTextIsTakenOverForTheWholeGroup() {
        desk.take(calendar(GROUP));
        assertEquals(List.of(Change.TEXT), desk.take(calendar(GROUP.replace("Lukupiiri", "Runopiiri"))).rows().get(2).changes());
        assertEquals("Runopiiri", title("group@example.org"));
        assertTrue(memory.allSessions.stream().allMatch(each -> each.sequence() == 0), "the dates themselves did not change");
    }

    @Test
    void whomAPlannerHereNamedAsLeaderStaysWhenTheTextChanges() {
        desk.take(calendar(TRIP));
        Session date = session("2026-12-05T10:00");
        SessionPlace led = new SessionPlace(date.place().venue(), null, PLANNER.value(), 2);
        date.move(date.time(), led, "", 1);
        assertEquals(List.of(Action.CHANGE), actions(desk.take(calendar(TRIP.replace("Retki", "Kesäretki")))));
        assertEquals(led, date.place());
    }

    @Test
    void aSeriesThatMovesToAnotherHourTakesItsDatesAlong() {
        Session moved = movedByHand();
        String later = calendar(GROUP.replace("T170000", "T180000").replace("T183000", "T193000"));
        ImportPreview preview = desk.take(later);
        assertEquals(List.of(Action.CHANGE, Action.KEPT, Action.CHANGE), actions(preview));
        assertEquals(List.of(Change.TIME), preview.rows().get(0).changes());
        assertEquals(3, memory.allSessions.size(), "no date is made twice");
        assertEquals(LocalDateTime.parse("2026-12-15T18:00"), session("2026-12-15T17:00").startsAt());
        assertEquals(LocalDateTime.parse("2026-12-09T12:00"), moved.startsAt());
        assertEquals(List.of(Action.SAME, Action.KEPT, Action.SAME), actions(desk.take(later)));
    }

    @Test
    void aSingleEventThatBeginsToRepeatKeepsItsDate() {
        desk.take(calendar(TRIP));
        assertEquals(List.of(Action.SAME, Action.CREATE), actions(desk.take(calendar(TRIP + "RRULE:FREQ=WEEKLY;COUNT=2\n"))));
        assertEquals(List.of(Action.SAME, Action.GONE), actions(desk.take(calendar(TRIP))));
        assertEquals(2, memory.allSessions.size());
    }

    @Test
    void twoDatesOfOneDayAreNotTakenForEachOther() {
        String twice = GROUP.replace("COUNT=3", "COUNT=1") + "RDATE;TZID=Europe/Helsinki:20261201T100000\n";
        desk.take(calendar(twice));
        assertEquals(List.of(Action.SAME, Action.SAME), actions(desk.take(calendar(twice))));
        assertEquals(List.of(Action.SAME, Action.CHANGE), actions(desk.take(calendar(twice.replace("T170000", "T160000").replace("T183000", "T173000")))));
        assertEquals(2, memory.allSessions.size());
    }

    private Session movedByHand() {
        desk.take(calendar(GROUP));
        Session date = session("2026-12-08T17:00");
        date.move(SessionTime.at(LocalDateTime.parse("2026-12-09T12:00"), LocalDateTime.parse("2026-12-09T13:00")), date.place(), "Remontti", 1);
        return date;
    }

    @Test
    void aDateThatSomebodyHereMovedStaysAndThePreviewSaysSo() {
        Session date = movedByHand();
        ImportPreview preview = desk.take(calendar(GROUP.replace("Pääkirjasto", "Sivukirjasto")));
        assertEquals(List.of(Action.CHANGE, Action.KEPT, Action.CHANGE), actions(preview));
        assertEquals(List.of(Change.TIME, Change.PLACE), preview.rows().get(1).changes());
        assertFalse(preview.rows().get(1).doesSomething());
        assertEquals(LocalDateTime.parse("2026-12-09T12:00"), date.startsAt());
        assertEquals("Pääkirjasto", memory.venues.find(date.place().venue()).orElseThrow().name());
        assertEquals(1, date.sequence(), "only the hand changed it");
    }

    @Test
    void theTextsFollowTheFeedAlsoWhereADateWasMovedByHand() {
        desk.take(calendar(TRIP));
        Session date = session("2026-12-05T10:00");
        date.move(SessionTime.at(date.startsAt().plusDays(1), date.endsAt().plusDays(1)), date.place(), "", 1);
        ImportRow row = desk.take(calendar(TRIP.replace("Retki", "Kesäretki"))).rows().get(0);
        assertEquals(Action.KEPT, row.action());
        assertTrue(row.doesSomething());
        assertEquals("Kesäretki", title("trip@example.org"));
        assertEquals(LocalDateTime.parse("2026-12-06T10:00"), date.startsAt());
    }

    @Test
    void aDateThatSomebodyHereCalledOffStaysCalledOff() {
        desk.take(calendar(TRIP));
        session("2026-12-05T10:00").cancel("Ohjaaja on sairas", 1);
        ImportRow row = desk.take(calendar(TRIP)).rows().get(0);
        assertEquals(Action.KEPT, row.action());
        assertEquals(List.of(Change.BACK_ON), row.changes());
        assertEquals(Session.Status.CANCELLED, session("2026-12-05T10:00").status());
    }

    @Test
    void oneDateOfAnotherNameIsAnActivityOfItsOwnAndStaysSo() {
        String museum = """
                UID:group@example.org
                SUMMARY:Lukupiiri museossa
                RECURRENCE-ID;TZID=Europe/Helsinki:20261208T170000
                DTSTART;TZID=Europe/Helsinki:20261208T160000
                DTEND;TZID=Europe/Helsinki:20261208T180000
                """;
        assertEquals(Collections.nCopies(3, Action.CREATE), actions(desk.take(calendar(GROUP, museum))));
        assertEquals(2, memory.allActivities.size());
        assertEquals("Lukupiiri", title("group@example.org"));
        assertEquals(Collections.nCopies(3, Action.SAME), actions(desk.take(calendar(GROUP, museum))));
        assertEquals(Collections.nCopies(3, Action.SAME), actions(desk.take(calendar(GROUP, museum))));
        assertEquals(3, memory.allSessions.size());
    }

    @Test
    void aDateThatIsRenamedLaterStaysWithItsGroup() {
        desk.take(calendar(GROUP));
        String renamed = "UID:group@example.org\nSUMMARY:Joulujuhla\nRECURRENCE-ID;TZID=Europe/Helsinki:20261215T170000\nDTSTART;TZID=Europe/Helsinki:20261215T170000\nLOCATION:Pääkirjasto\n";
        assertEquals(Collections.nCopies(3, Action.SAME), actions(desk.take(calendar(GROUP, renamed))));
        assertEquals("Lukupiiri", title("group@example.org"));
        assertEquals(3, memory.allSessions.size());
    }

    @Test
    void aBrokenItemIsToldInItsRowAndDoesNotStopTheRest() {
        ImportPreview preview = desk.take(calendar(BROKEN, GROUP));
        ImportRow bad = preview.rows().get(3);
        assertEquals(Action.SKIPPED, bad.action());
        assertEquals(Optional.of(FeedProblemKind.BAD_START), bad.problem());
        assertEquals("not-a-time", bad.details());
        assertEquals(3, memory.allSessions.size());
    }

    @Test
    void datesThatHaveGoneByAreTakenOverOnTheirOwnDays() {
        ImportRow row = desk.take(calendar(TRIP.replace("202612", "202603"))).rows().get(0);
        assertEquals(Action.CREATE, row.action());
        assertTrue(row.past());
        assertEquals(LocalDateTime.parse("2026-03-05T10:00"), memory.allSessions.get(0).startsAt());
        assertFalse(desk.look(calendar(GROUP)).rows().get(0).past());
    }

    @Test
    void wordsAndKeysLongerThanAnybodyNeedsAreCutAndFoundAgain() {
        String huge = "ä😀".repeat(2000);
        String feed = calendar("UID:" + huge + "\nSUMMARY:" + huge + "\nDESCRIPTION:" + huge + "\nLOCATION:" + huge + "\nDTSTART:20261201T170000Z\nRRULE:FREQ=DAILY;COUNT=2\n");
        desk.take(feed);
        assertEquals(Collections.nCopies(2, Action.SAME), actions(desk.take(feed)));
        Activity made = memory.allActivities.get(0);
        assertTrue(made.feedKey().orElseThrow().length() <= 500);
        String title = made.texts().values().iterator().next().title();
        assertTrue(title.length() <= 300 && StandardCharsets.UTF_8.newEncoder().canEncode(title), "no half character at the end");
        assertTrue(memory.allVenues.get(0).name().length() <= 200);
    }

    @ParameterizedTest
    @CsvSource({"'', EMPTY", "' \t\n', EMPTY", "<!DOCTYPE html><p>hei, HTML_PAGE", "hei, NOT_A_FEED", "'{\"a\": 1}', NOT_A_FEED", "'[]', NO_EVENTS"})
    void whatIsNoFeedIsSaidAndNotKept(String content, Reason why) {
        NotAFeedException refused = assertThrows(NotAFeedException.class, () -> desk.importing.read(SILTA, "a.ics", Optional.empty(), "und", content.getBytes(StandardCharsets.UTF_8)));
        assertEquals(why, refused.reason());
        assertEquals(List.of(), desk.importing.newest(SILTA, 0, 10));
    }

    @Test
    void aListOfSomethingElseThanEventsIsNoFeed() {
        byte[] keywords = ImportDesk.real("real/linkedevents_helsinki_2020-05_keywords.json");
        byte[] places = ImportDesk.real("real/linkedevents_helsinki_2020-05_places.json");
        for (byte[] list : List.of(keywords, places, calendar().getBytes(StandardCharsets.UTF_8))) {
            assertEquals(Reason.NO_EVENTS, assertThrows(NotAFeedException.class, () -> desk.importing.read(SILTA, "a.json", Optional.empty(), "und", list)).reason());
        }
    }

    @Test
    void bytesThatAreNoTextAreNoFeed() {
        byte[] picture = new byte[2000];
        IntStream.range(0, picture.length).forEach(i -> picture[i] = (byte) (i * 37));
        assertEquals(Reason.NOT_A_FEED, assertThrows(NotAFeedException.class, () -> desk.importing.read(SILTA, "a.png", Optional.empty(), "und", picture)).reason());
    }

    @Test
    void moreThanTheLimitIsRefused() {
        byte[] large = new byte[FeedReader.USUAL_LIMIT + 1];
        assertEquals(Reason.TOO_LARGE, assertThrows(NotAFeedException.class, () -> desk.importing.read(SILTA, "a.ics", Optional.empty(), "und", large)).reason());
    }

    @Test
    void ofMoreDatesThanOneImportTakesTheFirstAreTakenAndTheRestIsTold() {
        String[] events = IntStream.rangeClosed(0, FeedContents.MOST_DATES).mapToObj(i -> "UID:" + i + "\nSUMMARY:Monta\nDTSTART:20261201T170000Z").toArray(String[]::new);
        ImportPreview preview = desk.look(calendar(events));
        assertEquals(FeedContents.MOST_DATES, preview.count(Action.CREATE));
        ImportRow last = preview.rows().get(FeedContents.MOST_DATES);
        assertEquals(Optional.of(FeedProblemKind.DATES_LEFT_OUT), last.problem());
        assertEquals("3000 / 3001", last.details());
    }

    @Test
    void aNameFromOutsideIsCutAndLosesWhatNoPageShows() throws NotAFeedException {
        desk.importing.read(SILTA, "a\u0000\ud800b" + "c".repeat(500), Optional.empty(), "und", calendar(TRIP).getBytes(StandardCharsets.UTF_8));
        String name = desk.importing.newest(SILTA, 0, 10).get(0).name();
        assertTrue(name.startsWith("abc") && name.length() == 200, name);
    }

    @Test
    void anImportOfAnotherOrganisationDoesNotExist() throws NotAFeedException {
        UUID id = desk.importing.read(SILTA, "a.ics", Optional.empty(), "und", calendar(TRIP).getBytes(StandardCharsets.UTF_8));
        desk.importing.signedIn = new Staff(PLANNER, Set.of(LIBRARY));
        assertThrows(NotFound.class, () -> desk.importing.preview(id));
        assertThrows(NotFound.class, () -> desk.importing.take(id, 0));
        assertThrows(NotAllowed.class, () -> desk.importing.newest(SILTA, 0, 10));
        assertThrows(NotAllowed.class, () -> desk.importing.read(SILTA, "a.ics", Optional.empty(), "und", calendar(TRIP).getBytes(StandardCharsets.UTF_8)));
        assertEquals(0, memory.allSessions.size());
    }

    @ParameterizedTest
    @CsvSource({"real/google_machbar-potsdam_2019-02.ics", "real/linkedevents_helsinki_2019-04_include-location_excerpt.json", "real/linkedevents_helsinki_2022-09_sparse.json",
        "real/linkedevents_turku_2022-05.json", "real/myhelsinki_events_2023-03.json", "real/thunderbird_london_2024-03.ics", "real/wordpress_fablab-cottbus_2016-2019.ics",
        "other/linkedevents-tampere.json", "other/myhelsinki-2024.json", "other/nextcloud-parish.ics", "other/outlook-library.ics", "other/sloppy-association.ics"})
    void aFeedOfSomebodyElseAgainChangesNothing(String feed) {
        ImportPreview first = desk.take(ImportDesk.real(feed));
        assertTrue(first.count(Action.CREATE) > 0, () -> first.rows().toString());
        for (int again = 0; again < 2; again++) {
            ImportPreview next = desk.take(ImportDesk.real(feed));
            assertEquals(first.count(Action.CREATE), next.count(Action.SAME), () -> next.rows().stream().filter(row -> row.action() != Action.SAME).toList().toString());
        }
        assertEquals(first.count(Action.CREATE), memory.allSessions.size());
    }
}
