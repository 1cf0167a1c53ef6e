package fi.kotoisa.activities.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.activities.domain.SeriesRule.RuleDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.api.Test;

/** Two recurrence libraries that share no code with ours read the rule that we write, and find the same dates. */
class SeriesRuleOracleTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int TRIES = 3_000;

    private final Random random = new Random(20261122);

    private Repeat repeat() {
        Set<DayOfWeek> weekdays = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        IntStream.range(0, random.nextInt(4)).forEach(more -> weekdays.add(DayOfWeek.of(1 + random.nextInt(7))));
        int nth = 1 + random.nextInt(5);
        return random.nextBoolean() ? Repeat.weekly(1 + random.nextInt(4), weekdays) : Repeat.monthly(nth == 5 ? Repeat.LAST : nth, weekdays);
    }

    private SeriesRule rule() {
        LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1500));
        LocalTime from = LocalTime.of(5 + random.nextInt(17), 15 * random.nextInt(4));
        Ending ending = random.nextBoolean() ? Ending.after(1 + random.nextInt(60)) : Ending.on(first.plusDays(random.nextInt(400)));
        return new SeriesRule(first, from, from.plusMinutes(30 + random.nextInt(60)), repeat(), ending);
    }

    private DaysOff off(SeriesRule rule) {
        LocalDate begin = rule.first().plusDays(random.nextInt(100));
        LocalDate end = begin.plusDays(random.nextInt(60));
        int holiday = 1 + random.nextInt(28);
        return day -> day.getDayOfMonth() == holiday ? Optional.of(Gap.HOLIDAY)
                : day.isBefore(begin) || day.isAfter(end) ? Optional.empty() : Optional.of(Gap.BREAK);
    }

    @Test
    void bothFindTheSameDates() throws InvalidRecurrenceRuleException {
        for (int turn = 0; turn < TRIES; turn++) {
            SeriesRule rule = rule();
            List<RuleDay> days = rule.days(off(rule));
            if (days.isEmpty()) {
                continue;
            }
            List<LocalDateTime> ours = days.stream().map(day -> day.time().startsAt()).toList();
            String text = rule.text(days.size());
            assertEquals(ical4j(text, ours.get(0)), ours, () -> "ical4j: " + text + " from " + ours.get(0));
            assertEquals(libRecur(text, ours.get(0)), ours, () -> "lib-recur: " + text + " from " + ours.get(0));
            assertEquals(Optional.of(rule.repeat()), Repeat.read(text), "what is written can be read again");
        }
    }

    @Test
    void soManyDatesAreHeldAndNoneOnADayOff() {
        for (int turn = 0; turn < TRIES; turn++) {
            SeriesRule rule = rule();
            DaysOff off = off(rule);
            List<RuleDay> days = rule.days(off);
            assertEquals(List.of(), days.stream().filter(day -> day.held() && off.on(day.time().startsAt().toLocalDate()).isPresent()).toList());
            if (rule.ending() instanceof Ending.After after) {
                assertEquals(after.count(), days.stream().filter(RuleDay::held).count(), rule::toString);
            }
        }
    }

    private static List<LocalDateTime> ical4j(String text, LocalDateTime start) {
        ZonedDateTime begin = start.atZone(HELSINKI);
        Collection<ZonedDateTime> dates = new Recur<ZonedDateTime>(text).getDates(begin, begin, begin.plusYears(12));
        return dates.stream().map(ZonedDateTime::toLocalDateTime).toList();
    }

    private static List<LocalDateTime> libRecur(String text, LocalDateTime start) throws InvalidRecurrenceRuleException {
        RecurrenceRuleIterator all = new RecurrenceRule(text)
                .iterator(new DateTime(TimeZone.getTimeZone(HELSINKI), start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth(), start.getHour(), start.getMinute(), 0));
        return IntStream.range(0, 400).takeWhile(next -> all.hasNext()).mapToObj(next -> all.nextDateTime())
                .map(time -> LocalDateTime.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth(), time.getHours(), time.getMinutes()))
                .toList();
    }
}
