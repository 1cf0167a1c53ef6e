package fi.kotoisa.activities.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.domain.SeriesRule.RuleDay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesRuleTest {

    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final LocalTime SEVEN = LocalTime.of(19, 0);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 10, 14);

    private static Holidays free(LocalDate... days) {
        return Set.of(days)::contains;
    }

    private static List<LocalDate> held(SeriesRule rule, Holidays holidays) {
        return rule.days(holidays).stream().filter(day -> !day.holiday()).map(day -> day.time().startsAt().toLocalDate()).toList();
    }

    @Test
    void aHolidayIsNamedButNotCounted() {
        SeriesRule rule = new SeriesRule(WEDNESDAY, FIVE, SEVEN, 1, 3, true);
        Holidays second = free(WEDNESDAY.plusWeeks(1));
        assertEquals(List.of(WEDNESDAY, WEDNESDAY.plusWeeks(2), WEDNESDAY.plusWeeks(3)), held(rule, second));
        assertEquals(List.of(false, true, false, false), rule.days(second).stream().map(RuleDay::holiday).toList());
    }

    @Test
    void aHolidayIsKeptWhereThePlannerWantsIt() {
        SeriesRule rule = new SeriesRule(WEDNESDAY, FIVE, SEVEN, 1, 2, false);
        assertEquals(List.of(WEDNESDAY, WEDNESDAY.plusWeeks(1)), held(rule, free(WEDNESDAY.plusWeeks(1))));
    }

    @Test
    void everyOtherWeekKeepsItsRhythmOverAHoliday() {
        SeriesRule rule = new SeriesRule(WEDNESDAY, FIVE, SEVEN, 2, 3, true);
        assertEquals(List.of(WEDNESDAY, WEDNESDAY.plusWeeks(4), WEDNESDAY.plusWeeks(6)), held(rule, free(WEDNESDAY.plusWeeks(2))));
    }

    @Test
    void fiveOClockStaysFiveOClockWhenTheClocksGoBack() {
        List<RuleDay> days = new SeriesRule(WEDNESDAY, FIVE, SEVEN, 1, 3, true).days(free());
        assertTrue(days.stream().allMatch(day -> day.time().startsAt().toLocalTime().equals(FIVE)));
        ZoneId helsinki = ZoneId.of("Europe/Helsinki");
        Duration overTheChange = Duration.between(days.get(1).time().startsAt().atZone(helsinki), days.get(2).time().startsAt().atZone(helsinki));
        assertEquals(Duration.ofHours(7 * 24 + 1), overTheChange);
    }

    @Test
    void theRuleIsWrittenAsCalendarsWriteIt() {
        assertEquals("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=10", new SeriesRule(WEDNESDAY, FIVE, SEVEN, 2, 10, true).text());
    }

    @Test
    void aSeriesThatNeverEndsOrEndsBeforeItBeginsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SeriesRule(WEDNESDAY, FIVE, SEVEN, 1, 101, true));
        assertThrows(IllegalArgumentException.class, () -> new SeriesRule(WEDNESDAY, FIVE, SEVEN, 0, 10, true));
        assertThrows(IllegalArgumentException.class, () -> new SeriesRule(WEDNESDAY, SEVEN, FIVE, 1, 10, true));
    }
}
