package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.NewGroup.Pattern;
import fi.kotoisa.activities.application.NewGroup.Rhythm;
import fi.kotoisa.activities.application.PlannedDate.DayOff;
import fi.kotoisa.activities.application.SeriesChange.ChangedDate;
import fi.kotoisa.activities.application.SeriesChange.Days;
import fi.kotoisa.activities.domain.Repeat;
import fi.kotoisa.activities.domain.SchoolPeriod;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Session.Status;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;

/** A group that met on Wednesdays, 25 November to 16 December 2026, meets on another weekday; Sunday 6 December is a holiday. */
class ShiftingSeriesTest {

    private static final Map<DayOfWeek, DayOfWeek> TO_SUNDAY = Map.of(DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY);
    private static final LocalDate INDEPENDENCE = LocalDate.of(2026, 12, 6);

    private final Workplace here = new Workplace();
    private final SeriesDesk desk = new SeriesDesk(here);

    private ActivityId planned(SignUpKind signUp, boolean publish) {
        return here.planning.plan(SILTA, group(house("sali"), 4, signUp), Set.of(), publish);
    }

    private SeriesChange to(ActivityId id, Days days) {
        SeriesChange same = desk.at(id, 17, desk.activity(id).capacity());
        return new SeriesChange(same.seen(), same.from(), LocalTime.of(18, 30), same.place(), same.leader(), same.hostsNeeded(), same.signUp(), same.capacity(), 0, days);
    }

    private static Days sundays(LocalDate... otherwise) {
        return new Days(Optional.empty(), TO_SUNDAY, Set.of(otherwise), "Sali on varattu");
    }

    private List<Integer> days(ActivityId id) {
        return here.dates(id).stream().map(date -> date.startsAt().getDayOfMonth()).toList();
    }

    @Test
    void everyDateGoesToItsNewDayAndTheHolidayIsCalledOffInTheSameMessage() {
        ActivityId id = planned(SignUpKind.WHOLE, true);
        here.seated(here.dates(id).get(0));
        desk.changing.change(id, to(id, sundays()));
        assertEquals(List.of(29, 2, 13, 20), days(id));
        Session off = here.dates(id).stream().filter(date -> date.status() == Status.CANCELLED).findFirst().orElseThrow();
        assertEquals(LocalDate.of(2026, 12, 2), off.startsAt().toLocalDate(), "people know it by its old day");
        assertEquals(Optional.of("Itsenäisyyspäivä"), off.reason());
        assertEquals(List.of("date-series-moved"), here.sent.stream().map(message -> message.key()).toList());
        assertEquals("yes", here.sent.get(0).arguments().get("off"));
        assertEquals("ke 2.12.", here.sent.get(0).arguments().get("offDays.fi"));
        assertEquals(3, here.dates(id).stream().filter(date -> !date.edited()).count(), "they go on following their series");
    }

    @Test
    void whoOnlyHasTheDateThatFallsAwayHearsThatItIsOff() {
        ActivityId id = planned(SignUpKind.EACH_DATE, true);
        here.seated(here.dates(id).get(1));
        desk.changing.change(id, to(id, sundays()));
        assertEquals(List.of("date-cancelled"), here.sent.stream().map(message -> message.key()).toList());
    }

    @Test
    void theDayOffIsShownFirstAndCanBeHeldOrAnotherDayLeftOut() {
        ActivityId id = planned(SignUpKind.NONE, true);
        List<ChangedDate> would = desk.changing.preview(id, to(id, sundays())).dates();
        assertEquals(List.of(29, 6, 13, 20), would.stream().map(date -> date.startsAt().getDayOfMonth()).toList());
        assertEquals(Optional.of(new DayOff(DayOff.Kind.HOLIDAY, "Itsenäisyyspäivä")), would.get(1).off());
        assertTrue(would.get(0).shifted() && would.get(0).off().isEmpty());
        desk.changing.change(id, to(id, sundays(INDEPENDENCE, LocalDate.of(2026, 12, 13))));
        assertEquals(List.of(29, 6, 9, 20), days(id));
        assertEquals(List.of(Status.PLANNED, Status.PLANNED, Status.CANCELLED, Status.PLANNED), here.dates(id).stream().map(Session::status).toList());
        assertEquals(Optional.of("Sali on varattu"), here.dates(id).get(2).reason());
    }

    @Test
    void fromADayOnAndNotWhereAHandWas() {
        ActivityId id = planned(SignUpKind.NONE, true);
        Session byHand = here.dates(id).get(2);
        desk.move(byHand, byHand.startsAt().plusDays(1));
        desk.changing.change(id, to(id, new Days(Optional.of(LocalDate.of(2026, 12, 9)), TO_SUNDAY, Set.of(), "")));
        assertEquals(List.of(25, 2, 10, 20), days(id));
    }

    @Test
    void aDraftLeavesTheHolidayOutAsIfItHadBeenPlannedSo() {
        ActivityId id = planned(SignUpKind.NONE, false);
        desk.changing.change(id, to(id, sundays()));
        Session skipped = here.dates(id).get(1);
        assertEquals(List.of(INDEPENDENCE, Status.SKIPPED, Optional.of("holiday")), List.of(skipped.startsAt().toLocalDate(), skipped.status(), skipped.reason()));
    }

    @Test
    void theSeriesGoesOnWithItsNewWeekday() {
        ActivityId id = planned(SignUpKind.NONE, true);
        desk.changing.change(id, to(id, sundays(INDEPENDENCE)));
        assertEquals(Repeat.weekly(1, Set.of(DayOfWeek.SUNDAY)), desk.repeat(id));
        desk.prolong(id, new Prolonging.Wish(2, Optional.empty(), true, true));
        assertEquals(List.of(29, 6, 13, 20, 27, 3), days(id));
    }

