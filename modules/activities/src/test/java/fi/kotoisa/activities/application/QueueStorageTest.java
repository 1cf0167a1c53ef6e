package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.QueueDecision;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.QueueStep;
import fi.kotoisa.activities.domain.QueueSteps;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many hands at once sign up, leave, take offers, let them pass, come with more or fewer, and give the group more places. On real databases. */
class QueueStorageTest {

    private static final String UNIT = "activities";
    private static final int HANDS = 6;
    private static final int DEEDS = 20;

    private final IntakeId intake = IntakeId.next();
    private final SignUpWorld town = SignUpWorld.with(1, 0);

    /** The use cases on this database, with everything around them in memory. */
    private final class Desk {
        final Intakes intakes;
        final Enrolments enrolments;
        final QueueSteps steps;
        final Seating seating;
        final Enrolling enrolling;
        final Offering offering;
        final Changing changing;

        Desk(EntityManager em) {
            intakes = (Intakes) Wiring.hidden("fi.kotoisa.activities.persistence.JpaIntakes", em);
            enrolments = (Enrolments) Wiring.hidden("fi.kotoisa.activities.persistence.JpaEnrolments", em);
            steps = (QueueSteps) Wiring.hidden("fi.kotoisa.activities.persistence.JpaQueueSteps", em);
            seating = Wiring.wire(new Seating(), enrolments, steps, town.seating.holidays, town.seating.messages, town.seating.news, town.clock);
            Object[] parts = {intakes, enrolments, town.contacts, town.keysOf(enrolments), town.seating.messages, seating, town.clock};
            enrolling = Wiring.wire(new Enrolling(), parts);
            offering = Wiring.wire(new Offering(), parts);
            changing = Wiring.wire(new Changing(), parts);
        }

        Optional<Enrolment> anybody(Random chance) {
            List<Enrolment> listed = enrolments.listed(intake, 0, 1_000);
            return listed.isEmpty() ? Optional.empty() : Optional.of(listed.get(chance.nextInt(listed.size())));
        }
    }

    private static HouseholdSize someone(Random chance) {
        int adults = 1 + chance.nextInt(2);
        int children = chance.nextInt(3);
        return new HouseholdSize(adults, children, chance.nextInt(children + 1), chance.nextBoolean());
    }

    private void deed(Desk desk, Random chance, String name) {
        switch (chance.nextInt(8)) {
            case 0, 1, 2 -> desk.enrolling.enrol(intake, SignUpWorld.answers(name, someone(chance)));
            case 3 -> desk.anybody(chance).ifPresent(one -> desk.enrolling.cancel(town.keys.linkOf(one)));
            case 4, 5 -> desk.anybody(chance).ifPresent(one -> desk.offering.accept(town.keys.linkOf(one)));
            case 6 -> desk.anybody(chance).ifPresent(one -> desk.changing.change(town.keys.linkOf(one), someone(chance)));
            default -> otherwise(desk, chance);
        }
    }

    /** A household's time is over, or the organiser finds more chairs. */
    private void otherwise(Desk desk, Random chance) {
        Intake locked = desk.intakes.lock(intake).orElseThrow();
        if (chance.nextBoolean()) {
            locked.resize(locked.places() + 1, locked.carePlaces());
            desk.seating.offerWhatIsFree(locked);
        } else {
            desk.enrolments.offered(intake).stream().findFirst().ifPresent(silent -> desk.seating.lapse(locked, silent));
        }
    }

    @TestOnBothDatabases(modules = UNIT)
    void neverOverbookedNeverSplitNeverOvertakenWhateverManyHandsDo(TestDatabase database) throws InterruptedException {
        database.within(UNIT, em -> {
            ActivityPlan plan = new ActivityPlan(Map.of("fi", new ActivityText("Kielikahvila", "", "", "")), Set.of("fi"), LanguageLevel.NONE, Audience.EVERYONE, true,
                    SignUpKind.FROM_NOW_ON, 8, 2, 0, null, null, null, null);
            Activity activity = new Activity(ActivityId.next(), UUID.randomUUID(), plan, 0);
            em.persist(activity);
            em.persist(new Intake(intake, activity.id(), Optional.empty(), 8, 2, SignUpWorld.STARTS));
        });
        allAtOnce(database);
        database.within(UNIT, em -> check(new Desk(em)));
    }

    private void allAtOnce(TestDatabase database) throws InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                Random chance = new Random(hand);
                String who = "Nimi" + hand + "x";
                working.add(hands.submit(() -> {
                    for (int deed = 0; deed < DEEDS; deed++) {
                        String name = who + deed;
                        database.within(UNIT, em -> deed(new Desk(em), chance, name));
                    }
                }));
            }
            for (Future<?> hand : working) {
                hand.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    private void check(Desk desk) {
        Intake counted = desk.intakes.find(intake).orElseThrow();
        List<Enrolment> all = desk.enrolments.listed(intake, 0, 1_000);
        assertTrue(all.size() > HANDS, "the hands were busy");
        assertEquals(all.stream().mapToInt(Enrolment::placesTaken).sum(), counted.taken());
        assertEquals(all.stream().mapToInt(Enrolment::careTaken).sum(), counted.careTaken());
        assertEquals(all.stream().filter(Enrolment::waits).count(), counted.waiting());
        assertTrue(counted.taken() <= counted.places() && counted.careTaken() <= counted.carePlaces());
        all.stream().filter(Enrolment::waits).forEach(one -> assertFalse(fits(one.household(), counted), "somebody waits who fits: a free place was not offered"));
        all.stream().filter(Enrolment::offered).forEach(one -> assertTrue(one.offeredUntil().isPresent()));
        List<QueueStep> steps = desk.steps.of(intake, 0, 10_000);
        all.stream().filter(Enrolment::offered).forEach(one -> assertTrue(steps.stream().anyMatch(step -> step.kind() == QueueDecision.OFFERED && step.enrolment().equals(one.id())),
                "every offer is written down"));
    }

    private static boolean fits(HouseholdSize household, Intake counted) {
        boolean care = household.careChildren() <= counted.carePlaces() - counted.careTaken();
        int needed = care ? household.placesWithCare() : household.placesWithoutCare();
        return needed <= counted.places() - counted.taken() && (care || !household.careEssential());
    }
}
