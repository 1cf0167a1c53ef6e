package fi.kotoisa.volunteering.application;

import static fi.kotoisa.volunteering.Dates.NOW;
import static fi.kotoisa.volunteering.Dates.tomorrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.SessionCancelled;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import fi.kotoisa.volunteering.Dates;
import fi.kotoisa.volunteering.GivingBackOutcome;
import fi.kotoisa.volunteering.ShiftOutcome;
import fi.kotoisa.volunteering.domain.HostCount;
import fi.kotoisa.volunteering.domain.Shift;
import fi.kotoisa.volunteering.persistence.Stored;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

class StoredShiftsTest {

    private static final int MANY = 16;
    private static final int ROUNDS = 5;

    private final Memory.Dated dates = new Memory.Dated();

    private ShiftPlaces places(EntityManager em) {
        ShiftPlaces places = new ShiftPlaces();
        places.hosts = Stored.hosts(em);
        places.counts = Stored.counts(em);
        places.shifts = Stored.shifts(em);
        places.needs = dates;
        places.shiftTaken = new Memory.Fired<>();
        places.shiftGivenBack = new Memory.Fired<>();
        places.clock = Clock.fixed(NOW.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI);
        return places;
    }

    private ShiftOutcome take(TestDatabase database, PersonId person, HostNeedView date) {
        return database.inTransaction("volunteering", em -> places(em).take(person, date.session()));
    }

    private GivingBackOutcome giveBack(TestDatabase database, PersonId person, HostNeedView date) {
        return database.inTransaction("volunteering", em -> places(em).giveBack(person, date.session()));
    }

    private int taken(TestDatabase database, HostNeedView date) {
        return database.inTransaction("volunteering", em -> Stored.counts(em).taken(List.of(date.session()))).getOrDefault(date.session(), 0);
    }

    private int held(TestDatabase database, HostNeedView date) {
        return database.inTransaction("volunteering", em -> Stored.shifts(em).held(List.of(date.session())).size());
    }

    @TestOnBothDatabases(modules = "volunteering")
    void aShiftComesBackAsItWasStored(TestDatabase database) {
        PersonId person = PersonId.random();
        HostNeedView date = dates.add(tomorrow(17, 2));
        take(database, person, date);
        database.within("volunteering", em -> {
            Shift stored = Stored.shifts(em).ahead(person, NOW).get(0);
            assertEquals(date.startsAt(), stored.startsAt());
            assertEquals(date.endsAt(), stored.endsAt());
            assertEquals(date.session(), stored.session());
            assertEquals(person, stored.person());
            assertTrue(stored.held());
            assertEquals(Set.of(person), Stored.hosts(em).known(List.of(person, PersonId.random())));
            assertEquals(Set.of(), Stored.hosts(em).known(List.of()));
            assertEquals(List.of(), Stored.shifts(em).ahead(person, date.endsAt()));
        });
    }

    @TestOnBothDatabases(modules = "volunteering")
    void aShiftCanBeTakenAndGivenBackAgainAndAgain(TestDatabase database) {
        PersonId person = PersonId.random();
        HostNeedView date = dates.add(tomorrow(17, 1));
        for (int i = 0; i < 3; i++) {
            assertEquals(ShiftOutcome.TAKEN, take(database, person, date));
            assertEquals(GivingBackOutcome.GIVEN_BACK, giveBack(database, person, date));
        }
        assertEquals(GivingBackOutcome.GIVEN_BACK, giveBack(database, person, date));
        assertEquals(0, taken(database, date));
        assertEquals(0, held(database, date));
    }

    @TestOnBothDatabases(modules = "volunteering")
    void lookingAtShiftsLeavesNoTrace(TestDatabase database) {
        PersonId person = PersonId.random();
        HostNeedView date = dates.add(tomorrow(17, 1));
        take(database, person, date);
        database.within("volunteering", em -> Stored.shifts(em).copies(person, NOW).get(0).follow(Dates.moved(date, NOW.plusDays(9))));
        database.within("volunteering", em -> assertEquals(date.startsAt(), Stored.shifts(em).ahead(person, NOW).get(0).startsAt()));
    }

    @TestOnBothDatabases(modules = "volunteering")
    void whatManyPeopleHoldIsLookedUpAtOnceAndLeavesNoTrace(TestDatabase database) {
        PersonId person = PersonId.random();
        PersonId gone = PersonId.random();
        HostNeedView date = dates.add(tomorrow(17, 2));
        take(database, person, date);
        take(database, gone, date);
        giveBack(database, gone, date);
        database.within("volunteering", em -> {
            List<Shift> held = Stored.shifts(em).heldBy(List.of(person, gone, PersonId.random()), NOW);
            assertEquals(List.of(person), held.stream().map(Shift::person).toList());
            held.get(0).follow(Dates.moved(date, NOW.plusDays(9)));
            assertEquals(List.of(), Stored.shifts(em).heldBy(List.of(person), date.endsAt()));
            assertEquals(List.of(), Stored.shifts(em).heldBy(List.of(), NOW));
        });
        database.within("volunteering", em -> assertEquals(date.startsAt(), Stored.shifts(em).ahead(person, NOW).get(0).startsAt()));
    }

