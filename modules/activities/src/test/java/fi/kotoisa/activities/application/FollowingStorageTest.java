package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.FeedRemark;
import fi.kotoisa.activities.domain.FeedRun;
import fi.kotoisa.activities.domain.FeedRun.Counts;
import fi.kotoisa.activities.domain.FeedRun.Outcome;
import fi.kotoisa.activities.domain.FeedRuns;
import fi.kotoisa.activities.domain.Feeds;
import fi.kotoisa.activities.domain.MissingDate;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Followed feeds, with everything that is kept of them, on both databases. */
class FollowingStorageTest {

    private static final String UNIT = "activities";
    private static final UUID ORGANISER = Workplace.SILTA.value();
    private static final LocalDateTime NOW = Workplace.NOW;

    private static Feeds feeds(EntityManager em) {
        return (Feeds) Wiring.hidden("fi.kotoisa.activities.persistence.JpaFeeds", em);
    }

    private static FeedRuns runs(EntityManager em) {
        return (FeedRuns) Wiring.hidden("fi.kotoisa.activities.persistence.JpaFeedRuns", em);
    }

    private static UUID feed(TestDatabase database, String name, long due) {
        return database.inTransaction(UNIT, em -> {
            Feed feed = new Feed(ORGANISER, name, "https://example.org/" + "ä".repeat(900) + name, false, ORGANISER, due);
            feeds(em).add(feed);
            return feed.id();
        });
    }

    private static Session session(EntityManager em, ActivityId group, LocalDateTime start) {
        Session session = new Session(SessionId.next(), group, SessionTime.at(start, start.plusHours(1)), new SessionPlace(null, null, null, 0));
        em.persist(session);
        return session;
    }

    private static Activity group(EntityManager em) {
        ActivityPlan plan = new ActivityPlan(Map.of("fi", new ActivityText("Ryhmä", "", "", "")), Set.of(), LanguageLevel.UNKNOWN, Audience.EVERYONE, true, SignUpKind.NONE, 0, 0, 0, null, null,
                null, null);
        Activity activity = new Activity(ActivityId.next(), ORGANISER, plan, 0);
        em.persist(activity);
        return activity;
    }

    @TestOnBothDatabases(modules = UNIT)
    void feedsAreFoundByOrganiserAndWhenTheyAreDue(TestDatabase database) {
        UUID late = feed(database, "B", 0);
        UUID early = feed(database, "A", 1_000_000_000);
        long due = 86_400_000;
        assertEquals(List.of(late), database.<List<UUID>>inTransaction(UNIT, em -> feeds(em).due(due, 10)));
        assertEquals(List.of("A", "B"), database.<List<String>>inTransaction(UNIT, em -> feeds(em).of(Set.of(ORGANISER), 0, 10).stream().map(Feed::name).toList()));
        for (int i = 0; i < 3; i++) {
            database.inTransaction(UNIT, em -> {
                feeds(em).lock(early).orElseThrow().failed(due);
                return early;
            });
        }
        assertEquals(1L, database.<Long>inTransaction(UNIT, em -> feeds(em).failing(Set.of(ORGANISER), 3)));
        database.inTransaction(UNIT, em -> {
            assertTrue(feeds(em).lock(late).orElseThrow().take(due, Duration.ofMinutes(10)));
            return late;
        });
        assertEquals(List.of(), database.<List<UUID>>inTransaction(UNIT, em -> feeds(em).due(due, 10)), "somebody reads it");
    }

