package fi.kotoisa.activities.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.CalendarDates.FileDate;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Calendar files as ical4j reads them, which shares no code with the writer. */
class CalendarFileTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final SessionId SESSION = SessionId.fromString("0192a000-0000-7000-8000-000000000001");
    private static final ActivityId ACTIVITY = ActivityId.fromString("0192a000-0000-7000-8000-000000000002");

    private static FileDate date(LocalDateTime start, LocalDateTime end, boolean wholeDay, boolean cancelled) {
        return new FileDate(SESSION, ACTIVITY, "Kielikahvila; tee, kahvi \\ pulla", start, end, wholeDay, "Pääkirjasto, Kirjastokatu 1", cancelled,
                cancelled ? Optional.of("Ohjaaja on sairas.\nSeuraava kerta on 2.12.") : Optional.empty(), cancelled ? 3 : 0, 1_795_000_000_000L);
    }

    private static String written(FileDate... dates) {
        StringWriter out = new StringWriter();
        CalendarFile file = new CalendarFile(out);
        file.begin("Ryhmät ja tapahtumat", "fi");
        Stream.of(dates).forEach(date -> file.date(date, date.title(), "https://kotoisa.example/fi/activities/activity?id=" + date.activity()));
        file.end();
        return out.toString();
    }

    private static List<VEvent> read(String file) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        calendar.validate();
        return calendar.getComponents(VEvent.VEVENT);
    }

    private static LocalDateTime inHelsinki(Temporal moment) {
        return Instant.from(moment).atZone(HELSINKI).toLocalDateTime();
    }

    @Test
    void aGroupAtFiveStaysAtFiveWhenTheClockChanges() throws IOException, ParserException {
        LocalDateTime before = LocalDateTime.of(2026, 10, 21, 17, 0);
        LocalDateTime after = before.plusWeeks(1);
        List<VEvent> events = read(written(date(before, before.plusHours(2), false, false), date(after, after.plusHours(2), false, false)));
        assertEquals(before, inHelsinki(events.get(0).getDateTimeStart().getDate()));
        assertEquals(after, inHelsinki(events.get(1).getDateTimeStart().getDate()));
        assertEquals(after.plusHours(2), inHelsinki(events.get(1).getDateTimeEnd().getDate()));
    }

    @Test
    void aPlaceOnTheMapIsSaidWhereItIsKnown() throws IOException, ParserException {
        LocalDateTime start = LocalDateTime.of(2026, 11, 25, 17, 0);
        FileDate there = new FileDate(SESSION, ACTIVITY, "Kielikahvila", start, start.plusHours(1), false, "Pääkirjasto", false, Optional.empty(), 0, 0, "62.2416;25.7482");
        assertEquals("62.2416;25.7482", value(read(written(there)).get(0), Property.GEO));
        assertTrue(read(written(date(start, start, false, false))).get(0).getProperty(Property.GEO).isEmpty());
    }

    @Test
    void everyDateHasItsLastingNameAndRevision() throws IOException, ParserException {
        LocalDateTime start = LocalDateTime.of(2026, 11, 25, 17, 0);
        VEvent event = read(written(date(start, start.plusHours(1), false, true))).get(0);
        assertEquals(SESSION + "@kotoisa", event.getUid().orElseThrow().getValue());
        assertEquals("3", value(event, Property.SEQUENCE));
        assertEquals("CANCELLED", value(event, Property.STATUS));
        assertEquals("20261118T110640Z", value(event, Property.LAST_MODIFIED));
        assertEquals("Ohjaaja on sairas.\nSeuraava kerta on 2.12.", value(event, Property.DESCRIPTION));
    }

    @Test
    void wordsComeBackAsTheyWere() throws IOException, ParserException {
        LocalDateTime start = LocalDateTime.of(2026, 11, 25, 17, 0);
        VEvent event = read(written(date(start, start.plusHours(1), false, false))).get(0);
        assertEquals("Kielikahvila; tee, kahvi \\ pulla", event.getSummary().getValue());
        assertEquals("Pääkirjasto, Kirjastokatu 1", event.getLocation().getValue());
        assertTrue(value(event, Property.URL).endsWith("?id=" + ACTIVITY));
    }

    @Test
    void wholeDaysBelongToNoZone() throws IOException, ParserException {
        LocalDate first = LocalDate.of(2026, 12, 6);
        VEvent event = read(written(date(first.atStartOfDay(), first.plusDays(2).atStartOfDay(), true, false))).get(0);
        assertEquals(first, event.getDateTimeStart().getDate());
        assertEquals(first.plusDays(2), event.getDateTimeEnd().getDate());
    }

    @Test
    void anUnknownEndIsLeftOut() throws IOException, ParserException {
        LocalDateTime start = LocalDateTime.of(2026, 11, 25, 17, 0);
        assertFalse(read(written(date(start, start, false, false))).get(0).getProperty(Property.DTEND).isPresent());
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoLetterIsTorn() throws IOException, ParserException {
        LocalDateTime start = LocalDateTime.of(2026, 11, 25, 17, 0);
        String title = "مقهى اللغة الفنلندية 😀 ".repeat(12).strip();
        FileDate date = new FileDate(SESSION, ACTIVITY, title, start, start.plusHours(1), false, "", false, Optional.empty(), 0, 0);
        String file = written(date);
        file.lines().forEach(line -> assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line));
        assertEquals(title, read(file).get(0).getSummary().getValue());
    }

    @Test
    void tenThousandDatesAreReadByAnother() throws IOException, ParserException {
        LocalDateTime first = LocalDateTime.of(2026, 1, 7, 17, 0);
        FileDate[] dates = Stream.iterate(first, start -> start.plusDays(1)).limit(10_000).map(start -> date(start, start.plusHours(1), false, false)).toArray(FileDate[]::new);
        List<VEvent> events = read(written(dates));
        assertEquals(10_000, events.size());
        assertTrue(events.stream().allMatch(event -> inHelsinki(event.getDateTimeStart().getDate()).getHour() == 17), "on both sides of every change of the clock");
    }

    @Test
    void whatMustNotBeToldHasNoAddress() {
        StringWriter out = new StringWriter();
        LocalDateTime start = LocalDateTime.of(2026, 11, 25, 17, 0);
        new CalendarFile(out).date(new FileDate(SESSION, ACTIVITY, "", start, start.plusHours(1), false, "", false, Optional.empty(), 0, 0), "Sovittu aika", "");
        assertFalse(out.toString().contains("URL") || out.toString().contains("LOCATION") || out.toString().contains("DESCRIPTION"), out::toString);
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }
}
