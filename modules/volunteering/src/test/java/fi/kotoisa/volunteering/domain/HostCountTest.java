package fi.kotoisa.volunteering.domain;

import static fi.kotoisa.volunteering.Dates.NOW;
import static fi.kotoisa.volunteering.Dates.cancelled;
import static fi.kotoisa.volunteering.Dates.tomorrow;
import static fi.kotoisa.volunteering.Dates.wanting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.volunteering.ShiftOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostCountTest {

    private final PersonId person = PersonId.random();
    private final HostNeedView date = tomorrow(17, 2);

    private static Shift shift(HostNeedView of, PersonId whose) {
        return new HostCount(of, 0).take(of, whose, 1);
    }

    private ShiftOutcome answer(HostNeedView asked, int taken, Shift... own) {
        return new HostCount(asked, taken).mayTake(asked, List.of(own), NOW);
    }

    @Test
    void aDateThatWantsHostsMayBeTaken() {
        assertEquals(ShiftOutcome.TAKEN, answer(date, 1));
    }

    @Test
    void theLastShiftMakesTheDateFull() {
        HostCount count = new HostCount(date, 1);
        count.take(date, person, 1);
        assertEquals(0, count.wanted());
        assertEquals(ShiftOutcome.FULL, count.mayTake(date, List.of(), NOW));
    }

    @Test
    void whoHasTheShiftHasItAlsoWhenTheDateIsFullOrHasBegun() {
        Shift own = shift(date, person);
        assertEquals(ShiftOutcome.ALREADY_YOURS, answer(date, 2, own));
        assertEquals(ShiftOutcome.ALREADY_YOURS, new HostCount(date, 2).mayTake(date, List.of(own), date.startsAt().plusMinutes(5)));
    }

    @Test
    void aShiftAtTheSameTimeIsInTheWay() {
        Shift own = shift(tomorrow(16, 1), person);
        assertEquals(ShiftOutcome.OVERLAPS, answer(date, 0, own));
        assertEquals(Optional.of(own), HostCount.clash(date, List.of(own)));
    }

    @Test
    void shiftsThatTouchDoNotOverlap() {
        assertEquals(ShiftOutcome.TAKEN, answer(date, 0, shift(tomorrow(15, 1), person), shift(tomorrow(19, 1), person)));
    }

    @Test
    void aShiftThatWasGivenBackIsInNobodysWay() {
        HostCount other = new HostCount(tomorrow(16, 1), 0);
        Shift own = other.take(tomorrow(16, 1), person, 1);
        other.giveBack(own, 2);
        assertEquals(1, other.wanted());
        assertEquals(ShiftOutcome.TAKEN, answer(date, 0, own));
    }

    @Test
    void whatHasBegunIsPast() {
        assertEquals(ShiftOutcome.PAST, new HostCount(date, 0).mayTake(date, List.of(), date.startsAt()));
        assertEquals(ShiftOutcome.TAKEN, new HostCount(date, 0).mayTake(date, List.of(), date.startsAt().minusSeconds(1)));
    }

    @Test
    void aDateThatIsCalledOffSaysSoFirst() {
        assertEquals(ShiftOutcome.CANCELLED, answer(cancelled(date), 2, shift(tomorrow(16, 1), person)));
    }

    @Test
    void thoseWhoHaveAShiftKeepItWhenFewerAreWanted() {
        HostCount count = new HostCount(date, 2);
        count.follow(wanting(date, 1));
        assertEquals(2, count.taken());
        assertEquals(0, count.wanted());
    }

    @Test
    void callingOffEndsEveryShift() {
        HostCount count = new HostCount(date, 0);
        Shift first = count.take(date, person, 1);
        Shift second = count.take(date, PersonId.random(), 1);
        count.cancel(List.of(first, second), 2);
        assertFalse(first.held() || second.held());
        assertEquals(0, count.taken());
    }

    @Test
    void aShiftMovesWithItsDate() {
        Shift own = shift(date, person);
        own.follow(fi.kotoisa.volunteering.Dates.moved(date, date.startsAt().plusDays(1)));
        assertTrue(own.begun(date.startsAt().plusDays(1)));
        assertFalse(own.begun(date.startsAt()));
    }
}
