package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Every path at once: households on their pages and by programs, staff at the desk, the round that passes offers on, the organiser who changes the places of all dates, and a date
 * that is moved, by hand or by its feed. On real databases, many hands, random deeds; the seed is said when it fails.
 */
class EveryPathStorageTest {

    private static final String UNIT = "activities";
    private static final String STORED = "fi.kotoisa.activities.persistence.Jpa";
    private static final int HANDS = 6;
    private static final int DEEDS = 25;
    private static final int CARE = 2;

    private final long seed = Long.getLong("seed", 20261122L);
    private final IntakeId intake = IntakeId.next();
    private final SessionId date = SessionId.next();
    private final SignUpWorld town = SignUpWorld.with(1, 0);
    private final Workplace office = new Workplace();
    private final AtomicInteger resized = new AtomicInteger();
    private final AtomicInteger byPage = new AtomicInteger();
    private final AtomicInteger byDesk = new AtomicInteger();

    /** All use cases on this database, with everything around them in memory. */
    private final class Paths {
        final EntityManager em;
        final Activities activities;
        final Intakes intakes;
        final Enrolments enrolments;
        final Enrolling enrolling;
        final Offering offering;
        final Changing changing;
        final DeskSignUps desk;
        final SeriesPlaces places;
        final IntakeTimes times;

        Paths(EntityManager em) {
            this.em = em;
            activities = (Activities) stored("Activities");
            intakes = (Intakes) stored("Intakes");
            enrolments = (Enrolments) stored("Enrolments");
            Settling settling = SeriesStorageTest.settling(em);
            Seating seating = Wiring.wire(new Seating(), enrolments, stored("QueueSteps"), town.seating.holidays, town.seating.messages, town.seating.news, town.clock);
            Object[] parts = {activities, intakes, enrolments, town.contacts, town.keysOf(enrolments), town.seating.messages, seating, settling, new Staff(Workplace.PLANNER, Set.of(Workplace.SILTA)), town.clock};
            enrolling = Wiring.wire(new Enrolling(), parts);
            offering = Wiring.wire(new Offering(), parts);
            changing = Wiring.wire(new Changing(), parts);
            desk = Wiring.wire(new DeskSignUps(), Wiring.wire(new OwnIntakes(), parts), enrolments, enrolling, offering, parts[4], parts[8]);
            Publication publication = Wiring.wire(new Publication(), parts);
            times = Wiring.wire(new IntakeTimes(), intakes, activities, publication, seating, settling, town.clock);
            places = Wiring.wire(new SeriesPlaces(), intakes, seating, times);
        }

