package fi.kotoisa.activities.feeds;

import static fi.kotoisa.activities.feeds.Reading.calendar;
import static fi.kotoisa.activities.feeds.Reading.only;
import static fi.kotoisa.activities.feeds.Reading.starts;
import static fi.kotoisa.activities.feeds.Reading.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Times that name no clock, beside one that does; and events that share a UID. London is two hours behind Finland. */
class ICalendarClocksTest {

    private static final String WEEKLY = "UID:a\nSUMMARY:Ryhmä\nDTSTART;TZID=Europe/London:20260302T170000\nDTEND:20260302T180000\nRRULE:FREQ=WEEKLY;COUNT=3\n";

    @Test
    void anEndIsToldByTheClockOfTheStart() {
        assertEquals(timed("2026-03-02T19:00", "2026-03-02T20:00"), Reading.of(calendar(WEEKLY)).items().get(0).time());
        assertEquals(timed("2026-03-02T19:00", "2026-03-02T20:00"), only(Reading.of(calendar("UID:a\nSUMMARY:Ryhmä\nDTSTART:20260302T170000Z\nDTEND:20260302T180000"))).time());
    }

    @Test
    void soAreExceptionsExtraDatesAndChanges() {
        assertEquals(List.of("2026-03-02T19:00", "2026-03-16T19:00"), starts(Reading.of(calendar(WEEKLY + "EXDATE:20260309T170000"))));
        assertEquals(List.of("2026-03-02T19:00", "2026-03-09T19:00", "2026-03-11T19:00", "2026-03-16T19:00"), starts(Reading.of(calendar(WEEKLY + "RDATE:20260311T170000"))));
        FeedReading moved = Reading.of(calendar(WEEKLY, "UID:a\nSUMMARY:Ryhmä\nRECURRENCE-ID:20260309T170000\nDTSTART;TZID=Europe/London:20260310T170000\nDTEND:20260310T180000"));
        assertEquals(List.of("2026-03-02T19:00", "2026-03-10T19:00", "2026-03-16T19:00"), starts(moved));
    }

    @Test
    void withoutAnyItIsTheCalendarsClockElseTheFinnishOne() {
        String floating = calendar("UID:a\nSUMMARY:Ryhmä\nDTSTART:20260302T170000\nDTEND:20260302T180000");
        assertEquals(List.of("2026-03-02T17:00"), starts(Reading.of(floating)));
        assertEquals(List.of("2026-03-02T19:00"), starts(Reading.of(floating.replace("VERSION:2.0", "VERSION:2.0\r\nX-WR-TIMEZONE:Europe/London"))));
        assertEquals(List.of("2026-03-02T17:00"), starts(Reading.of(floating.replace("VERSION:2.0", "VERSION:2.0\r\nX-WR-TIMEZONE:Nowhere"))));
    }

    private static String event(String title, String start, int sequence) {
        return "UID:same\nSUMMARY:" + title + "\nDTSTART;TZID=Europe/Helsinki:" + start + "\nSEQUENCE:" + sequence;
    }

    @Test
    void eventsOfOtherNamesAtOtherTimesUnderOneUidAreOthersWhateverTheirVersion() {
        assertEquals(List.of("2026-03-02T17:00", "2026-03-04T12:00"), starts(Reading.of(calendar(event("Kuoro", "20260302T170000", 0), event("Kahvila", "20260304T120000", 3)))));
    }

    @Test
    void aNewerVersionIsKnownByItsNameOrByItsTime() {
        FeedReading later = Reading.of(calendar(event("Kuoro", "20260302T170000", 0), event("Kuoro", "20260304T120000", 3)));
        assertEquals(List.of("2026-03-04T12:00"), starts(later));
        FeedReading renamed = Reading.of(calendar(event("Kuoro", "20260302T170000", 3), event("Köörit", "20260302T170000", 0)));
        assertEquals("Kuoro", only(renamed).title().values().iterator().next());
    }
}
