package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.EnrolmentOutcome.ALREADY_DOWN;
import static fi.kotoisa.activities.EnrolmentOutcome.CANCELLED;
import static fi.kotoisa.activities.EnrolmentOutcome.NEVER_FITS;
import static fi.kotoisa.activities.EnrolmentOutcome.PLACED;
import static fi.kotoisa.activities.EnrolmentOutcome.TOO_LATE;
import static fi.kotoisa.activities.EnrolmentOutcome.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.platform.NotFound;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrollingTest {

    private static final HouseholdSize MOTHER_WITH_TWO_IN_CARE = new HouseholdSize(1, 2, 2, true);

    @Test
    void theLastPlaceGoesToWhoeverAsksFirst() {
        SignUpWorld town = SignUpWorld.with(2, 0);
        assertEquals(PLACED, town.ask("Samar", 2).outcome());
        assertEquals(WAITING, town.ask("Leena", 1).outcome());
        assertEquals(List.of("placed", "waiting"), town.told);
        assertEquals(1, town.given.size());
    }

    @Test
    void everySignUpTellsTheCachesThatPlacesChanged() {
        SignUpWorld town = SignUpWorld.with(2, 0);
        Enrolled samar = town.ask("Samar", 2);
        town.cancel(samar);
        assertEquals(List.of("activities", "activities"), town.bumped);
    }

    @Test
    void aHouseholdIsPlacedWholeOrNotAtAll() {
        SignUpWorld town = SignUpWorld.with(3, 0);
        town.ask("Samar", 1);
        Enrolled family = town.ask("Leena", new HouseholdSize(1, 2, 0, false));
        assertEquals(WAITING, family.outcome());
        assertEquals(0, town.of(family).placesTaken());
        assertEquals(1, town.intake.taken());
    }

    @Test
    void theNextOneIsAskedWhenAPlaceIsGivenBack() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled second = town.ask("Leena", 1);
        Enrolled third = town.ask("Olena", 1);
        town.cancel(first);
        assertTrue(town.of(second).offered());
        assertTrue(town.of(third).waits());
        assertEquals(List.of("placed", "waiting", "waiting", "cancelled", "offered"), town.told);
        town.accept(second);
        assertEquals(second.enrolment().orElseThrow(), town.given.get(1).enrolment());
    }

    @Test
    void aWholeHouseholdIsAskedTogether() {
        SignUpWorld town = SignUpWorld.with(4, 0);
        Enrolled first = town.ask("Samar", 2);
        Enrolled second = town.ask("Leena", 2);
        Enrolled family = town.ask("Olena", 3);
        town.cancel(first);
        assertTrue(town.of(family).waits());
        town.cancel(second);
        assertEquals(3, town.of(family).placesTaken());
        assertEquals(3, town.intake.taken());
    }

    @Test
    void theNextThatFitsComesInWhereALargerOneDoesNotFitYet() {
        SignUpWorld town = SignUpWorld.with(2, 0);
        Enrolled first = town.ask("Samar", 1);
        town.ask("Leena", 1);
        Enrolled couple = town.ask("Olena", 2);
        Enrolled single = town.ask("Nur", 1);
        town.cancel(first);
        assertTrue(town.of(couple).waits());
        assertTrue(town.of(single).offered());
    }

    @Test
    void nobodyWhoFitsIsOvertaken() {
        SignUpWorld town = SignUpWorld.with(3, 0);
        Enrolled three = town.ask("Samar", 3);
        Enrolled couple = town.ask("Leena", 2);
        Enrolled one = town.ask("Olena", 1);
        Enrolled another = town.ask("Nur", 1);
        town.cancel(three);
        assertTrue(town.of(couple).offered());
        assertTrue(town.of(one).offered());
        assertTrue(town.of(another).waits());
        assertEquals(1, town.view(another).placeInQueue());
    }

    @Test
    void whoNeedsCareWaitsForBoth() {
        SignUpWorld town = SignUpWorld.with(10, 2);
        Enrolled first = town.ask("Samar", MOTHER_WITH_TWO_IN_CARE);
        Enrolled second = town.ask("Leena", MOTHER_WITH_TWO_IN_CARE);
        assertEquals(WAITING, second.outcome());
        town.cancel(first);
        assertEquals(1, town.of(second).placesTaken());
        assertEquals(2, town.of(second).careTaken());
        assertEquals(2, town.intake.careTaken());
    }

    @Test
    void whoComesAllTheSameTakesTheChildrenAlong() {
        SignUpWorld town = SignUpWorld.with(10, 2);
        town.ask("Samar", MOTHER_WITH_TWO_IN_CARE);
        Enrolled second = town.ask("Leena", new HouseholdSize(1, 2, 2, false));
        assertEquals(PLACED, second.outcome());
        assertEquals(3, town.of(second).placesTaken());
        assertFalse(town.view(second).careGiven());
    }

    @Test
    void cancellingTwiceGivesBackOnce() {
        SignUpWorld town = SignUpWorld.with(2, 0);
        Enrolled samar = town.ask("Samar", 1);
        town.ask("Leena", 1);
        town.cancel(samar);
        town.cancel(samar);
        assertEquals(1, town.intake.taken());
        assertEquals(1, town.told.stream().filter("cancelled"::equals).count());
    }

    @Test
    void whoWaitsAndLeavesMovesNobodyIn() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        town.ask("Samar", 1);
        Enrolled leaver = town.ask("Leena", 1);
        Enrolled stayer = town.ask("Olena", 1);
        town.cancel(leaver);
        assertTrue(town.of(stayer).waits());
        assertEquals(1, town.view(stayer).placeInQueue());
        assertEquals(1, town.intake.waiting());
    }

    @Test
    void askingTwiceKeepsTheFirstTurn() {
        SignUpWorld town = SignUpWorld.with(2, 0);
        town.ask("Samar", 2);
        Enrolled leena = town.ask("Leena", 1);
        town.ask("Olena", 1);
        Enrolled again = town.ask("Leena", 2);
        assertEquals(ALREADY_DOWN, again.outcome());
        assertEquals(leena.enrolment(), again.enrolment());
        assertEquals(1, town.view(leena).placeInQueue());
        assertEquals(1, town.of(leena).household().adults());
        assertEquals("reminded", town.told.get(town.told.size() - 1));
    }

    @Test
    void twoOfAFamilyWithOneTelephoneAreTwoSignUps() {
        SignUpWorld town = SignUpWorld.with(2, 0);
        assertNotEquals(town.ask("Samar", 1).enrolment(), town.ask("Nur", 1).enrolment());
        assertEquals(2, town.intake.taken());
    }

    @Test
    void whoComesBackAfterCancellingStandsAtTheEnd() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled samar = town.ask("Samar", 1);
        town.ask("Leena", 1);
        town.ask("Olena", 1);
        town.cancel(samar);
        Enrolled back = town.ask("Samar", 1);
        assertEquals(WAITING, back.outcome());
        assertEquals(2, town.view(back).placeInQueue());
        assertEquals(samar.enrolment(), back.enrolment());
    }

    @Test
    void nobodySignsUpForWhatHasBegun() {
        SignUpWorld town = SignUpWorld.with(5, 0);
        town.clock.pass(Duration.ofHours(29));
        assertEquals(TOO_LATE, town.ask("Samar", 1).outcome());
        assertEquals(List.of(), town.told);
    }

    @Test
    void nobodySignsUpForWhatWasCalledOff() {
        SignUpWorld town = SignUpWorld.with(5, 0);
        town.intake.cancel();
        assertEquals(CANCELLED, town.ask("Samar", 1).outcome());
    }

    @Test
    void aHouseholdThatNeverFitsIsToldSoAndNeverWaits() {
        SignUpWorld town = SignUpWorld.with(3, 1);
        assertEquals(NEVER_FITS, town.ask("Samar", 4).outcome());
        assertEquals(NEVER_FITS, town.ask("Leena", MOTHER_WITH_TWO_IN_CARE).outcome());
        assertEquals(PLACED, town.ask("Olena", new HouseholdSize(1, 2, 2, false)).outcome());
        assertEquals(0, town.intake.waiting());
    }

    @Test
    void aLinkThatNobodyHasCancelsNothing() {
        SignUpWorld town = SignUpWorld.with(3, 1);
        assertThrows(NotFound.class, () -> town.enrolling.cancel("guessed"));
    }
}
