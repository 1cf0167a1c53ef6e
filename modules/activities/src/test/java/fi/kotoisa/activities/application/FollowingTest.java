package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.FollowDesk.ADDRESS;
import static fi.kotoisa.activities.application.FollowDesk.feed;
import static fi.kotoisa.activities.application.ImportDesk.calendar;
import static fi.kotoisa.activities.application.ImportingTest.BROKEN;
import static fi.kotoisa.activities.application.ImportingTest.GROUP;
import static fi.kotoisa.activities.application.ImportingTest.TRIP;
import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.application.FeedFetcher.Failure;
import fi.kotoisa.activities.application.FeedFetcher.Fetched;
import fi.kotoisa.activities.application.FeedLine.Missing;
import fi.kotoisa.activities.application.FeedWire.Version;
import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.FeedRun;
import fi.kotoisa.activities.domain.FeedRun.Counts;
import fi.kotoisa.activities.domain.FeedRun.Outcome;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.NotFound;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A group on three Tuesdays of December and a trip, at an address that is read every day. */
class FollowingTest {

    private static final String SHORTER = GROUP.replace("COUNT=3", "COUNT=2");
    private static final Fetched NOTHING_NEW = new Fetched(Optional.empty(), Optional.empty(), Version.NONE);

    private final FollowDesk desk = new FollowDesk();

    private Session session(String start) {
        return desk.work.memory.allSessions.stream().filter(each -> each.originalStart().equals(LocalDateTime.parse(start))).findFirst().orElseThrow();
    }

    private List<Missing> missing(Feed feed) {
        return desk.reports.missing(feed.id());
    }

    @Test
    void whatIsNewComesByItselfAndWhatChangedFollows() {
        desk.follow(calendar(GROUP), false);
        assertEquals(new Counts(1, 3, 0, 0, 0), desk.nextDay(calendar(GROUP.replace("T17", "T16"), TRIP)).counts());
        assertEquals(LocalDateTime.parse("2026-12-01T16:00"), session("2026-12-01T17:00").startsAt());
        assertTrue(session("2026-12-05T10:00").published());
        assertEquals(new Counts(0, 0, 0, 0, 0), desk.nextDay(calendar(GROUP.replace("T17", "T16"), TRIP)).counts());
    }

    @Test
    void whatAPersonChangedByHandStays() {
        desk.follow(calendar(GROUP, TRIP), false);
        Session trip = session("2026-12-05T10:00");
        trip.move(trip.time(), trip.place(), "", 1);
        assertEquals(new Counts(0, 0, 1, 0, 0), desk.nextDay(calendar(GROUP, TRIP.replace("T10", "T11"))).counts());
        assertEquals(LocalDateTime.parse("2026-12-05T10:00"), trip.startsAt());
    }

    @Test
    void newGroupsWaitAsDraftsWhereThatWasChosenAndKnownOnesGoOn() {
        desk.follow(calendar(SHORTER), true);
        desk.nextDay(calendar(GROUP, TRIP));
        assertFalse(desk.activity("trip@example.org").published() || session("2026-12-05T10:00").published());
        assertTrue(session("2026-12-15T17:00").published(), "a new date of a group that everybody sees");
    }

    @Test
    void whatIsGoneWaitsForAPerson() {
        Feed feed = desk.follow(calendar(GROUP, TRIP), false);
        assertEquals(new Counts(0, 0, 0, 1, 0), desk.nextDay(calendar(SHORTER, TRIP)).counts());
        assertEquals(Session.Status.PLANNED, session("2026-12-15T17:00").status());
        assertEquals(List.of("date-" + session("2026-12-15T17:00").id()), missing(feed).stream().map(Missing::key).toList());
        desk.callingOff.callOff(feed.id(), Set.of(missing(feed).get(0).key()), "Sali on suljettu");
        Session off = session("2026-12-15T17:00");
        assertEquals(Session.Status.CANCELLED, off.status());
        assertEquals(Optional.of("Sali on suljettu"), off.reason());
        desk.nextDay(calendar(GROUP, TRIP));
        assertEquals(Session.Status.PLANNED, off.status(), "it is in the feed again");
        assertEquals(Optional.empty(), off.reason());
    }

    @Test
    void aGroupThatVanishedWholeIsOneLine() {
        Feed feed = desk.follow(calendar(GROUP, TRIP), false);
        assertEquals(3, desk.nextDay(calendar(TRIP)).counts().missing());
        Missing group = missing(feed).get(0);
        assertEquals(List.of(1, 3), List.of(missing(feed).size(), group.dates()));
        assertTrue(group.group());
        assertEquals("Lukupiiri", group.title());
        assertEquals(3, desk.callingOff.callOff(feed.id(), Set.of(group.key()), "Ei enää"));
        assertEquals(0, desk.nextDay(calendar(TRIP)).counts().missing(), "said once");
    }

    @Test
    void aGroupThatAnotherFollowedFeedHasIsNotGone() {
        Feed feed = desk.follow(calendar(GROUP, TRIP), false);
        Feed other = desk.follow("https://town.example.fi/all.ics", calendar(GROUP), false);
        desk.there = feed(calendar(TRIP));
        desk.visits.visit(feed.id(), true);
        assertEquals(List.of(), missing(feed));
        desk.visits.visit(other.id(), true);
        assertEquals(List.of("group-" + desk.activity("group@example.org").id()), missing(other).stream().map(Missing::key).toList(), "now it is in neither");
    }

