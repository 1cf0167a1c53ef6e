package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.StandInOutcome;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import fi.kotoisa.activities.Wiring;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

/** Many hands on one date without its leader, on both databases. */
class StandInStorageTest {

    private static final String STORED = "fi.kotoisa.activities.persistence.Jpa";
    private static final int MANY = 12;

    private final Workplace made = new Workplace();

    private SessionId stored(TestDatabase database) {
        made.planning.plan(SILTA, group(house("sali"), 1, SignUpKind.NONE), Set.of(), true);
        database.within("activities", em -> {
            made.memory.allVenues.forEach(em::persist);
            made.memory.allRooms.forEach(em::persist);
            made.memory.allActivities.forEach(em::persist);
            made.memory.allSessions.forEach(em::persist);
        });
        return made.memory.allSessions.get(0).id();
    }

    private static StandingIn as(EntityManager manager, PersonId me) {
        Activities activities = (Activities) Wiring.hidden(STORED + "Activities", manager);
        StandInCalls calls = (StandInCalls) Wiring.hidden(STORED + "StandInCalls", manager);
        Settling settling = new Settling() {
            @Override
            void now() {
                manager.flush();
            }
        };
        StandInCandidates anybody = Wiring.wire(new StandInCandidates() {
            @Override
            boolean leads(PersonId person, Activity group) {
                return true;
            }

            @Override
            List<PersonId> of(Session date, Activity group) {
                return List.of();
            }

            @Override
            boolean busy(java.util.UUID person, Session date) {
                return false;
            }

            @Override
            List<PersonId> planners(Activity group) {
                return List.of();
            }
        });
        CrewMessages silent = new CrewMessages() {
            @Override
            void found(Collection<PersonId> who, PersonId standIn, Activity group, Session date) {}
        };
        return Wiring.wire(new StandingIn(), calls, activities, anybody, silent, settling, new Staff(me, Set.of(SILTA)), Workplace.CLOCK);
    }

    @TestOnBothDatabases(modules = "activities")
    void ofManyWhoTakeADateAtOnceExactlyOneLeadsIt(TestDatabase database) {
        SessionId date = stored(database);
        assertEquals(StandInOutcome.CALLED, database.inTransaction("activities", em -> as(em, PLANNER).cannotCome(date)));
        List<StandInOutcome> answers = allAtOnce(database, (em, number) -> as(em, PersonId.random()).take(date));
        assertEquals(1, Collections.frequency(answers, StandInOutcome.TAKEN), answers::toString);
        assertEquals(MANY - 1, Collections.frequency(answers, StandInOutcome.TOO_LATE), answers::toString);
        database.within("activities", em -> assertEquals(1L, em.createQuery("select count(c) from StandInCall c, Session s where s.id = c.session and s.leader = c.standIn", Long.class).getSingleResult()));
    }

    @TestOnBothDatabases(modules = "activities")
    void thePublicPageNamesNoLeaderWhileAStandInIsLookedFor(TestDatabase database) {
        SessionId date = stored(database);
        database.within("activities", em -> assertEquals(Optional.of("Person"), page(em).leader()));
        database.within("activities", em -> as(em, PLANNER).cannotCome(date));
        database.within("activities", em -> assertEquals(Optional.empty(), page(em).leader()));
        Clock begun = Clock.offset(Workplace.CLOCK, Duration.between(LocalDateTime.now(Workplace.CLOCK), made.memory.allSessions.get(0).startsAt().plusMinutes(1)));
        database.within("activities", em -> assertEquals(Optional.empty(), page(em, begun).leader(), "nor when it has begun without them"));
        PersonId standIn = PersonId.random();
        database.within("activities", em -> as(em, standIn).take(date));
        database.within("activities", em -> assertEquals(Optional.of("Person"), page(em).dates().get(0).leader()));
        database.within("activities", em -> as(em, standIn).cannotCome(date));
        database.within("activities", em -> assertEquals(Optional.empty(), page(em).dates().get(0).leader(), "nor a stand-in who cannot come"));
    }

    private ActivityView page(EntityManager em) {
        return page(em, Workplace.CLOCK);
    }

    private ActivityView page(EntityManager em, Clock clock) {
        Object calls = Wiring.hidden(STORED + "StandInCalls", em);
        Object intakes = Wiring.hidden(STORED + "Intakes", em);
        ActivityDetails details = Wiring.wire(new ActivityDetails(), em, intakes, calls, new Staff(PLANNER, Set.of()), clock);
        return details.find(made.memory.allActivities.get(0).id(), Language.FI).orElseThrow();
    }

    @TestOnBothDatabases(modules = "activities")
    void whoSaysItTwiceAtOnceOpensOneCall(TestDatabase database) {
        SessionId date = stored(database);
        List<StandInOutcome> answers = allAtOnce(database, (em, number) -> as(em, PLANNER).cannotCome(date));
        assertEquals(MANY, Collections.frequency(answers, StandInOutcome.CALLED), answers::toString);
        database.within("activities", em -> assertEquals(1L, em.createQuery("select count(c) from StandInCall c", Long.class).getSingleResult()));
    }

    /** Every thread has its transaction and connection before the first one begins. */
    private static List<StandInOutcome> allAtOnce(TestDatabase database, BiFunction<EntityManager, Integer, StandInOutcome> work) {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        CyclicBarrier start = new CyclicBarrier(MANY);
        try {
            List<Callable<StandInOutcome>> tasks = IntStream.range(0, MANY).mapToObj(number -> (Callable<StandInOutcome>) () -> database.inTransaction("activities", em -> {
                em.unwrap(Connection.class);
                await(start);
                return work.apply(em, number);
            })).toList();
            List<StandInOutcome> answers = new ArrayList<>();
            for (Future<StandInOutcome> answer : threads.invokeAll(tasks)) {
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