    @TestOnBothDatabases(modules = "volunteering")
    void callingADateOffEndsItsShifts(TestDatabase database) {
        HostNeedView date = dates.add(tomorrow(17, 2));
        PersonId person = PersonId.random();
        take(database, person, date);
        take(database, PersonId.random(), date);
        database.within("volunteering", em -> {
            DatesCalledOff calledOff = new DatesCalledOff();
            calledOff.counts = Stored.counts(em);
            calledOff.shifts = Stored.shifts(em);
            calledOff.messages = new Memory.Told();
            calledOff.clock = places(em).clock;
            calledOff.end(new SessionCancelled(Dates.GROUP, date.session()));
        });
        assertEquals(0, taken(database, date));
        assertEquals(0, held(database, date));
        assertEquals(GivingBackOutcome.CANCELLED, giveBack(database, person, date));
    }

    @TestOnBothDatabases(modules = "volunteering")
    void theDatabaseItselfRefusesASecondShiftOfOnePersonAndOneHostTooMany(TestDatabase database) {
        PersonId person = PersonId.random();
        HostNeedView date = dates.add(tomorrow(17, 1));
        take(database, person, date);
        assertThrows(PersistenceException.class, () -> database.within("volunteering", em -> em.persist(new HostCount(date, 0).take(date, person, 2))));
        assertThrows(PersistenceException.class, () -> database.within("volunteering", em -> Stored.counts(em).lock(date.session()).take(date, person, 2)));
        assertEquals(1, taken(database, date));
    }

    @TestOnBothDatabases(modules = "volunteering")
    void ofManyWhoWantTheLastShiftAtOnceExactlyOneGetsIt(TestDatabase database) {
        for (int round = 0; round < ROUNDS; round++) {
            HostNeedView date = dates.add(tomorrow(17, 3));
            take(database, PersonId.random(), date);
            take(database, PersonId.random(), date);
            List<ShiftOutcome> answers = allAtOnce(database, (places, number) -> places.take(PersonId.random(), date.session()));
            assertOneAndTheRest(ShiftOutcome.FULL, answers);
            assertEquals(3, taken(database, date));
            assertEquals(3, held(database, date));
        }
    }

    @TestOnBothDatabases(modules = "volunteering")
    void ofManyWhoWantAShiftThatNobodyHasAskedForBeforeExactlyOneGetsIt(TestDatabase database) {
        for (int round = 0; round < ROUNDS; round++) {
            HostNeedView date = dates.add(tomorrow(17, 1));
            assertOneAndTheRest(ShiftOutcome.FULL, allAtOnce(database, (places, number) -> places.take(PersonId.random(), date.session())));
            assertEquals(1, held(database, date));
        }
    }

    @TestOnBothDatabases(modules = "volunteering")
    void oneWhoPressesManyTimesAtOnceHasOneShift(TestDatabase database) {
        for (int round = 0; round < ROUNDS; round++) {
            PersonId person = known(database);
            HostNeedView date = dates.add(tomorrow(17, 5));
            assertOneAndTheRest(ShiftOutcome.ALREADY_YOURS, allAtOnce(database, (places, number) -> places.take(person, date.session())));
            assertEquals(1, taken(database, date));
        }
    }

    @TestOnBothDatabases(modules = "volunteering")
    void onePersonNeverGetsTwoShiftsAtTheSameTimeFromTwoWindows(TestDatabase database) {
        for (int round = 0; round < ROUNDS; round++) {
            PersonId person = known(database);
            List<HostNeedView> sameTime = IntStream.range(0, MANY).mapToObj(number -> dates.add(tomorrow(17, 1))).toList();
            assertOneAndTheRest(ShiftOutcome.OVERLAPS, allAtOnce(database, (places, number) -> places.take(person, sameTime.get(number).session())));
        }
    }

    @TestOnBothDatabases(modules = "volunteering")
    void takingAndGivingBackAtOnceKeepsTheCountRight(TestDatabase database) {
        for (int round = 0; round < ROUNDS; round++) {
            HostNeedView date = dates.add(tomorrow(17, 2 * MANY));
            List<PersonId> people = IntStream.range(0, MANY).mapToObj(number -> PersonId.random()).toList();
            people.stream().limit(MANY / 2).forEach(person -> take(database, person, date));
            allAtOnce(database, (places, number) -> {
                if (number < MANY / 2) {
                    places.giveBack(people.get(number), date.session());
                    return ShiftOutcome.PAST;
                }
                return places.take(people.get(number), date.session());
            });
            assertEquals(MANY / 2, taken(database, date));
            assertEquals(MANY / 2, held(database, date));
        }
    }

    /** Somebody whose row is there already: making it would let them come one after the other anyhow. */
    private PersonId known(TestDatabase database) {
        PersonId person = PersonId.random();
        take(database, person, dates.add(tomorrow(9, 1)));
        return person;
    }

    private static void assertOneAndTheRest(ShiftOutcome rest, List<ShiftOutcome> answers) {
        assertEquals(1, Collections.frequency(answers, ShiftOutcome.TAKEN), answers::toString);
        assertEquals(MANY - 1, Collections.frequency(answers, rest), answers::toString);
    }

    /** Every thread has its transaction and connection before the first one begins. */
    private List<ShiftOutcome> allAtOnce(TestDatabase database, BiFunction<ShiftPlaces, Integer, ShiftOutcome> work) {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        CyclicBarrier start = new CyclicBarrier(MANY);
        try {
            List<Callable<ShiftOutcome>> tasks = IntStream.range(0, MANY).mapToObj(number -> (Callable<ShiftOutcome>) () -> database.inTransaction("volunteering", em -> {
                em.unwrap(Connection.class);
                await(start);
                return work.apply(places(em), number);
            })).toList();
            List<ShiftOutcome> answers = new ArrayList<>();
            for (Future<ShiftOutcome> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException failed) {
            throw new AssertionError(failed);
        }
    }
}
