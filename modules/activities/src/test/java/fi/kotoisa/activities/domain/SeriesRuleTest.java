package fi.kotoisa.activities.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.domain.SeriesRule.RuleDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesRuleTest {

    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final LocalTime SEVEN = LocalTime.of(19, 0);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 10, 14);
    private static final DaysOff NONE = day -> Optional.empty();

    private static SeriesRule weekly(int weeks, int dates) {
        return new SeriesRule(WEDNESDAY, FIVE, SEVEN, Repeat.weekly(weeks, Set.of(DayOfWeek.WEDNESDAY)), Ending.after(dates));
    }

    private static DaysOff free(LocalDate day) {
        return each -> each.equals(day) ? Optional.of(Gap.HOLIDAY) : Optional.empty();
    }

    private static List<LocalDate> held(SeriesRule rule, DaysOff off) {
        return rule.days(off).stream().filter(RuleDay::held).map(day -> day.time().startsAt().toLocalDate()).toList();
    }

    @Test
    void aHolidayIsNamedButNotCounted() {
        DaysOff second = free(WEDNESDAY.plusWeeks(1));
        assertEquals(List.of(WEDNESDAY, WEDNESDAY.plusWeeks(2), WEDNESDAY.plusWeeks(3)), held(weekly(1, 3), second));
        assertEquals(List.of(true, false, true, true), weekly(1, 3).days(second).stream().map(RuleDay::held).toList());
    }

    @Test
    void yearsThatAreOverAreNamedAndTakeNoRoom() {
        LocalDate today = WEDNESDAY.plusWeeks(304);
        DaysOff past = day -> day.isBefore(today) ? Optional.of(Gap.LEFT_OUT) : Optional.empty();
        List<RuleDay> days = weekly(1, 4).daysAfter(WEDNESDAY.plusWeeks(3), today, past);
        assertEquals(304, days.size(), "three hundred that are over, more than a series has, and four to come");
        assertEquals(WEDNESDAY.plusWeeks(4), days.get(0).time().startsAt().toLocalDate());
        assertEquals(List.of(today, today.plusWeeks(1), today.plusWeeks(2), today.plusWeeks(3)),
                days.stream().filter(RuleDay::held).map(day -> day.time().startsAt().toLocalDate()).toList());
    }

    @Test
    void everyOtherWeekKeepsItsRhythmOverAHoliday() {
        assertEquals(List.of(WEDNESDAY, WEDNESDAY.plusWeeks(4), WEDNESDAY.plusWeeks(6)), held(weekly(2, 3), free(WEDNESDAY.plusWeeks(2))));
    }

    @Test
    void severalWeekdaysBeginWithTheFirstThatFits() {
        Repeat repeat = Repeat.weekly(2, Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
        SeriesRule rule = new SeriesRule(WEDNESDAY, FIVE, SEVEN, repeat, Ending.after(4));
        assertEquals(List.of(WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(12), WEDNESDAY.plusDays(15), WEDNESDAY.plusDays(26)), held(rule, NONE));
        SeriesRule mondays = new SeriesRule(WEDNESDAY, FIVE, SEVEN, Repeat.weekly(2, Set.of(DayOfWeek.MONDAY)), Ending.after(1));
        assertEquals(List.of(WEDNESDAY.plusDays(5)), held(mondays, NONE), "not a week later because of the rhythm");
    }

    @Test
    void everyMonthHasAFirstTuesdayAndALastThursday() {
        SeriesRule first = new SeriesRule(LocalDate.of(2027, 1, 11), FIVE, SEVEN, Repeat.monthly(1, Set.of(DayOfWeek.TUESDAY)), Ending.after(3));
        assertEquals(List.of(LocalDate.of(2027, 2, 2), LocalDate.of(2027, 3, 2), LocalDate.of(2027, 4, 6)), held(first, NONE));
        SeriesRule last = new SeriesRule(LocalDate.of(2027, 1, 11), FIVE, SEVEN, Repeat.monthly(Repeat.LAST, Set.of(DayOfWeek.THURSDAY)), Ending.on(LocalDate.of(2027, 4, 29)));
        assertEquals(List.of(LocalDate.of(2027, 1, 28), LocalDate.of(2027, 2, 25), LocalDate.of(2027, 3, 25), LocalDate.of(2027, 4, 29)), held(last, NONE), "the last day counts");
    }

    @Test
    void fiveOClockStaysFiveOClockWhenTheClocksGoBack() {
        List<RuleDay> days = weekly(1, 3).days(NONE);
        assertTrue(days.stream().allMatch(day -> day.time().startsAt().toLocalTime().equals(FIVE)));
        ZoneId helsinki = ZoneId.of("Europe/Helsinki");
        Duration overTheChange = Duration.between(days.get(1).time().startsAt().atZone(helsinki), days.get(2).time().startsAt().atZone(helsinki));
        assertEquals(Duration.ofHours(7 * 24 + 1), overTheChange);
    }

    @Test
    void whereABreakNeverEndsTheSeriesStillDoes() {
        assertTrue(held(weekly(1, 10), day -> Optional.of(Gap.BREAK)).isEmpty());
    }

    @Test
    void theRuleIsWrittenAsCalendarsWriteIt() {
        assertEquals("FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=WE;COUNT=11", weekly(2, 10).text(11));
        SeriesRule monthly = new SeriesRule(WEDNESDAY, FIVE, SEVEN, Repeat.monthly(-1, Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY)), Ending.on(LocalDate.of(2027, 6, 5)));
        assertEquals("FREQ=MONTHLY;BYDAY=-1MO,-1FR;UNTIL=20270605T205959Z", monthly.text(11), "summer time is three hours ahead");
    }

    @Test
    void whatAnotherHandWroteIsNotReadAsOurs() {
        for (String text : List.of("", "FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=9;BYDAY=WE", "FREQ=MONTHLY;BYMONTHDAY=3", "FREQ=WEEKLY;INTERVAL=1", ";;=", "FREQ=MONTHLY;BYDAY=7MO")) {
            assertEquals(Optional.empty(), Repeat.read(text), text);
        }
    }

    @Test
    void aSeriesThatNeverEndsOrEndsBeforeItBeginsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> weekly(1, 101));
        assertThrows(IllegalArgumentException.class, () -> weekly(0, 10));
        assertThrows(IllegalArgumentException.class, () -> Repeat.monthly(5, Set.of(DayOfWeek.MONDAY)));
        assertThrows(IllegalArgumentException.class, () -> Repeat.weekly(1, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new SeriesRule(WEDNESDAY, SEVEN, FIVE, Repeat.weekly(1, Set.of(DayOfWeek.MONDAY)), Ending.after(1)));
    }
}