    @Test
    void aFeedThatCannotBeReadWholeTakesNothingAway() {
        Feed feed = desk.follow(calendar(GROUP, TRIP), false);
        desk.nextDay(calendar(SHORTER, TRIP));
        FeedRun run = desk.nextDay(calendar(TRIP, BROKEN));
        assertEquals(new Counts(0, 0, 0, 1, 1), run.counts(), "what was missing before is missing still");
        assertEquals(List.of("broken@example.org"), desk.reports.problems(feed.id(), 0, 20).stream().map(ImportRow::title).toList());
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLater() {
        Feed feed = desk.follow(calendar(GROUP), false);
        desk.there = Fetched.no(Failure.NOT_FOUND);
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 24L, 24L), Stream.generate(() -> hoursAfterFailing(feed)).limit(7).toList());
        assertEquals(1, desk.reports.failing());
        FeedRun well = desk.nextDay(calendar(GROUP));
        assertEquals(List.of(Outcome.READ, 0, 0L), List.of(well.outcome(), feed.failures(), desk.reports.failing()));
    }

    /** Waits until it is due, lets it fail again, and says how long it will wait then. */
    private long hoursAfterFailing(Feed feed) {
        desk.pass(Duration.ofMillis(feed.dueAt() - desk.now()));
        desk.round();
        return Duration.ofMillis(feed.dueAt() - desk.now()).toHours();
    }

    @Test
    void whyItFailedIsWrittenDown() {
        desk.follow(calendar(GROUP), false);
        FeedRun page = desk.nextDay("<!doctype html><title>Kalenteri</title>");
        assertEquals(List.of(Outcome.NO_FEED, Optional.of("HTML_PAGE")), List.of(page.outcome(), page.why()));
        FeedRun away = desk.nextDay(Fetched.no(Failure.NO_ANSWER));
        assertEquals(List.of(Outcome.NOT_FETCHED, Optional.of("NO_ANSWER")), List.of(away.outcome(), away.why()));
    }

    @Test
    void whatHasNotChangedIsNotFetchedButOnceAWeekAllTheSame() {
        Feed feed = desk.follow(calendar(GROUP), false);
        assertEquals(Outcome.READ, desk.nextDay(calendar(GROUP)).outcome());
        for (int day = 1; day < 7; day++) {
            assertEquals(Outcome.UNCHANGED, desk.nextDay(NOTHING_NEW).outcome());
        }
        assertEquals(new Version("\"1\"", ""), desk.askedFor.get(desk.askedFor.size() - 1));
        desk.nextDay(calendar(GROUP));
        assertEquals(Version.NONE, desk.askedFor.get(desk.askedFor.size() - 1), "rules without an end reach further every day");
        desk.visits.visit(feed.id(), true);
        assertEquals(Version.NONE, desk.askedFor.get(desk.askedFor.size() - 1), "a person wants it all");
    }

    @Test
    void oneReaderAtATime() {
        Feed feed = desk.follow(calendar(GROUP), false);
        assertTrue(desk.ledger.take(feed.id(), true).isPresent());
        assertEquals(Optional.empty(), desk.following.readNow(feed.id()));
        desk.pass(Duration.ofMinutes(11));
        assertEquals(Optional.of("READ"), desk.following.readNow(feed.id()), "who took it is gone");
    }

    @Test
    void aPausedFeedIsReadOnlyWhenAsked() {
        Feed feed = desk.follow(calendar(GROUP), false);
        desk.following.pause(feed.id());
        desk.pass(Duration.ofDays(2));
        desk.round();
        assertEquals(List.of(), desk.feeds.runs);
        desk.following.goOn(feed.id());
        desk.round();
        assertEquals(1, desk.feeds.runs.size());
    }

    @Test
    void anAddressIsFollowedOnceAndItsRhythmCanChange() {
        Feed feed = desk.follow(calendar(GROUP), false);
        assertEquals(feed.id(), desk.follow(calendar(GROUP), true).id());
        assertEquals(1, desk.feeds.all.size());
        desk.following.change(feed.id(), "HOURLY", false);
        desk.pass(Duration.ofHours(1));
        desk.round();
        assertEquals(1, desk.feeds.runs.size());
        assertEquals(Optional.of(feed.id()), desk.reports.of(Workplace.SILTA, ADDRESS));
        desk.following.remove(feed.id());
        assertThrows(NotFound.class, () -> desk.reports.feed(feed.id()));
        assertEquals(3, desk.work.memory.allSessions.size(), "what came from it stays");
    }

    @Test
    void othersSeeNothingOfIt() {
        Feed feed = desk.follow(calendar(GROUP), false);
        desk.reports.signedIn = new Staff(PLANNER, Set.of(LIBRARY));
        desk.callingOff.signedIn = desk.reports.signedIn;
        desk.following.signedIn = desk.reports.signedIn;
        assertEquals(List.of(), desk.reports.feeds(0, 10));
        assertThrows(NotFound.class, () -> desk.reports.feed(feed.id()));
        assertThrows(NotFound.class, () -> desk.following.remove(feed.id()));
        assertThrows(NotFound.class, () -> desk.following.readNow(feed.id()));
        assertThrows(NotFound.class, () -> desk.callingOff.callOff(feed.id(), Set.of(), ""));
    }
}