    @Test
    void everyOtherWeekStaysEveryOtherWeekAlsoWhenItGoesToAnEarlierDay() {
        Rhythm rhythm = new Rhythm(LocalDate.of(2026, 11, 25), LocalTime.of(17, 0), LocalTime.of(18, 30), Pattern.EVERY_OTHER_WEEK, Set.of(DayOfWeek.WEDNESDAY), 2, Optional.empty(), true, true);
        ActivityId id = here.planning.plan(SILTA, group(house("sali"), rhythm, SignUpKind.NONE), Set.of(), true);
        desk.changing.change(id, to(id, new Days(Optional.empty(), Map.of(DayOfWeek.WEDNESDAY, DayOfWeek.MONDAY), Set.of(), "")));
        desk.prolong(id, new Prolonging.Wish(2, Optional.empty(), false, false));
        assertEquals(List.of(23, 7, 21, 4), days(id));
    }

    @Test
    void byMonthsItIsTheSameOneOfTheNewWeekday() {
        Repeat first = Repeat.monthly(1, Set.of(DayOfWeek.TUESDAY));
        Map<DayOfWeek, DayOfWeek> toMonday = Map.of(DayOfWeek.TUESDAY, DayOfWeek.MONDAY);
        assertEquals(LocalDate.of(2026, 12, 7), first.shifted(LocalDate.of(2026, 12, 1), toMonday));
        assertEquals(Repeat.monthly(1, Set.of(DayOfWeek.MONDAY)), first.shifted(toMonday));
    }

    @Test
    void whateverTheWeekdaysTheDatesAreThoseOfTheNewRule() {
        Random random = new Random(2027);
        for (int turn = 0; turn < 300; turn++) {
            Set<DayOfWeek> weekdays = EnumSet.of(weekday(random), weekday(random));
            Pattern pattern = Pattern.values()[random.nextInt(Pattern.values().length)];
            Rhythm rhythm = new Rhythm(LocalDate.of(2026, 12, 14).plusDays(random.nextInt(100)), LocalTime.of(17, 0), LocalTime.of(18, 30), pattern, weekdays, 1 + random.nextInt(12), Optional.empty(), false, false);
            ActivityId id = here.planning.plan(SILTA, group(house("sali"), rhythm, SignUpKind.NONE), Set.of(), true);
            DayOfWeek from = weekdays.iterator().next();
            Map<DayOfWeek, DayOfWeek> to = Map.of(from, weekday(random));
            Set<LocalDate> free = desk.changing.preview(id, to(id, new Days(Optional.empty(), to, Set.of(), ""))).dates().stream()
                    .filter(date -> date.off().filter(off -> off.kind() == DayOff.Kind.HOLIDAY).isPresent()).map(date -> date.startsAt().toLocalDate()).collect(Collectors.toSet());
            desk.changing.change(id, to(id, new Days(Optional.empty(), to, free, "")));
            desk.prolong(id, new Prolonging.Wish(1 + random.nextInt(4), Optional.empty(), false, false));
            List<LocalDate> held = here.dates(id).stream().filter(date -> date.status() == Status.PLANNED).map(date -> date.startsAt().toLocalDate()).sorted().toList();
            List<LocalDate> rule = oracle(desk.repeat(id).text(), held.get(0), 2 * held.size());
            assertTrue(rule.containsAll(held), () -> rhythm + " to " + to + ": " + held + " of " + rule);
            // of two weekdays the one that was last may be first now: what the series goes on with comes after it
            assertTrue(weekdays.size() > 1 || rule.subList(0, held.size()).equals(held), () -> rhythm + " to " + to + ": " + held + " of " + rule);
        }
    }

    private static DayOfWeek weekday(Random random) {
        return DayOfWeek.of(1 + random.nextInt(7));
    }

    /** What a library that we did not write reads out of the rule. */
    private static List<LocalDate> oracle(String rule, LocalDate first, int count) {
        ZonedDateTime begin = first.atTime(12, 0).atZone(ZoneId.of("Europe/Helsinki"));
        return new Recur<ZonedDateTime>(rule + ";COUNT=" + count).getDates(begin, begin, begin.plusYears(20)).stream().map(ZonedDateTime::toLocalDate).toList();
    }

    @Test
    void aBreakOfAnotherMunicipalityIsNone() {
        LocalDate second = LocalDate.of(2026, 12, 2);
        SchoolPeriod theirs = new SchoolPeriod(UUID.randomUUID(), SchoolPeriod.Kind.BREAK, second, second, new SchoolPeriod.Names("Heidän lomansa", "", ""));
        theirs.belongTo(Optional.of(LIBRARY.value()));
        here.memory.allPeriods.add(theirs);
        assertFalse(here.planning.dates(SILTA, group(house("sali"), 2, SignUpKind.NONE)).stream().anyMatch(PlannedDate::skipped));
        theirs.belongTo(Optional.of(SILTA.value()));
        assertTrue(here.planning.dates(SILTA, group(house("sali"), 2, SignUpKind.NONE)).stream().anyMatch(PlannedDate::skipped));
        theirs.belongTo(Optional.empty());
        assertTrue(here.planning.dates(SILTA, group(house("sali"), 2, SignUpKind.NONE)).stream().anyMatch(PlannedDate::skipped));
    }
}
