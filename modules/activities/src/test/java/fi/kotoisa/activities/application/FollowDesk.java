package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;

import fi.kotoisa.activities.application.FeedFetcher.Failure;
import fi.kotoisa.activities.application.FeedFetcher.Fetched;
import fi.kotoisa.activities.application.FeedWire.Version;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.FeedRun;
import fi.kotoisa.activities.feeds.NotAFeedException;
import fi.kotoisa.platform.TimeKeeper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Following feeds as the planner of Silta does it; it begins on Sunday 22 November 2026, ten o'clock, and time goes on when a test says so. */
final class FollowDesk {

    static final String ADDRESS = "https://library.example.fi/calendar.ics";

    private final Time time = new Time();
    final Workplace work = new Workplace();
    final RememberedFeeds feeds = new RememberedFeeds();
    final ImportDesk.RememberedImports imports = new ImportDesk.RememberedImports();
    final FeedLedger ledger = new FeedLedger();
    final FeedVisits visits = new FeedVisits();
    final Following following = new Following();
    final CallingOff callingOff = new CallingOff();
    final FeedReports reports = new FeedReports();
    final ImportDesk desk;
    final List<Version> askedFor = new ArrayList<>();
    /** What the address gives now. */
    Fetched there = Fetched.no(Failure.NO_ANSWER);

    FollowDesk() {
        Staff who = new Staff(PLANNER, Set.of(SILTA));
        FeedNews news = work.feedNews(time);
        desk = new ImportDesk(work.memory.activities, work.memory.venues, imports, who, feeds, news, time);
        Importing importing = desk.importing;
        ledger.feeds = feeds;
        ledger.runs = feeds;
        ledger.taking = importing.taking;
        ledger.gone = importing.gone;
        ledger.changes = importing.changes;
        ledger.clock = time;
        visits.ledger = ledger;
        visits.contents = importing.contents;
        visits.fetcher = new FeedFetcher() {
            @Override
            Fetched fetch(String typed, Version known) {
                askedFor.add(known);
                return there;
            }
        };
        following.feeds = feeds;
        following.imports = imports;
        following.contents = importing.contents;
        following.ledger = ledger;
        following.visits = visits;
        following.signedIn = who;
        following.clock = time;
        MissingDates missing = new MissingDates();
        missing.runs = feeds;
        missing.activities = work.memory.activities;
        missing.taking = importing.taking;
        missing.news = news;
        missing.clock = time;
        callingOff.feeds = feeds;
        callingOff.missing = missing;
        callingOff.gone = importing.gone;
        callingOff.signedIn = who;
        callingOff.changes = importing.changes;
        reports.feeds = feeds;
        reports.runs = feeds;
        reports.missing = missing;
        reports.signedIn = who;
        reports.clock = time;
    }

    private static final class Time extends Clock {
        private Instant now = Workplace.CLOCK.instant();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return TimeKeeper.HELSINKI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("no test asks for this");
        }
    }

    void pass(Duration span) {
        time.now = time.now.plus(span);
    }

    long now() {
        return time.millis();
    }

    static Fetched feed(String content) {
        return new Fetched(Optional.of(content.getBytes(StandardCharsets.UTF_8)), Optional.empty(), new Version("\"1\"", ""));
    }

    /** Imports this by its address and has it read again from then on. */
    Feed follow(String content, boolean drafts) {
        return follow(ADDRESS, content, drafts);
    }

    Feed follow(String address, String content, boolean drafts) {
        there = feed(content);
        try {
            UUID id = desk.importing.read(SILTA, "feed", Optional.of(address), "und", content.getBytes(StandardCharsets.UTF_8));
            desk.importing.take(id, 0);
            return feeds.find(following.follow(id, drafts)).orElseThrow();
        } catch (NotAFeedException noFeed) {
            throw new AssertionError(noFeed);
        }
    }

    /** The address gives this from now on; a day later the round comes. */
    FeedRun nextDay(Fetched given) {
        there = given;
        pass(Duration.ofDays(1));
        round();
        return feeds.runs.get(feeds.runs.size() - 1);
    }

    FeedRun nextDay(String content) {
        return nextDay(feed(content));
    }

    void round() {
        FeedRound round = new FeedRound();
        round.ledger = ledger;
        round.visits = visits;
        round.round();
    }

    Activity activity(String key) {
        return work.memory.allActivities.stream().filter(each -> each.feedKey().equals(Optional.of(key))).findFirst().orElseThrow();
    }
}
