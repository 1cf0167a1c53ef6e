package fi.kotoisa.activities.web.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.PlannedDate;
import fi.kotoisa.activities.application.PlannedDate.ClashView;
import fi.kotoisa.activities.application.PlannedDate.DayOff;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was shown is what is saved; what was decided stays decided. */
class PlannedListTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 12, 17, 17, 0);
    private static final LocalDateTime EVE = FIRST.plusWeeks(1);
    private static final String[] NOTHING = {};

    private static PlannedDate date(LocalDateTime start, ClashView... clashes) {
        return new PlannedDate(start, start.plusHours(1), Optional.empty(), List.of(clashes));
    }

    private static PlannedDate dayOff(LocalDateTime start, ClashView... clashes) {
        return new PlannedDate(start, start.plusHours(1), Optional.of(new DayOff(DayOff.Kind.HOLIDAY, "Jouluaatto")), List.of(clashes));
    }

    private static ClashView choir(LocalDateTime start) {
        return new ClashView(SessionId.next(), "Kuoro", "fi", "Seurakunta", start, start.plusHours(1), ClashView.Kind.ROOM, false, false);
    }

    private static PlannedList list(String[] out, String[] in, PlannedDate... dates) {
        return new PlannedList(List.of(dates), out, in, SeenRows.none());
    }

    private static SeenRows shown(PlannedDate... dates) {
        PlannedList list = list(NOTHING, NOTHING, dates);
        return new SeenRows(Set.of(dates).stream().map(list::mark).collect(Collectors.toSet()));
    }

    @Test
    void whatWasShownIsSaved() {
        ClashView choir = choir(FIRST);
        assertTrue(list(NOTHING, NOTHING, date(FIRST, choir), dayOff(EVE)).asShown(shown(date(FIRST, choir), dayOff(EVE))));
    }

    @Test
    void anotherHourAnotherDateOrOneLessWasNotShown() {
        SeenRows shown = shown(date(FIRST), date(EVE));
        assertFalse(list(NOTHING, NOTHING, date(FIRST.plusHours(1)), date(EVE)).asShown(shown));
        assertFalse(list(NOTHING, NOTHING, date(FIRST)).asShown(shown));
        assertFalse(list(NOTHING, NOTHING, date(FIRST), dayOff(EVE)).asShown(shown), "it became a day off");
        assertFalse(list(NOTHING, NOTHING, date(FIRST), date(EVE)).asShown(SeenRows.none()), "nothing was shown");
    }

    @Test
    void aClashThatAroseMeanwhileIsMarked() {
        PlannedDate booked = date(EVE, choir(EVE));
        SeenRows shown = shown(date(FIRST), date(EVE));
        PlannedList now = new PlannedList(List.of(date(FIRST), booked), NOTHING, NOTHING, shown);
        assertFalse(now.asShown(shown));
        assertFalse(now.fresh(date(FIRST)));
        assertTrue(now.fresh(booked));
    }

    @Test
    void whoIsInTheWayOfADayOffIsShownBeforeItIsHeld() {
        PlannedDate eve = dayOff(EVE, choir(EVE));
        String[] held = {EVE.toString()};
        assertTrue(list(NOTHING, NOTHING, eve).asShown(shown(eve)));
        assertFalse(list(NOTHING, held, eve).asShown(shown(eve)));
        assertTrue(list(NOTHING, held, dayOff(EVE)).asShown(shown(dayOff(EVE))), "nobody is");
    }

    @Test
    void aDecisionIsForTheDayWhateverTheHour() {
        PlannedList later = list(new String[] {FIRST.toString()}, new String[] {EVE.toString()}, date(FIRST.plusHours(1)), dayOff(EVE.plusHours(1)));
        assertEquals(Set.of(FIRST.plusHours(1), EVE.plusHours(1)), later.otherwise());
        assertTrue(later.getOutElsewhere().isEmpty());
    }

    @Test
    void aDecisionForADayThatIsNotInTheListWaits() {
        PlannedList shorter = list(new String[] {EVE.toString(), "nonsense"}, NOTHING, date(FIRST));
        assertEquals(List.of(EVE), shorter.getOutElsewhere());
        assertTrue(shorter.otherwise().isEmpty());
    }
}
