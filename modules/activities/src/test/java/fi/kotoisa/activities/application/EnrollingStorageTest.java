package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.EnrolmentOutcome.PLACED;
import static fi.kotoisa.activities.EnrolmentOutcome.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.ActivityView.IntakeView;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.SignUpDraft;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Signing up on real databases: what is stored comes back, and many hands at once never take more than there is. */
class EnrollingStorageTest {

    private static final String UNIT = "activities";
    private static final String STORED = "fi.kotoisa.activities.persistence.Jpa";
    private static final int THREADS = 24;

    private final IntakeId intake = IntakeId.next();
    private final SignUpWorld town = SignUpWorld.with(1, 0);

    private void open(TestDatabase database, int places, int carePlaces) {
        database.within(UNIT, em -> {
            Activity activity = new Activity(ActivityId.next(), UUID.randomUUID(), plan(places, carePlaces), 0);
            em.persist(activity);
            em.persist(new Intake(intake, activity.id(), Optional.empty(), places, carePlaces, SignUpWorld.STARTS));
        });
    }

    private static ActivityPlan plan(int places, int carePlaces) {
        return new ActivityPlan(Map.of("fi", new ActivityText("Kielikahvila", "", "", "")), Set.of("fi"), LanguageLevel.NONE, Audience.EVERYONE, true, SignUpKind.WHOLE, places,
                carePlaces, 0, null, null, null, null);
    }

    /** The use case on this database, with everything around it in memory. */
    private Enrolling enrolling(EntityManager em) {
        return Wiring.wire(new Enrolling(), stored("Intakes", em), stored("Enrolments", em), town.contacts, town.keysOf((Enrolments) stored("Enrolments", em)), town.enrolling.messages, seating(em), town.clock);
    }

    private Seating seating(EntityManager em) {
        return Wiring.wire(new Seating(), stored("Enrolments", em), stored("QueueSteps", em), town.seating.holidays, town.seating.messages, town.seating.news, town.clock);
    }

    private static Object stored(String what, EntityManager em) {
        return Wiring.hidden(STORED + what, em);
    }

    private Enrolled ask(EntityManager em, String name, HouseholdSize household) {
        return enrolling(em).enrol(intake, SignUpWorld.answers(name, household));
    }

    private static HouseholdSize adults(int adults) {
        return new HouseholdSize(adults, 0, 0, false);
    }

    @TestOnBothDatabases(modules = UNIT)
    void aSignUpComesBackAsItWasStored(TestDatabase database) {
        open(database, 5, 2);
        HouseholdSize family = new HouseholdSize(1, 2, 1, true);
        Enrolled made = database.inTransaction(UNIT, em -> ask(em, "Samar", family));
        database.within(UNIT, em -> {
            Enrolment read = ((Enrolments) stored("Enrolments", em)).find(made.enrolment().orElseThrow()).orElseThrow();
            assertEquals(family, read.household());
            assertTrue(read.placed());
            assertEquals(2, read.placesTaken());
            assertEquals(1, read.careTaken());
            Intake counted = ((Intakes) stored("Intakes", em)).find(intake).orElseThrow();
            assertEquals(2, counted.taken());
            assertEquals(1, counted.careTaken());
            assertEquals(0, counted.waiting());
        });
    }

    @TestOnBothDatabases(modules = UNIT)
    void placesAreSeenOnceTheGroupIsPublished(TestDatabase database) {
        open(database, 3, 1);
        database.within(UNIT, em -> ask(em, "Amira", adults(2)));
        assertEquals(Optional.empty(), places(database, intake));
        database.within(UNIT, em -> em.createQuery("select a from Activity a", Activity.class).getSingleResult().publish());
        assertEquals(1, places(database, intake).orElseThrow().left());
        assertEquals(Optional.empty(), places(database, IntakeId.next()));
    }

    private Optional<IntakeView> places(TestDatabase database, IntakeId id) {
        return database.inTransaction(UNIT, em -> {
            ActivityDetails details = new ActivityDetails();
            details.em = em;
            details.clock = town.clock;
            return details.places(id);
        });
    }

    @TestOnBothDatabases(modules = UNIT)
    void twoSignUpsInOneTransactionBothCount(TestDatabase database) {
        open(database, 2, 0);
        database.within(UNIT, em -> {
            assertEquals(PLACED, ask(em, "Samar", adults(1)).outcome());
            assertEquals(PLACED, ask(em, "Leena", adults(1)).outcome());
            assertEquals(WAITING, ask(em, "Olena", adults(1)).outcome());
        });
        assertEquals(2, taken(database));
    }

    @TestOnBothDatabases(modules = UNIT)
    void ofManyWhoWantTheLastPlaceAtOnceExactlyOneGetsIt(TestDatabase database) throws InterruptedException {
        open(database, 1, 0);
        List<Enrolled> answers = atOnce(IntStream.range(0, THREADS)
                .<Callable<Enrolled>>mapToObj(number -> () -> database.inTransaction(UNIT, em -> ask(em, "Nimi" + number, adults(1))))
                .toList());
        assertEquals(1, answers.stream().filter(answer -> answer.outcome() == PLACED).count());
        assertEquals(THREADS - 1, answers.stream().filter(answer -> answer.outcome() == WAITING).count());
        assertEquals(1, taken(database));
        List<Long> turns = database.inTransaction(UNIT, em -> ((Enrolments) stored("Enrolments", em)).queue(intake, 0, THREADS).stream().map(Enrolment::turn).toList());
        assertEquals(THREADS - 1, Set.copyOf(turns).size());
    }