        private Object stored(String all) {
            return Wiring.hidden(STORED + all, em);
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

    private void deed(Paths by, Random chance, String name) {
        switch (chance.nextInt(12)) {
            case 0, 1 -> {
                by.enrolling.enrol(intake, SignUpWorld.answers(name, someone(chance)));
                byPage.incrementAndGet();
            }
            case 2, 3 -> {
                by.desk.enrol(intake, SignUpWorld.answers(name, someone(chance)));
                byDesk.incrementAndGet();
            }
            case 4 -> by.anybody(chance).ifPresent(one -> by.enrolling.cancel(town.keys.linkOf(one)));
            case 5 -> by.anybody(chance).ifPresent(one -> by.desk.cancel(intake, one.id()));
            case 6 -> by.anybody(chance).ifPresent(one -> by.offering.accept(town.keys.linkOf(one)));
            case 7 -> by.anybody(chance).ifPresent(one -> by.desk.accept(intake, one.id()));
            case 8 -> by.anybody(chance).ifPresent(one -> by.changing.change(town.keys.linkOf(one), someone(chance)));
            case 9 -> by.enrolments.offered(intake).stream().findFirst().ifPresent(silent -> silence(by, silent));
            case 10 -> resize(by, chance);
            default -> move(by, chance);
        }
    }

    /** A household does not answer, and the round comes by. */
    private void silence(Paths by, Enrolment silent) {
        Intake locked = by.intakes.lock(silent.intake()).orElseThrow();
        Enrolment now = by.enrolments.fresh(silent);
        if (now.offered()) {
            by.offering.seating.lapse(locked, now);
        }
    }

    /** The organiser has more or fewer chairs, never fewer than were given away. */
    private void resize(Paths by, Random chance) {
        Activity activity = by.activities.find(by.intakes.find(intake).orElseThrow().activity()).orElseThrow();
        List<Session> dates = by.activities.sessions(activity.id());
        by.places.hold(dates);
        activity.hold(new SessionPlace(null, null, null, 0), activity.signUp(), 4 + chance.nextInt(10), CARE + chance.nextInt(2));
        by.activities.changed(activity);
        by.places.follow(activity, dates);
        resized.incrementAndGet();
    }

    /** The date is held at another time: sign-up ends with it, offers are answered sooner, or it opens again. */
    private void move(Paths by, Random chance) {
        Session session = by.activities.session(date).orElseThrow();
        Activity activity = by.activities.find(session.activity()).orElseThrow();
        by.times.hold(List.of(session));
        LocalDateTime start = SignUpWorld.STARTS.plusHours(chance.nextInt(4) == 0 ? -30 : chance.nextInt(48));
        session.move(SessionTime.at(start, start.plusHours(1)), session.place(), null, town.clock.millis());
        by.times.follow(activity, session);
    }

    @TestOnBothDatabases(modules = UNIT)
    void whateverComesByWhateverPathTheListIsRight(TestDatabase database) throws InterruptedException {
        database.within(UNIT, em -> {
            ActivityPlan plan = new ActivityPlan(Map.of("fi", new ActivityText("Kielikahvila", "", "", "")), Set.of("fi"), LanguageLevel.NONE, Audience.EVERYONE, true,
                    SignUpKind.FROM_NOW_ON, 8, CARE, 0, null, null, null, null);
            Activity activity = new Activity(ActivityId.next(), Workplace.SILTA.value(), plan, 0);
            activity.publish();
            em.persist(activity);
            Session session = new Session(date, activity.id(), SessionTime.at(SignUpWorld.STARTS, SignUpWorld.STARTS.plusHours(1)), new SessionPlace(null, null, null, 0));
            session.publish(0);
            em.persist(session);
            em.persist(new Intake(intake, activity.id(), Optional.empty(), 8, CARE, SignUpWorld.STARTS));
        });
        allAtOnce(database);
        // whatever the last move was, it is to come: then nothing that is free may be left lying
        database.within(UNIT, em -> {
            Paths by = new Paths(em);
            Session session = by.activities.session(date).orElseThrow();
            session.move(SessionTime.at(SignUpWorld.STARTS, SignUpWorld.STARTS.plusHours(1)), session.place(), null, town.clock.millis());
            by.times.follow(by.activities.find(session.activity()).orElseThrow(), session);
        });
        database.within(UNIT, em -> check(new Paths(em)));
    }

    private void allAtOnce(TestDatabase database) throws InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                Random chance = new Random(seed + hand);
                String who = "Nimi" + hand + "x";
                working.add(hands.submit(() -> {
                    for (int deed = 0; deed < DEEDS; deed++) {
                        some(database, chance, who + deed);
                    }
                }));
            }
            for (Future<?> hand : working) {
                hand.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("seed " + seed, failed.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    /** A planner who comes second is told so; that changes nothing. */
    private void some(TestDatabase database, Random chance, String name) {
        try {
            database.within(UNIT, em -> deed(new Paths(em), chance, name));
        } catch (SomeoneWasQuicker second) {
            assertTrue(second.getCause() != null, "it says why");
        }
    }

    private void check(Paths by) {
        Intake counted = by.intakes.find(intake).orElseThrow();
        List<Enrolment> all = by.enrolments.listed(intake, 0, 1_000);
        String which = "seed " + seed;
        // how many are left at the end is chance: some days nearly all give their places back
        assertTrue(!all.isEmpty() && byPage.get() > HANDS && byDesk.get() > HANDS && resized.get() > 0, which + ": the hands were busy");
        assertEquals(all.stream().mapToInt(Enrolment::placesTaken).sum(), counted.taken(), which);
        assertEquals(all.stream().mapToInt(Enrolment::careTaken).sum(), counted.careTaken(), which);
        assertEquals(all.stream().filter(Enrolment::waits).count(), counted.waiting(), which);
        assertTrue(counted.taken() <= counted.places() && counted.careTaken() <= counted.carePlaces(), which);
        all.stream().filter(one -> !one.waits()).forEach(one -> assertTrue(one.placesTaken() == one.household().placesWithCare() || one.placesTaken() == one.household().placesWithoutCare(),
                which + ": all of a household or nobody"));
        all.stream().filter(Enrolment::waits).forEach(one -> assertFalse(fits(one.household(), counted), which + ": somebody waits who fits"));
        assertEquals(all.size(), all.stream().map(Enrolment::turn).distinct().count(), which + ": no turn twice");
    }

    private static boolean fits(HouseholdSize household, Intake counted) {
        boolean care = household.careChildren() <= counted.carePlaces() - counted.careTaken();
        int needed = care ? household.placesWithCare() : household.placesWithoutCare();
        return needed <= counted.places() - counted.taken() && (care || !household.careEssential());
    }
}
