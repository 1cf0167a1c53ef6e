package fi.kotoisa.activities.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.EnrolmentKeys;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random lives of an intake, each a thousand steps long. */
class IntakeTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 25, 17, 0);
    private static final int STEPS = 1_000;

    private final List<Enrolment> all = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void neverOverbookedNeverUnfairWhateverHappens(long seed) {
        Random chance = new Random(seed);
        Intake intake = new Intake(IntakeId.next(), ActivityId.next(), Optional.empty(), 1 + chance.nextInt(12), chance.nextInt(5), START);
        for (int step = 0; step < STEPS; step++) {
            int what = chance.nextInt(20);
            if (what < 11) {
                join(intake, someone(chance), step);
            } else if (!all.isEmpty()) {
                happen(intake, all.get(chance.nextInt(all.size())), what, someone(chance), step);
            }
            check(intake);
        }
    }

    private void happen(Intake intake, Enrolment one, int what, HouseholdSize wished, long now) {
        if (what < 14) {
            leave(intake, one, now);
        } else if (what == 14 && one.offered()) {
            one.accept(now);
        } else if (what == 15 && one.offered()) {
            intake.lapse(one, now);
        } else if (what < 18 && !one.cancelled() && intake.mayAsk(wished, START.minusDays(1)) == EnrolmentOutcome.PLACED) {
            change(intake, one, wished, now);
        } else if (what == 18) {
            intake.resize(intake.places() + (int) (now % 3) - 1, intake.carePlaces() + (int) (now % 2));
        }
        intake.offer(queue(), START);
    }

    private static void change(Intake intake, Enrolment one, HouseholdSize wished, long now) {
        HouseholdSize before = one.household();
        int had = one.placesTaken();
        long turn = one.turn();
        boolean changed = intake.change(one, wished, now);
        assertEquals(changed ? wished : before, one.household());
        assertTrue(changed || one.placesTaken() == had, "who is refused keeps what it had");
        assertEquals(turn, one.turn());
    }

    private static HouseholdSize someone(Random chance) {
        int adults = 1 + chance.nextInt(3);
        int children = chance.nextInt(4);
        return new HouseholdSize(adults, children, chance.nextInt(children + 1), chance.nextBoolean());
    }

    private void join(Intake intake, HouseholdSize household, long now) {
        if (intake.mayAsk(household, START.minusDays(1)) != EnrolmentOutcome.PLACED) {
            return;
        }
        Enrolment newcomer = new Enrolment(EnrolmentId.next(), intake.id(), UUID.randomUUID(), household, intake.takeTurn(), now, new EnrolmentKeys("", "", ""));
        all.add(newcomer);
        intake.seat(newcomer, now);
    }

    private void leave(Intake intake, Enrolment leaver, long now) {
        if (!leaver.cancelled()) {
            intake.release(leaver);
            leaver.cancel(now);
            intake.offer(queue(), START);
        }
    }

    private List<Enrolment> queue() {
        return all.stream().filter(Enrolment::waits).sorted(Comparator.comparingLong(Enrolment::turn)).toList();
    }

    private void check(Intake intake) {
        assertEquals(all.stream().mapToInt(Enrolment::placesTaken).sum(), intake.taken());
        assertEquals(all.stream().mapToInt(Enrolment::careTaken).sum(), intake.careTaken());
        assertEquals(queue().size(), intake.waiting());
        assertTrue(intake.taken() >= 0 && intake.taken() <= intake.places());
        assertTrue(intake.careTaken() >= 0 && intake.careTaken() <= intake.carePlaces());
        queue().forEach(waiting -> assertFalse(fitsNow(intake, waiting.household()), "somebody waits who fits"));
        all.stream().filter(Enrolment::holds).filter(one -> one.household().careEssential())
                .forEach(one -> assertEquals(one.household().careChildren(), one.careTaken(), "placed without the care it cannot do without"));
    }

    private static boolean fitsNow(Intake intake, HouseholdSize household) {
        boolean care = household.careChildren() <= intake.carePlaces() - intake.careTaken();
        int needed = care ? household.placesWithCare() : household.placesWithoutCare();
        return needed <= intake.places() - intake.taken() && (care || !household.careEssential());
    }
}