    @TestOnBothDatabases(modules = UNIT)
    void householdsOfAllSizesAtOnceNeverTakeMoreThanThereIs(TestDatabase database) throws InterruptedException {
        open(database, 20, 4);
        atOnce(IntStream.range(0, THREADS)
                .<Callable<Enrolled>>mapToObj(number -> () -> database.inTransaction(UNIT,
                        em -> ask(em, "Perhe" + number, new HouseholdSize(1 + number % 2, number % 3, number % 3, number % 2 == 0))))
                .toList());
        database.within(UNIT, em -> {
            Intake counted = ((Intakes) stored("Intakes", em)).find(intake).orElseThrow();
            List<Enrolment> placed = ((Enrolments) stored("Enrolments", em)).placed(intake);
            assertEquals(placed.stream().mapToInt(Enrolment::placesTaken).sum(), counted.taken());
            assertTrue(counted.taken() <= 20);
            assertTrue(counted.careTaken() <= 4);
            assertEquals(THREADS, placed.size() + counted.waiting());
        });
    }

    @TestOnBothDatabases(modules = UNIT)
    void thePlaceThatIsGivenBackManyTimesAtOnceIsOfferedToOne(TestDatabase database) throws InterruptedException {
        open(database, 1, 0);
        Enrolled first = database.inTransaction(UNIT, em -> ask(em, "Samar", adults(1)));
        database.within(UNIT, em -> ask(em, "Leena", adults(1)));
        database.within(UNIT, em -> ask(em, "Olena", adults(1)));
        String link = database.inTransaction(UNIT, em -> town.enrolling.keys.linkOf(((Enrolments) stored("Enrolments", em)).find(first.enrolment().orElseThrow()).orElseThrow()));
        atOnce(IntStream.range(0, THREADS).<Callable<Boolean>>mapToObj(number -> () -> database.inTransaction(UNIT, em -> {
            enrolling(em).cancel(link);
            return true;
        })).toList());
        database.within(UNIT, em -> {
            Enrolments all = (Enrolments) stored("Enrolments", em);
            assertEquals(1, all.offered(intake).size());
            assertEquals(1, all.queue(intake, 0, THREADS).size());
        });
    }

    @TestOnBothDatabases(modules = UNIT)
    void ofManyTriesOfACodeAtOnceNoneIsFree(TestDatabase database) throws InterruptedException {
        List<Boolean> counted = atOnce(IntStream.range(0, THREADS).<Callable<Boolean>>mapToObj(number -> () -> tried(database)).toList());
        long stored = database.inTransaction(UNIT, em -> ((CodeTries) stored("CodeTries", em)).newest("reach")).size();
        assertEquals(counted.stream().filter(Boolean::booleanValue).count(), stored);
        assertFalse(stored > FindingAgain.TRIES, stored + " tries were let through");
    }

    private static boolean tried(TestDatabase database) {
        try {
            return database.inTransaction(UNIT, em -> ((CodeTries) stored("CodeTries", em)).oneMore("reach", FindingAgain.TRIES, 0, 1));
        } catch (SomeoneWasQuicker lost) {
            return false;
        }
    }

    @TestOnBothDatabases(modules = UNIT)
    void anEndedDraftLeadsNowhereAndKeepsNothingThatWasTyped(TestDatabase database) {
        open(database, 5, 0);
        EnrolmentId made = database.inTransaction(UNIT, em -> ask(em, "Samar", adults(1))).enrolment().orElseThrow();
        database.within(UNIT, em -> {
            SignUpDraft draft = new SignUpDraft(UUID.randomUUID(), "key", intake, "typed", 1);
            draft.sent(made);
            ((SignUpDrafts) stored("SignUpDrafts", em)).add(draft);
        });
        database.within(UNIT, em -> ((SignUpDrafts) stored("SignUpDrafts", em)).end(made));
        SignUpDraft ended = database.inTransaction(UNIT, em -> ((SignUpDrafts) stored("SignUpDrafts", em)).byKey("key")).orElseThrow();
        assertTrue(ended.ended());
        assertEquals(Optional.empty(), ended.enrolment());
    }

    private int taken(TestDatabase database) {
        return database.inTransaction(UNIT, em -> ((Intakes) stored("Intakes", em)).find(intake).orElseThrow().taken());
    }

    /** All of them begin at the same moment. */
    private static <T> List<T> atOnce(List<Callable<T>> works) throws InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(works.size());
        CountDownLatch start = new CountDownLatch(works.size());
        try {
            List<Future<T>> results = works.stream().map(work -> hands.submit(() -> {
                start.countDown();
                start.await();
                return work.call();
            })).toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> result : results) {
                answers.add(result.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            hands.shutdownNow();
        }
    }
}
