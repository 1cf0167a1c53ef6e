package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.EnrolmentOutcome.PLACED;
import static fi.kotoisa.activities.EnrolmentOutcome.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ChangeOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.QueueDecision;
import fi.kotoisa.activities.application.Offering.Taken;
import fi.kotoisa.activities.domain.QueueStep;
import fi.kotoisa.platform.NotFound;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tuesday at noon, for what begins on Wednesday at five: an offer stands until eight in the evening. */
class OfferingTest {

    private static HouseholdSize adults(int adults) {
        return new HouseholdSize(adults, 0, 0, false);
    }

    @Test
    void aFreePlaceIsHeldForTheNextUntilItAnswers() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled second = town.ask("Leena", 1);
        town.cancel(first);
        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 24, 20, 0)), town.view(second).offeredUntil());
        assertEquals(1, town.intake.taken());
        assertEquals(0, town.intake.waiting());
        assertEquals(WAITING, town.ask("Nur", 1).outcome(), "what is held for somebody is not free");
        assertEquals(1, town.given.size(), "nobody hears that a place was given before it is");
        assertEquals(Taken.YES, town.accept(second));
        assertTrue(town.of(second).placed());
        assertEquals(Optional.empty(), town.view(second).offeredUntil());
        assertEquals(2, town.given.size());
        assertEquals(List.of("placed", "waiting", "cancelled", "offered", "waiting", "placed"), town.told);
    }

    @Test
    void takingTwiceTakesOnce() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled second = town.ask("Leena", 1);
        town.cancel(first);
        assertEquals(Taken.YES, town.accept(second));
        assertEquals(Taken.YES, town.accept(second));
        assertEquals(1, town.intake.taken());
        assertEquals(2, town.given.size());
    }

    @Test
    void whoDoesNotAnswerGoesToTheEndAndTheSecondTimeOut() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled silent = town.ask("Leena", 1);
        Enrolled next = town.ask("Olena", 1);
        town.cancel(first);
        town.clock.pass(Duration.ofHours(8).minusSeconds(1));
        town.round();
        assertTrue(town.of(silent).offered(), "there is a second left");
        town.clock.pass(Duration.ofSeconds(1));
        town.round();
        assertTrue(town.of(silent).waits());
        assertTrue(town.of(next).offered());
        assertEquals(1, town.view(silent).placeInQueue());
        town.cancel(next);
        assertTrue(town.of(silent).offered(), "it is asked once more");
        town.clock.pass(Duration.ofHours(20));
        town.round();
        assertTrue(town.of(silent).cancelled());
        assertEquals(0, town.intake.taken());
        assertEquals(0, town.intake.waiting());
        assertEquals(List.of("placed", "waiting", "waiting", "cancelled", "offered", "offered", "lapsed", "cancelled", "offered", "dropped"), town.told);
        assertEquals(List.of(QueueDecision.OFFERED, QueueDecision.LAPSED, QueueDecision.OFFERED, QueueDecision.GIVEN_BACK, QueueDecision.OFFERED, QueueDecision.DROPPED), town.steps.all.stream().map(QueueStep::kind).toList());
    }

    @Test
    void aLateAnswerCountsAsLongAsNobodyElseWasAsked() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled slow = town.ask("Leena", 1);
        town.cancel(first);
        town.clock.pass(Duration.ofHours(9));
        assertEquals(Taken.YES, town.accept(slow));
        town.round();
        assertTrue(town.of(slow).placed());
    }

    @Test
    void whatWentOnCannotBeTakenAnyMore() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled slow = town.ask("Leena", 1);
        town.ask("Olena", 1);
        town.cancel(first);
        town.clock.pass(Duration.ofHours(9));
        town.round();
        assertEquals(Taken.PASSED_ON, town.accept(slow));
        assertFalse(town.of(slow).placed());
        assertEquals(1, town.intake.taken());
    }

    @Test
    void whatHasBegunIsNeitherTakenNorOfferedNorTalkedAbout() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled second = town.ask("Leena", 1);
        town.ask("Olena", 1);
        town.cancel(first);
        int told = town.told.size();
        town.clock.pass(Duration.ofHours(29));
        assertEquals(Taken.OVER, town.accept(second));
        town.round();
        assertEquals(List.of("ended"), town.told.subList(told, town.told.size()), "who waits behind hears that it is over, and nobody of an offer");
        assertEquals(0, town.enrolments.offered(town.intake.id()).size());
    }

    @Test
    void theStepSaysHowManyBeforeItDidNotFit() {
        SignUpWorld town = SignUpWorld.with(3, 0);
        Enrolled first = town.ask("Samar", 2);
        town.ask("Leena", 1);
        town.ask("Olena", 3);
        town.ask("Nur", 3);
        Enrolled pair = town.ask("Amina", 2);
        town.cancel(first);
        assertTrue(town.of(pair).offered());
        QueueStep step = town.steps.all.get(0);
        assertEquals(pair.enrolment().orElseThrow(), step.enrolment());
        assertEquals(2, step.passed());
        assertEquals(2, step.people());
    }

    @Test
    void givingAnOfferAwayPassesItOnAtOnce() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled second = town.ask("Leena", 1);
        Enrolled third = town.ask("Olena", 1);
        town.cancel(first);
        town.cancel(second);
        assertTrue(town.of(third).offered());
        assertEquals(1, town.intake.taken());
    }

    @Test
    void aLinkThatNobodyHasTakesAndChangesNothing() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        assertThrows(NotFound.class, () -> town.offering.accept("guessed"));
        assertThrows(NotFound.class, () -> town.changing.change("guessed", adults(1)));
    }

    @Test
    void whoComesWithFewerLeavesTheRestToTheQueue() {
        SignUpWorld town = SignUpWorld.with(3, 0);
        Enrolled family = town.ask("Samar", 3);
        Enrolled next = town.ask("Leena", 2);
        assertEquals(ChangeOutcome.CHANGED, town.changing.change(town.view(family).link(), adults(1)));
        assertEquals(1, town.of(family).placesTaken());
        assertTrue(town.of(next).offered());
        assertEquals(3, town.intake.taken());
    }

    @Test
    void whoComesWithMoreKeepsWhatItHasWhereThereIsNoRoom() {
        SignUpWorld town = SignUpWorld.with(3, 0);
        Enrolled pair = town.ask("Samar", 2);
        assertEquals(ChangeOutcome.CHANGED, town.changing.change(town.view(pair).link(), adults(3)));
        assertEquals(3, town.intake.taken());
        assertEquals(ChangeOutcome.NEVER_FITS, town.changing.change(town.view(pair).link(), adults(4)));
        town.changing.change(town.view(pair).link(), adults(2));
        assertEquals(PLACED, town.ask("Leena", 1).outcome());
        assertEquals(ChangeOutcome.NO_ROOM, town.changing.change(town.view(pair).link(), adults(3)));
        assertEquals(2, town.of(pair).placesTaken());
        assertEquals(3, town.intake.taken());
    }

    @Test
    void whoWaitsAndBecomesSmallerComesInAtOnceIfItFits() {
        SignUpWorld town = SignUpWorld.with(2, 0);
        town.ask("Samar", 1);
        Enrolled pair = town.ask("Leena", 2);
        assertEquals(ChangeOutcome.CHANGED, town.changing.change(town.view(pair).link(), adults(1)));
        assertTrue(town.of(pair).placed());
        assertEquals(List.of("placed", "waiting", "placed"), town.told);
        assertEquals(2, town.given.size());
    }

    @Test
    void whoWaitsKeepsItsTurnWhenItGrows() {
        SignUpWorld town = SignUpWorld.with(2, 0);
        town.ask("Samar", 2);
        Enrolled one = town.ask("Leena", 1);
        town.ask("Olena", 1);
        assertEquals(ChangeOutcome.CHANGED, town.changing.change(town.view(one).link(), adults(2)));
        assertEquals(1, town.view(one).placeInQueue());
    }

    @Test
    void anOfferMayBecomeSmallerButNotLarger() {
        SignUpWorld town = SignUpWorld.with(3, 0);
        Enrolled first = town.ask("Samar", 3);
        Enrolled pair = town.ask("Leena", 2);
        town.cancel(first);
        assertEquals(ChangeOutcome.NO_ROOM, town.changing.change(town.view(pair).link(), adults(3)));
        assertEquals(ChangeOutcome.CHANGED, town.changing.change(town.view(pair).link(), adults(1)));
        assertTrue(town.of(pair).offered());
        assertEquals(1, town.intake.taken());
    }

    @Test
    void whatWasCancelledOrHasBegunChangesNoMore() {
        SignUpWorld town = SignUpWorld.with(3, 0);
        Enrolled gone = town.ask("Samar", 1);
        Enrolled there = town.ask("Leena", 1);
        town.cancel(gone);
        assertEquals(ChangeOutcome.CANCELLED, town.changing.change(town.view(gone).link(), adults(2)));
        town.clock.pass(Duration.ofHours(29));
        assertEquals(ChangeOutcome.TOO_LATE, town.changing.change(town.view(there).link(), adults(2)));
        assertEquals(1, town.of(there).placesTaken());
    }

    @Test
    void whereSignUpOpensAgainThoseWhoWaitAreAskedBeforeAnybodyElse() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled waiting = town.ask("Leena", 1);
        town.clock.pass(Duration.ofHours(30));
        town.cancel(first);
        assertTrue(town.of(waiting).waits(), "nothing is offered after the end");
        town.seating.endAt(town.intake, SignUpWorld.STARTS.plusWeeks(2));
        assertTrue(town.of(waiting).offered());
        assertEquals(WAITING, town.ask("Nur", 1).outcome());
    }

    @Test
    void whoeverIsAskedHearsThatTheTimeToAnswerBecameShorter() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled asked = town.ask("Leena", 1);
        town.cancel(first);
        town.seating.endAt(town.intake, LocalDateTime.of(2026, 11, 24, 18, 0));
        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 24, 18, 0)), town.view(asked).offeredUntil());
        assertEquals(2, town.told.stream().filter("offered"::equals).count());
        town.seating.endAt(town.intake, SignUpWorld.STARTS);
        assertEquals(2, town.told.stream().filter("offered"::equals).count(), "more time is no news");
    }

    @Test
    void whatWasCalledOffOpensAgainWithANewDate() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        town.intake.cancel();
        town.seating.endAt(town.intake, SignUpWorld.STARTS);
        assertEquals(PLACED, town.ask("Samar", 1).outcome());
    }

    @Test
    void whoIsAskedAndSignsUpAgainIsAskedOnceMore() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        town.ask("Leena", 1);
        town.cancel(first);
        town.ask("Leena", 1);
        assertEquals(List.of("placed", "waiting", "cancelled", "offered", "offered"), town.told);
    }

    @Test
    void whoCouldNotBeAskedIsAskedAnewWhenMessagesGoAgain() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled next = town.ask("Leena", 1);
        town.ask("Olena", 1);
        town.cancel(first);
        town.noMessageGoes = true;
        town.clock.pass(Duration.ofHours(8));
        town.round();
        assertTrue(town.of(next).offered(), "nobody loses a place that they never heard of");
        assertTrue(town.of(next).offeredUntil().orElseThrow().isAfter(LocalDateTime.now(town.clock)));
        assertEquals("offered anew", town.told.get(town.told.size() - 1));
        town.noMessageGoes = false;
        town.clock.pass(Duration.ofHours(20));
        town.round();
        assertTrue(town.of(next).waits(), "from then on silence counts, and it is the first");
    }

    @Test
    void whatIsCalledOffIsOfferedToNobodyAndComesBackToTheSame() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        Enrolled first = town.ask("Samar", 1);
        Enrolled asked = town.ask("Leena", 1);
        Enrolled behind = town.ask("Olena", 1);
        town.cancel(first);
        town.seating.callOff(town.intake);
        assertTrue(town.of(asked).waits());
        assertEquals(0, town.intake.taken());
        assertEquals(2, town.intake.waiting());
        assertEquals(Taken.PASSED_ON, town.accept(asked));
        town.seating.endAt(town.intake, SignUpWorld.STARTS);
        assertTrue(town.of(asked).offered() && town.of(behind).waits(), "with the turn that it had");
    }

    @Test
    void whoWaitsUntilSignUpEndsHearsItOnce() {
        SignUpWorld town = SignUpWorld.with(1, 0);
        town.ask("Samar", 1);
        Enrolled waits = town.ask("Leena", 1);
        town.round();
        assertFalse(town.told.contains("ended"));
        town.clock.pass(Duration.ofDays(2));
        town.round();
        town.seating.endAt(town.intake, SignUpWorld.STARTS);
        town.round();
        assertEquals(List.of("placed", "waiting", "ended"), town.told, "also when another date is changed later");
        assertFalse(town.view(waits).open());
    }
}
