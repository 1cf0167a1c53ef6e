package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.OwnActivities.OwnPage;
import fi.kotoisa.activities.application.Today.TodayView;
import fi.kotoisa.activities.application.Unheard.UnheardDate;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.EnrolmentKeys;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;


/** What planners and leaders read, asked of both databases. */
class StaffQueriesTest {

    private static final Staff PLANS = new Staff(PLANNER, Set.of(SILTA));
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 11, 25, 17, 0);

    private final Workplace made = new Workplace();
    private Optional<Set<UUID>> troubled = Optional.empty();

    /** One published group of three dates, Wednesdays at 17, and one draft of two. */
    private ActivityId store(TestDatabase database) {
        ActivityId id = made.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.EACH_DATE), Set.of(), true);
        made.planning.plan(SILTA, group(house("sali"), 2, SignUpKind.NONE), Set.of(), false);
        database.within("activities", em -> {
            made.memory.allVenues.forEach(em::persist);
            made.memory.allRooms.forEach(em::persist);
            made.memory.allActivities.forEach(em::persist);
            made.memory.allSessions.forEach(em::persist);
            em.flush();
            made.memory.allIntakes.forEach(em::persist);
        });
        return id;
    }

    private static DateRows rows(EntityManager em, Staff who) {
        DateRows rows = new DateRows();
        rows.cards = new SessionCards();
        rows.cards.em = em;
        rows.people = who;
        rows.signedIn = who;
        rows.current = new CurrentLanguage();
        rows.calls = (StandInCalls) Wiring.hidden("fi.kotoisa.activities.persistence.JpaStandInCalls", em);
        return rows;
    }

    private static Today today(EntityManager em, Staff who, LocalDateTime now) {
        Today today = new Today();
        today.em = em;
        today.rows = rows(em, who);
        today.signedIn = who;
        today.clock = Clock.fixed(now.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI);
        return today;
    }

    private OwnActivities own(EntityManager em, Staff who) {
        OwnActivities own = new OwnActivities();
        own.em = em;
        own.rows = rows(em, who);
        own.cards = own.rows.cards;
        own.dates = new OwnDates();
        own.dates.rows = own.rows;
        own.dates.intakes = made.memory.intakes;
        own.dates.venues = made.memory.venues;
        own.dates.knownVenues = new KnownVenues();
        own.dates.knownVenues.venues = made.memory.venues;
        own.dates.listeners = made.listeners;
        own.dates.freeDays = made.planning.freeDays;
        own.dates.clock = Workplace.CLOCK;
        own.organisations = who;
        own.signedIn = who;
        own.current = new CurrentLanguage();
        own.clock = Workplace.CLOCK;
        return own;
    }

    @TestOnBothDatabases(modules = "activities")
    void todayShowsWhatIsPublishedAndTheGapsShowWhatIsNot(TestDatabase database) {
        store(database);
        database.within("activities", em -> {
            TodayView wednesday = today(em, PLANS, FIRST.minusHours(7)).all();
            assertEquals(1, wednesday.today().size(), "the draft is not on");
            TodayRow row = wednesday.today().get(0);
            assertEquals("Kielikahvila", row.title());
            assertEquals(Optional.of("Perhekeskus, sali"), row.place());
            assertEquals(Optional.of("Person 02"), row.leader());
            assertEquals(12, row.places().orElseThrow().places());
            assertTrue(row.mine() && row.plannable());
            assertTrue(wednesday.tomorrow().isEmpty());
            assertEquals(List.of(true), wednesday.holes().stream().map(TodayRow::draft).toList());
            assertEquals(1, today(em, PLANS, FIRST.minusDays(1)).mine().tomorrow().size());
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void whomTheLastMessageDidNotReachIsSaidWhileThereIsTimeToCall(TestDatabase database) {
        store(database);
        Session first = made.memory.allSessions.get(0);
        Intake list = made.memory.intakes.of(first.activity(), first.id()).orElseThrow();
        Enrolment deaf = new Enrolment(EnrolmentId.next(), list.id(), UUID.randomUUID(), new HouseholdSize(1, 0, 0, false), 1, 0, new EnrolmentKeys("v1.code", "v1.link", "index"));
        deaf.accept(0);
        database.within("activities", em -> em.persist(deaf));
        troubled = Optional.of(Set.of(deaf.contact(), UUID.randomUUID()));
        database.within("activities", em -> {
            assertEquals(List.of(1), unheard(em, PLANS, FIRST.minusHours(1), deaf.contact()).stream().map(UnheardDate::households).toList());
            assertEquals(List.of(), unheard(em, new Staff(PLANNER, Set.of()), FIRST.minusDays(1), deaf.contact()), "whoever only leads it may not see the list");
            assertEquals(List.of(), unheard(em, PLANS, FIRST.minusHours(1), UUID.randomUUID()));
            assertEquals(List.of(), unheard(em, PLANS, FIRST.plusHours(5), deaf.contact()), "it is over");
            assertEquals(List.of(), unheard(em, new Staff(PersonId.random(), Set.of(LIBRARY)), FIRST.minusHours(1), deaf.contact()));
            troubled = Optional.empty();
            assertEquals(1, unheard(em, PLANS, FIRST.minusHours(1), deaf.contact()).size(), "so many are troubled that everybody is asked about");
            troubled = Optional.of(Set.of(UUID.randomUUID()));
            assertEquals(List.of(), unheard(em, PLANS, FIRST.minusHours(1), deaf.contact()), "nobody of them comes");
        });
    }

    private List<UnheardDate> unheard(EntityManager em, Staff who, LocalDateTime now, UUID unreached) {
        Outbox outbox = new Outbox() {
            @Override
            public Optional<Set<UUID>> troubledSince(Instant since) {
                assertTrue(since.isBefore(now.atZone(TimeKeeper.HELSINKI).toInstant().minus(Duration.ofDays(2))), "the reminder of the day before counts");
                return troubled;
            }

            @Override
            public Set<UUID> unreached(Collection<UUID> recipients) {
                return recipients.contains(unreached) ? Set.of(unreached) : Set.of();
            }
        };
        return Wiring.wire(new Unheard(), em, rows(em, who).cards, outbox, who, new CurrentLanguage(), Clock.fixed(now.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI)).soon();
    }

    @TestOnBothDatabases(modules = "activities")
    void aLeaderWithoutAnOrganisationSeesOnlyWhatTheyLead(TestDatabase database) {
        store(database);
        database.within("activities", em -> {
            TodayView mine = today(em, new Staff(PLANNER, Set.of()), FIRST).mine();
            assertEquals(1, mine.today().size());
            assertFalse(mine.today().get(0).plannable());
            assertTrue(today(em, new Staff(PersonId.random(), Set.of(LIBRARY)), FIRST).all().today().isEmpty());
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void draftsComeFirstWithTheirNextDate(TestDatabase database) {
        ActivityId published = store(database);
        database.within("activities", em -> {
            OwnPage page = own(em, PLANS).page("", 0);
            assertEquals(List.of(true, false), page.rows().stream().map(OwnActivityRow::draft).toList());
            assertEquals(published, page.rows().get(1).id());
            assertEquals(FIRST, page.rows().get(1).next().orElseThrow().startsAt());
            assertFalse(page.more());
            assertTrue(own(em, PLANS).page("", 1).rows().isEmpty());
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void pagesGoOnFromTheDraftsToTheRestAndLeaveNothingOut(TestDatabase database) {
        for (int i = 0; i < 52; i++) {
            made.planning.plan(SILTA, group(house("sali"), 1, SignUpKind.NONE), Set.of(), i % 2 == 0);
        }
        store(database);
        database.within("activities", em -> {
            List<OwnActivityRow> all = Stream.of(0, 1, 2, 3).flatMap(page -> own(em, PLANS).page("", page).rows().stream()).toList();
            assertEquals(54, all.stream().map(OwnActivityRow::id).distinct().count());
            assertEquals(54, all.size());
            assertTrue(all.subList(0, 27).stream().allMatch(OwnActivityRow::draft), "twenty-seven drafts first");
            assertEquals(List.of(25, 25, 4), Stream.of(0, 1, 2).map(page -> own(em, PLANS).page("", page).rows().size()).toList());
            assertFalse(own(em, PLANS).page("", 2).more());
            assertTrue(own(em, PLANS).page("", 1).more());
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void theNextDateIsTheFirstThatIsNotOver(TestDatabase database) {
        ActivityId published = store(database);
        database.within("activities", em -> {
            Activities stored = (Activities) Wiring.hidden("fi.kotoisa.activities.persistence.JpaActivities", em);
            assertEquals(Optional.of(FIRST), stored.next(published, FIRST.plusMinutes(1)).map(Session::startsAt));
            assertEquals(Optional.of(FIRST.plusWeeks(1)), stored.next(published, FIRST.plusHours(4)).map(Session::startsAt));
            assertEquals(Optional.empty(), stored.next(published, FIRST.plusWeeks(9)));
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void aGroupIsFoundByAPartOfItsName(TestDatabase database) {
        store(database);
        database.within("activities", em -> {
            assertEquals(2, own(em, PLANS).page("KAHV", 0).rows().size());
            assertTrue(own(em, PLANS).page("%", 0).rows().isEmpty(), "a sign of the query language is a letter like any other");
            assertTrue(own(em, PLANS).page("satu", 0).rows().isEmpty());
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void otherOrganisationsSeeNothingOfIt(TestDatabase database) {
        ActivityId published = store(database);
        Staff other = new Staff(PLANNER, Set.of(LIBRARY));
        database.within("activities", em -> {
            assertTrue(own(em, other).page("", 0).rows().isEmpty());
            assertThrows(NotAllowed.class, () -> own(em, other).find(published, false));
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void theDatesOfOneGroupAreShownWithTheirPlaces(TestDatabase database) {
        ActivityId published = store(database);
        Session moved = made.dates(published).get(0);
        database.within("activities", em -> em.find(Session.class, moved.id().value()).move(moved.time(), moved.place(), "Syy", 5));
        database.within("activities", em -> {
            OwnActivityView view = own(em, PLANS).find(published, false);
            assertEquals(3, view.dates().size());
            assertTrue(view.dates().get(0).edited());
            assertEquals(12, view.dates().get(0).places().orElseThrow().places());
            assertFalse(view.earlier());
            DateView date = own(em, PLANS).date(moved.id());
            assertEquals("sali", date.room());
            assertEquals("Perhekeskus", date.venue().orElseThrow().name());
            assertTrue(date.version() > 0, "the version tells that somebody changed it");
        });
    }
}