    @TestOnBothDatabases(modules = UNIT)
    void aGroupMayBeInSeveralFeeds(TestDatabase database) {
        UUID one = feed(database, "A", 0);
        UUID other = feed(database, "B", 0);
        List<ActivityId> groups = database.inTransaction(UNIT, em -> List.of(group(em).id(), group(em).id()));
        database.inTransaction(UNIT, em -> {
            feeds(em).has(one, Set.copyOf(groups));
            feeds(em).has(one, Set.copyOf(groups));
            feeds(em).has(other, Set.of(groups.get(0)));
            return one;
        });
        assertEquals(Set.of(groups.get(1)), database.<Set<ActivityId>>inTransaction(UNIT, em -> feeds(em).onlyIn(one)));
        database.inTransaction(UNIT, em -> {
            feeds(em).leave(one, Set.of());
            return one;
        });
        assertEquals(Set.of(groups.get(0)), database.<Set<ActivityId>>inTransaction(UNIT, em -> feeds(em).onlyIn(other)));
        assertEquals(Set.of(groups.get(1)), database.<Set<ActivityId>>inTransaction(UNIT, em -> feeds(em).onlyIn(one)), "nobody else has it");
    }

    @TestOnBothDatabases(modules = UNIT)
    void runsRemarksAndMissingDatesAreKeptAndForgotten(TestDatabase database) {
        UUID feed = feed(database, "A", 0);
        List<SessionId> dates = database.inTransaction(UNIT, em -> {
            Activity group = group(em);
            Session past = session(em, group.id(), NOW.minusDays(1));
            Session edited = session(em, group.id(), NOW.plusDays(1));
            edited.move(edited.time(), edited.place(), "", 1);
            return List.of(past.id(), edited.id(), session(em, group.id(), NOW.plusDays(3)).id(), session(em, group.id(), NOW.plusDays(2)).id());
        });
        database.inTransaction(UNIT, em -> {
            runs(em).add(new FeedRun(Ids.next(), feed, 1_000, Outcome.READ, "", new Counts(1, 2, 3, 4, 5)), 0);
            runs(em).add(new FeedRun(Ids.next(), feed, 2_000, Outcome.NOT_FETCHED, "NOT_FOUND", Counts.NONE), 0);
            runs(em).remark(feed, List.of(new FeedRemark(Ids.next(), feed, 1, "row 2", "NO_START", ""), new FeedRemark(Ids.next(), feed, 0, "row 1", "NO_TITLE", "")));
            runs(em).miss(feed, dates.stream().map(date -> new MissingDate(feed, date, false, 1)).toList());
            return feed;
        });
        database.inTransaction(UNIT, em -> {
            assertEquals(List.of(Outcome.NOT_FETCHED, Outcome.READ), runs(em).of(feed, 0, 10).stream().map(FeedRun::outcome).toList());
            assertEquals(Map.of(feed, 2_000L), Map.of(feed, runs(em).last(Set.of(feed)).get(feed).begunAt()));
            assertEquals(List.of("row 1", "row 2"), runs(em).remarks(feed, 0, 10).stream().map(FeedRemark::place).toList());
            assertEquals(List.of(dates.get(3), dates.get(2)), runs(em).missing(feed, NOW).stream().map(MissingDate::session).toList(), "only what is still open, by time");
            assertEquals(Map.of(feed, 2L), feeds(em).waiting(Set.of(feed), NOW));
            runs(em).miss(feed, List.of(new MissingDate(feed, dates.get(2), true, 5)));
            runs(em).add(new FeedRun(Ids.next(), feed, 3_000, Outcome.UNCHANGED, "", Counts.NONE), 2_000);
            return feed;
        });
        database.inTransaction(UNIT, em -> {
            MissingDate left = runs(em).missing(feed, NOW).get(0);
            assertEquals(List.of(true, 1L), List.of(left.wholeGroup(), left.foundAt()));
            assertEquals(List.of(3_000L, 2_000L), runs(em).of(feed, 0, 10).stream().map(FeedRun::begunAt).toList());
            feeds(em).remove(feeds(em).lock(feed).orElseThrow());
            return feed;
        });
        assertEquals(List.of(), database.<List<FeedRun>>inTransaction(UNIT, em -> runs(em).of(feed, 0, 10)));
    }
}
