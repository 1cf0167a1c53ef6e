package fi.kotoisa.activities.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RecurrenceId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates of the real calendars as another library, with another author's idea of RFC 5545, expands them. */
class ICalendarOracleTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @ParameterizedTest
    @CsvSource({
        "google_machbar-potsdam_2019-02.ics, 2017-06-01, 2019-06-30, 350",
        "google_machbar-potsdam_2019-02.ics, 2018-10-01, 2019-04-10, 100",
        "wordpress_fablab-cottbus_2016-2019.ics, 2016-01-01, 2020-12-31, 60",
        "thunderbird_london_2024-03.ics, 2024-03-01, 2024-04-30, 7"
    })
    void anotherLibraryFindsTheSameDates(String name, LocalDate from, LocalDate to, int atLeast) throws Exception {
        FeedReading reading = Reading.real(name, from.toString(), to.toString());
        Set<String> ours = reading.items().stream().filter(i -> startsIn(i.time(), from, to))
                .map(i -> i.seriesKey() + " " + Reading.start(i.time())).collect(Collectors.toCollection(TreeSet::new));
        Set<String> theirs = expanded(name, from, to);
        assertEquals(String.join("\n", theirs), String.join("\n", ours));
        assertTrue(theirs.size() >= atLeast, () -> "The other library found only " + theirs.size());
    }

    private static boolean startsIn(FeedTime time, LocalDate from, LocalDate to) {
        return !time.firstDay().isBefore(from) && !time.firstDay().isAfter(to);
    }

    /** Rules by the library; what changes single dates is put in by hand, so that nothing of ours is repeated. */
    private static Set<String> expanded(String name, LocalDate from, LocalDate to) throws IOException, ParserException {
        List<VEvent> events = withoutZones(name).getComponents("VEVENT");
        Set<String> dates = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        List<VEvent> changes = new ArrayList<>();
        for (VEvent event : events) {
            if (event.getProperty("RECURRENCE-ID").isPresent()) {
                changes.add(event);
                RecurrenceId<?> id = (RecurrenceId<?>) event.getProperty("RECURRENCE-ID").get();
                changed.add(uid(event) + " " + local(id.getDate()));
            } else {
                starts(event, from, to).forEach(start -> dates.add(uid(event) + " " + start));
            }
        }
        dates.removeAll(changed);
        changes.forEach(change -> dates.add(uid(change) + " " + local(change.getDateTimeStart().getDate())));
        dates.removeIf(d -> !isIn(d, from, to));
        return dates;
    }

    private static boolean isIn(String line, LocalDate from, LocalDate to) {
        LocalDate day = LocalDate.parse(line.substring(line.lastIndexOf(' ') + 1).substring(0, 10));
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static List<String> starts(VEvent event, LocalDate from, LocalDate to) {
        Temporal start = event.getDateTimeStart().getDate();
        Set<? extends Period<? extends Temporal>> found = start instanceof LocalDate
                ? event.calculateRecurrenceSet(new Period<>(from.minusDays(30), to.plusDays(2)))
                : event.calculateRecurrenceSet(new Period<>(from.minusDays(30).atStartOfDay(HELSINKI), to.plusDays(2).atStartOfDay(HELSINKI)));
        return found.stream().map(p -> local(p.getStart())).toList();
    }

    /** The calendars' own zones cover a few years only; the library would believe them. */
    private static Calendar withoutZones(String name) throws IOException, ParserException {
        String text = new String(Reading.bytes("/feeds/real/" + name), StandardCharsets.UTF_8)
                .replaceAll("(?s)BEGIN:VTIMEZONE.*END:VTIMEZONE\\r?\\n", "");
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String uid(VEvent event) {
        return event.getProperty("UID").orElseThrow().getValue();
    }

    private static String local(Temporal time) {
        if (time instanceof LocalDate date) {
            return date.toString();
        }
        ZonedDateTime zoned = time instanceof Instant instant ? instant.atZone(HELSINKI)
                : ZonedDateTime.from(time).withZoneSameInstant(HELSINKI);
        return LocalDateTime.from(zoned).toString();
    }
}
