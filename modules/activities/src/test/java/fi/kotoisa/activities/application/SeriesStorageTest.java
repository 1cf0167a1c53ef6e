package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.PeriodView.Wish;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Terms and series on real databases: what is kept comes back, and of several who go on with a series at once one does. */
class SeriesStorageTest {

    private static final String UNIT = "activities";
    private static final String STORED = "fi.kotoisa.activities.persistence.Jpa";
    private static final int PLANNERS = 6;
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 19);

    private final Workplace made = new Workplace();

    /** On this database; nobody listens. */
    static Settling settling(EntityManager store) {
        return new Settling() {
            @Override
            void now() {
                try {
                    store.flush();
                } catch (OptimisticLockException lost) {
                    throw new SomeoneWasQuicker(lost);
                }
            }
        };
    }

    private static SchoolCalendar calendar(EntityManager em) {
        return calendar(em, SILTA);
    }

    private static SchoolCalendar calendar(EntityManager em, OrganisationId plansFor) {
        return Wiring.wire(new SchoolCalendar(), Wiring.hidden(STORED + "SchoolPeriods", em), settling(em), new CurrentLanguage(), new Staff(PLANNER, Set.of(plansFor)), Workplace.CLOCK);
    }

    private static Wish holiday(String name) {
        return new Wish(false, CHRISTMAS, CHRISTMAS.plusDays(18), name, "", "Christmas", Optional.empty());
    }

    @TestOnBothDatabases(modules = UNIT)
    void aBreakIsKeptChangedAndRemovedByThoseWhoSawItLast(TestDatabase database) {
        UUID id = UUID.randomUUID();
        database.within(UNIT, em -> calendar(em).add(id, holiday("Joululoma")));
        database.within(UNIT, em -> calendar(em).add(id, holiday("Joululoma")));
        PeriodView seen = database.inTransaction(UNIT, em -> calendar(em).page(false, 0).rows().get(0));
        assertEquals("Joululoma", seen.nameFi());
        database.within(UNIT, em -> calendar(em).change(id, seen.version(), new Wish(true, CHRISTMAS, CHRISTMAS, "Kevät", "Våren", "", Optional.empty())));
        assertThrows(SomeoneWasQuicker.class, () -> database.within(UNIT, em -> calendar(em).change(id, seen.version(), holiday("Loma"))));
        assertThrows(SomeoneWasQuicker.class, () -> database.within(UNIT, em -> calendar(em).remove(id, seen.version())));
        PeriodView now = database.inTransaction(UNIT, em -> calendar(em).terms().get(0));
        assertEquals(List.of("Kevät", "Våren", ""), List.of(now.nameFi(), now.nameSv(), now.nameEn()));
        database.within(UNIT, em -> calendar(em).remove(id, now.version()));
        assertTrue(database.inTransaction(UNIT, em -> calendar(em).page(false, 0).rows()).isEmpty());
    }

    @TestOnBothDatabases(modules = UNIT)
    void aBreakOfOneOrganisationIsSeenByItsOwnPlannersOnly(TestDatabase database) {
        UUID id = UUID.randomUUID();
        Wish theirs = new Wish(false, CHRISTMAS, CHRISTMAS, "Heidän lomansa", "", "", Optional.of(LIBRARY));
        assertThrows(NotAllowed.class, () -> database.within(UNIT, em -> calendar(em, SILTA).add(id, theirs)));
        database.within(UNIT, em -> calendar(em, LIBRARY).add(id, theirs));
        assertTrue(database.inTransaction(UNIT, em -> calendar(em, LIBRARY).page(false, 0).rows()).stream().anyMatch(row -> row.id().equals(id)));
        assertFalse(database.inTransaction(UNIT, em -> calendar(em, SILTA).page(false, 0).rows()).stream().anyMatch(row -> row.id().equals(id)));
        assertThrows(NotFound.class, () -> database.within(UNIT, em -> calendar(em, SILTA).remove(id, 1)));
        database.within(UNIT, em -> calendar(em, LIBRARY).remove(id, calendar(em, LIBRARY).find(id).version()));
    }

    @TestOnBothDatabases(modules = UNIT)
    void aDraftThatIsThrownAwayLeavesNothing(TestDatabase database) {
        ActivityId id = made.planning.plan(SILTA, Workplace.group(PlaceWish.nowhere(), 4, SignUpKind.NONE), Set.of(), false);
        database.within(UNIT, em -> {
            made.memory.allActivities.forEach(em::persist);
            made.memory.allSessions.forEach(em::persist);
        });
        database.within(UNIT, em -> Wiring.wire(new Discarding(), Wiring.hidden(STORED + "Activities", em), Wiring.hidden(STORED + "Intakes", em), settling(em), new Staff(PLANNER, Set.of(SILTA)))
                .discard(id, em.find(Activity.class, id.value()).version()));
        assertTrue(database.inTransaction(UNIT, em -> em.createQuery("select s from Session s where s.activity = :id", Object.class).setParameter("id", id.value()).getResultList()).isEmpty());
        assertNull(database.inTransaction(UNIT, em -> em.find(Activity.class, id.value())));
    }

    private ActivityId stored(TestDatabase database) {
        ActivityId id = made.planning.plan(SILTA, Workplace.group(PlaceWish.nowhere(), 4, SignUpKind.NONE), Set.of(), true);
        database.within(UNIT, em -> {
            made.memory.allActivities.forEach(em::persist);
            made.memory.allSessions.forEach(em::persist);
        });
        return id;
    }

    private Prolonging prolonging(EntityManager em) {
        Object activities = Wiring.hidden(STORED + "Activities", em);
        Object intakes = Wiring.hidden(STORED + "Intakes", em);
        Object periods = Wiring.hidden(STORED + "SchoolPeriods", em);
        Settling settling = settling(em);
        Staff who = new Staff(PLANNER, Set.of(SILTA));
        FreeDays free = Wiring.wire(new FreeDays(), new FinnishHolidays(), periods, new CurrentLanguage());
        Publication publication = Wiring.wire(new Publication(), activities, intakes, settling, Workplace.CLOCK);
        IntakeTimes times = Wiring.wire(new IntakeTimes(), intakes, activities, publication, Workplace.nobodyWaits(), settling, Workplace.CLOCK);
        Listeners listeners = Wiring.wire(new Listeners(), intakes, made.memory.enrolments, new Neighbours.RememberedReach(made.contacts), Workplace.CLOCK);
        DateNews news = Wiring.wire(new DateNews(), activities, intakes, listeners, settling, made.words, made.leaders, Wiring.wire(new Telling(), made.outbox, Workplace.CLOCK));
        SeriesTail tail = Wiring.wire(new SeriesTail(), activities, free, made.moving.clashes, Workplace.CLOCK);
        return Wiring.wire(new Prolonging(), activities, tail, publication, times, news, settling, who);
    }

    @TestOnBothDatabases(modules = UNIT)
    void ofSeveralWhoGoOnWithASeriesAtOnceOneDoes(TestDatabase database) throws InterruptedException, ExecutionException {
        ActivityId id = stored(database);
        long seen = database.inTransaction(UNIT, em -> em.find(Activity.class, id.value()).version());
        Callable<Boolean> one = () -> {
            try {
                database.within(UNIT, em -> prolonging(em).prolong(id, seen, new Prolonging.Wish(3, Optional.empty(), true, true), Set.of()));
                return true;
            } catch (SomeoneWasQuicker lost) {
                return false;
            }
        };
        ExecutorService planners = Executors.newFixedThreadPool(PLANNERS);
        try {
            int done = 0;
            for (Future<Boolean> each : planners.invokeAll(IntStream.range(0, PLANNERS).mapToObj(planner -> one).toList())) {
                done += each.get() ? 1 : 0;
            }
            assertEquals(1, done);
        } finally {
            planners.shutdown();
        }
        List<Session> dates = database.inTransaction(UNIT, em -> em.createQuery("select s from Session s order by s.startsAt", Session.class).getResultList());
        assertEquals(7, dates.stream().filter(date -> date.status() == Session.Status.PLANNED).count());
        assertEquals(8, dates.size(), "Epiphany is a skipped row");
    }
}
