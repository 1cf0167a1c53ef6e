package fi.kotoisa.activities.feeds;

import static fi.kotoisa.activities.feeds.Reading.calendar;
import static fi.kotoisa.activities.feeds.Reading.days;
import static fi.kotoisa.activities.feeds.Reading.event;
import static fi.kotoisa.activities.feeds.Reading.item;
import static fi.kotoisa.activities.feeds.Reading.kinds;
import static fi.kotoisa.activities.feeds.Reading.only;
import static fi.kotoisa.activities.feeds.Reading.starts;
import static fi.kotoisa.activities.feeds.Reading.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calendar programs and careless people write. */
class ICalendarHabitsTest {
    private static final String ODD_ZONE = "BEGIN:VTIMEZONE\nTZID:%s\n%sBEGIN:STANDARD\nDTSTART:19701025T040000\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0800\n"
            + "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700329T030000\nTZOFFSETFROM:+0800\nTZOFFSETTO:+0900\n"
            + "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nEND:VTIMEZONE\n";

    private static FeedItem one(String lines) {
        return only(Reading.of(calendar("UID:a\nSUMMARY:Ryhmä\n" + lines)));
    }

    private static List<String> dates(String start, String more) {
        return starts(Reading.of(calendar(event("a", start, more))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DTSTART:20260302T170000|2026-03-02T17:00", "DTSTART:20260302T150000Z|2026-03-02T17:00", "DTSTART:20260702T140000Z|2026-07-02T17:00",
        "DTSTART;TZID=Europe/Stockholm:20260302T160000|2026-03-02T17:00", "DTSTART;TZID=\"Europe/Helsinki\":20260302T170000|2026-03-02T17:00",
        "DTSTART;TZID=:20260302T170000|2026-03-02T17:00", "DTSTART;TZID=\" \":20260302T170000|2026-03-02T17:00",
        "DTSTART;TZID=europe/helsinki:20260302T170000|2026-03-02T17:00", "DTSTART;TZID=FLE Standard Time:20260302T170000|2026-03-02T17:00",
        "DTSTART;TZID=W. Europe Standard Time:20260302T160000|2026-03-02T17:00", "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Helsinki:20260302T170000|2026-03-02T17:00",
        "DTSTART;TZID=\"(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius\":20260702T170000|2026-07-02T17:00", "DTSTART;TZID=UTC:20260302T150000|2026-03-02T17:00",
        "DTSTART;TZID=GMT+0200:20260302T170000|2026-03-02T17:00", "DTSTART;VALUE=DATE-TIME:20260302T170000|2026-03-02T17:00", "dtstart;tzid=Asia/Tokyo:20260303T000000|2026-03-02T17:00"
    })
    void everyClockIsReadAsFinnishTime(String start, String expected) {
        assertEquals(timed(expected, expected), one(start).time());
    }

    @Test
    void aZoneWithAKnownNameIsNotWhatTheFileSaysItIs() {
        String file = calendar("UID:a\nSUMMARY:A\nDTSTART;TZID=Europe/Helsinki:20260702T170000", "UID:b\nSUMMARY:B\nDTSTART;TZID=Kirjasto:20260702T170000",
                "UID:c\nSUMMARY:C\nDTSTART;TZID=Meidän:20260702T170000", "UID:d\nSUMMARY:D\nDTSTART;TZID=Kirjasto:20260102T170000")
                .replace("BEGIN:VEVENT\r\nUID:a", (ODD_ZONE.formatted("Europe/Helsinki", "") + ODD_ZONE.formatted("Kirjasto", "")
                        + ODD_ZONE.formatted("Meidän", "X-LIC-LOCATION:Europe/Helsinki\n")).replace("\n", "\r\n") + "BEGIN:VEVENT\r\nUID:a");
        assertEquals(List.of("2026-07-02T17:00", "2026-07-02T11:00", "2026-07-02T17:00", "2026-01-02T11:00"), starts(Reading.of(file)));
        assertEquals(List.of(), Reading.of(file).problems());
    }

    @Test
    void aZoneThatNobodyKnowsIsFinnishAndAProblem() {
        FeedReading reading = Reading.of(calendar("UID:a\nSUMMARY:A\nDTSTART;TZID=Takametsä:20260302T170000\nDTEND;TZID=Takametsä:20260302T180000"));
        assertEquals(timed("2026-03-02T17:00", "2026-03-02T18:00"), only(reading).time());
        assertEquals(List.of(new FeedProblem("a", FeedProblemKind.UNKNOWN_TIME_ZONE, "Takametsä")), reading.problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-01-05T17:00|RRULE:FREQ=WEEKLY;COUNT=3|2026-01-05T17:00 2026-01-12T17:00 2026-01-19T17:00",
        "2026-03-23T17:00|RRULE:FREQ=WEEKLY;UNTIL=20260406T140000Z|2026-03-23T17:00 2026-03-30T17:00 2026-04-06T17:00",
        "2026-03-23T17:00|RRULE:FREQ=WEEKLY;UNTIL=20260406T135959Z|2026-03-23T17:00 2026-03-30T17:00",
        "2026-01-05T17:00|RRULE:FREQ=WEEKLY;UNTIL=20260112|2026-01-05T17:00 2026-01-12T17:00",
        "2026-01-05T17:00|RRULE:FREQ=WEEKLY;UNTIL=20260112T170000|2026-01-05T17:00 2026-01-12T17:00",
        "2026-01-05T17:00|RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU;COUNT=3|2026-01-05T17:00 2026-01-18T17:00 2026-01-19T17:00",
        "2026-01-30T17:00|RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3|2026-01-30T17:00 2026-02-27T17:00 2026-03-31T17:00",
        "2026-01-31T10:00|RRULE:FREQ=MONTHLY;COUNT=3|2026-01-31T10:00 2026-03-31T10:00 2026-05-31T10:00",
        "2026-01-26T10:00|RRULE:FREQ=MONTHLY;BYDAY=-1MO;COUNT=2|2026-01-26T10:00 2026-02-23T10:00",
        "2026-05-01T12:00|RRULE:FREQ=YEARLY;COUNT=2|2026-05-01T12:00",
        "2026-03-28T03:30|RRULE:FREQ=DAILY;COUNT=3|2026-03-28T03:30 2026-03-29T04:30 2026-03-30T03:30",
        "2026-10-24T03:30|RRULE:FREQ=DAILY;COUNT=2|2026-10-24T03:30 2026-10-25T03:30",
        "2026-01-05T17:00|RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3|2026-01-05T17:00 2026-01-07T17:00 2026-01-14T17:00",
        "2026-01-05T17:00|RRULE:FREQ=WEEKLY;COUNT=2;|2026-01-05T17:00 2026-01-12T17:00",
        "2026-01-05T08:00|RRULE:FREQ=HOURLY;INTERVAL=6;COUNT=3|2026-01-05T08:00 2026-01-05T14:00 2026-01-05T20:00"
    })
    void rulesGiveTheDatesOnTheWallCalendar(String start, String rule, String expected) {
        assertEquals(List.of(expected.split(" ")), dates(start, rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EXDATE;TZID=Europe/Helsinki:20260112T170000|2026-01-05T17:00 2026-01-19T17:00",
        "EXDATE:20260112T150000Z,20260119T150000Z|2026-01-05T17:00", "EXDATE;VALUE=DATE:20260112|2026-01-05T17:00 2026-01-19T17:00",
        "EXDATE;TZID=Europe/Stockholm:20260105T160000|2026-01-12T17:00 2026-01-19T17:00", "EXDATE:20260112T170000|2026-01-05T17:00 2026-01-19T17:00",
        "EXRULE:FREQ=WEEKLY;INTERVAL=2|2026-01-12T17:00", "RDATE;TZID=Europe/Helsinki:20260108T120000|2026-01-05T17:00 2026-01-08T12:00 2026-01-12T17:00 2026-01-19T17:00",
        "RDATE;VALUE=DATE:20260120|2026-01-05T17:00 2026-01-12T17:00 2026-01-19T17:00 2026-01-20T17:00"
    })
    void exceptionsAndExtraDatesAreReadInEverySpelling(String line, String expected) {
        assertEquals(List.of(expected.split(" ")), dates("2026-01-05T17:00", "RRULE:FREQ=WEEKLY;COUNT=3\n" + line));
    }

    @Test
    void anExtraPeriodHasItsOwnLength() {
        FeedReading reading = Reading.of(calendar(event("a", "2026-01-05T17:00", "RDATE;VALUE=PERIOD;TZID=Europe/Helsinki:20260108T120000/PT3H,20260109T120000/20260109T121500")));
        assertEquals(List.of(timed("2026-01-05T17:00", "2026-01-05T18:00"), timed("2026-01-08T12:00", "2026-01-08T15:00"),
                timed("2026-01-09T12:00", "2026-01-09T12:15")), reading.items().stream().map(FeedItem::time).toList());
    }

    @Test
    void aSeriesIsExpandedOnlyInsideTheWindowAndASingleDateIsReadAnyway() {
        byte[] feed = calendar(event("a", "2020-01-06T17:00", "RRULE:FREQ=WEEKLY"), event("b", "2019-05-01T10:00", ""), event("c", "2026-01-05T10:00", "RDATE:20260120T080000Z"))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        FeedReading reading = Reading.of(feed, "2026-01-12", "2026-01-26");
        assertEquals(List.of("2026-01-12T17:00", "2026-01-19T17:00", "2026-01-26T17:00"), starts(reading, "a"));
        assertEquals(List.of("2019-05-01T10:00"), starts(reading, "b"));
        assertEquals(List.of("2026-01-20T10:00"), starts(reading, "c"));
        assertEquals("b", item(reading, "b").key());
    }

    @Test
    void aCancelledDateIsThereAndCancelled() {
        FeedReading reading = Reading.of(calendar(event("a", "2026-01-05T17:00", "RRULE:FREQ=WEEKLY;COUNT=3"),
                "UID:a\nRECURRENCE-ID;TZID=Europe/Helsinki:20260112T170000\nDTSTART;TZID=Europe/Helsinki:20260112T170000\nSTATUS:CANCELLED"));
        assertEquals(List.of("2026-01-05T17:00", "2026-01-12T17:00", "2026-01-19T17:00"), starts(reading));
        assertEquals(List.of(false, true, false), reading.items().stream().map(FeedItem::cancelled).toList());
        assertEquals(Map.of("und", "Ryhmä"), item(reading, "a/20260112T150000Z").title());
        assertEquals(timed("2026-01-12T17:00", "2026-01-12T18:00"), item(reading, "a/20260112T150000Z").time());
    }

    @Test
    void aMovedDateKeepsTheKeyOfTheDateThatWasPlanned() {
        FeedReading reading = Reading.of(calendar(event("a", "2026-01-05T17:00", "RRULE:FREQ=WEEKLY;COUNT=2"),
                event("a", "2026-01-15T10:00", "RECURRENCE-ID:20260112T150000Z")));
        assertEquals(List.of("2026-01-05T17:00", "2026-01-15T10:00"), starts(reading));
        assertTrue(item(reading, "a/20260112T150000Z").rescheduled());
    }

    @Test
    void aChangeWithoutItsSeriesIsADateOfItsOwn() {
        FeedReading reading = Reading.of(calendar(event("a", "2020-01-15T10:00", "RECURRENCE-ID:20200112T150000Z")));
        assertEquals("a/20200112T150000Z", only(reading).key());
        assertEquals("a", only(reading).seriesKey());
    }

    @Test
    void aChangeOfADateThatTheRuleDoesNotGiveIsAdded() {
        FeedReading reading = Reading.of(calendar(event("a", "2026-01-05T17:00", "RRULE:FREQ=WEEKLY;COUNT=2"), event("a", "2026-02-01T10:00", "RECURRENCE-ID:20260201T080000Z")));
        assertEquals(List.of("2026-01-05T17:00", "2026-01-12T17:00", "2026-02-01T10:00"), starts(reading));
    }

    @Test
    void aChangeFromHereOnMovesTheRest() {
        FeedReading reading = Reading.of(calendar(event("a", "2026-01-05T17:00", "RRULE:FREQ=WEEKLY;COUNT=4"),
                event("a", "2026-01-13T18:00", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Helsinki:20260112T170000")));
        assertEquals(List.of("2026-01-05T17:00", "2026-01-13T18:00", "2026-01-20T18:00", "2026-01-27T18:00"), starts(reading));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DTSTART;VALUE=DATE:20260302|2026-03-02|2026-03-02", "DTSTART:20260302\\nDTEND:20260304|2026-03-02|2026-03-03",
        "DTSTART;VALUE=DATE:20260302\\nDTEND;VALUE=DATE:20260302|2026-03-02|2026-03-02", "DTSTART;VALUE=DATE:20260302\\nDURATION:P3D|2026-03-02|2026-03-04",
        "DTSTART;TZID=Europe/Helsinki:20260302T000000\\nDTEND;TZID=Europe/Helsinki:20260303T000000|2026-03-02|2026-03-02",
        "DTSTART:20260301T220000Z\\nDTEND:20260303T220000Z|2026-03-02|2026-03-03", "DTSTART:20260302T000000\\nDTEND:20260302T235900|2026-03-02|2026-03-02"
    })
    void wholeDaysAreDays(String lines, String first, String last) {
        assertEquals(days(first, last), one(lines.replace("\\n", "\n")).time());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DTSTART:20260302T170000\\nDURATION:PT1H30M|2026-03-02T17:00|2026-03-02T18:30", "DTSTART:20260328T120000\\nDURATION:P1D|2026-03-28T12:00|2026-03-29T12:00",
        "DTSTART:20260328T120000\\nDURATION:PT24H|2026-03-28T12:00|2026-03-29T13:00", "DTSTART:20260302T000000|2026-03-02T00:00|2026-03-02T00:00",
        "DTSTART:20260302T170000\\nDTEND;VALUE=DATE:20260302|2026-03-02T17:00|2026-03-02T17:00"
    })
    void lengthsAreByTheCalendarOrByTheClock(String lines, String start, String end) {
        assertEquals(timed(start, end), one(lines.replace("\\n", "\n")).time());
    }

    @Test
    void aSeriesOfDaysReadsItsExceptionsAndItsEnd() {
        assertEquals(List.of("2026-03-02", "2026-03-04", "2026-03-05"), starts(Reading.of(calendar(
                "UID:a\nSUMMARY:A\nDTSTART;VALUE=DATE:20260302\nRRULE:FREQ=DAILY;UNTIL=20260304T220000Z\nEXDATE:20260303T000000"))));
    }

    @Test
    void theNewerVersionOfAnEventWins() {
        FeedReading reading = Reading.of(calendar(event("a", "2026-01-06T17:00", "SEQUENCE:2"), event("a", "2026-01-05T17:00", "SEQUENCE:1")));
        assertEquals(List.of("2026-01-06T17:00"), starts(reading));
        assertEquals(List.of(FeedProblemKind.DUPLICATE), kinds(reading));
    }

    @Test
    void eventsThatShareAUidByMistakeAreAllRead() {
        FeedReading reading = Reading.of(calendar(event("a", "2026-01-06T17:00", ""), event("a", "2026-01-07T17:00", "")));
        assertEquals(List.of("a/20260106T150000Z", "a/20260107T150000Z"), reading.items().stream().map(FeedItem::key).toList());
    }

    @Test
    void eventsWithoutAUidAreReadWithAKeyThatStays() {
        String feed = calendar("SUMMARY:A\nDTSTART:20260302T170000", "SUMMARY:B\nDTSTART:20260302T170000");
        assertEquals(2, Reading.of(feed).items().stream().map(FeedItem::key).distinct().count());
        assertEquals(Reading.of(feed), Reading.of(feed));
    }

    @Test
    void languagesAreTakenFromPropertiesThenFromTheCalendar() {
        String feed = calendar("UID:a\nSUMMARY;LANGUAGE=fi:Kielikahvila\nSUMMARY;LANGUAGE=sv:Språkcafé\nDESCRIPTION:Tervetuloa\nDTSTART:20260302T170000")
                .replace("PRODID", "X-WR-CALNAME;LANGUAGE=fi-FI:Kirjasto\r\nPRODID");
        assertEquals(Map.of("fi", "Kielikahvila", "sv", "Språkcafé"), only(Reading.of(feed)).title());
        assertEquals(Map.of("fi-FI", "<p>Tervetuloa</p>"), only(Reading.of(feed)).description());
        assertEquals(Optional.of("Kirjasto"), Reading.of(feed).name());
    }

    @Test
    void foldsInsideALetterAndLongLinesAreMadeWhole() {
        String words = "äiti ".repeat(4_000).strip();
        byte[] line = ("DESCRIPTION:" + words).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var out = new java.io.ByteArrayOutputStream();
        byte[] head = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A\r\nDTSTART:20260302T170000\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.write(head, 0, head.length);
        for (int i = 0; i < line.length; i += 13) {
            out.write(line, i, Math.min(13, line.length - i));
            out.writeBytes((i + 13 < line.length ? "\r\n " : "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        out.writeBytes("END:VEVENT\r\nEND:VCALENDAR\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        FeedReading reading = Reading.of(out.toByteArray(), "2026-01-01", "2026-12-31");
        assertEquals("<p>" + words + "</p>", only(reading).description().get("und"));
        assertEquals(List.of(), reading.problems());
    }

    @Test
    void linesOfADescriptionThatNobodyFoldedBelongToIt() {
        FeedReading reading = Reading.of(calendar("UID:a\nSUMMARY:A\nDESCRIPTION:Tervetuloa\nMukaan: omat eväät\n\nja villasukat\nDTSTART:20260302T170000"));
        assertEquals(Map.of("und", "<p>Tervetuloa<br />Mukaan: omat eväät<br />ja villasukat</p>"), only(reading).description());
    }

    @Test
    void aTitleThatSaysCancelledIsBelieved() {
        assertTrue(one("SUMMARY:PERUTTU Kielikahvila\nDTSTART:20260302T170000".replace("SUMMARY", "X-A")).title().containsValue("Ryhmä"));
        for (String title : List.of("PERUTTU Kielikahvila", "Peruttu: kielikahvila", "INSTÄLLT! Språkcafé")) {
            assertTrue(only(Reading.of(calendar("UID:a\nDTSTART:20260302T170000\nSUMMARY:" + title))).cancelled(), title);
        }
        assertFalse(only(Reading.of(calendar("UID:a\nDTSTART:20260302T170000\nSUMMARY:Peruttu juhla"))).cancelled());
    }

    @Test
    void peopleAreNotRead() {
        String read = one("DTSTART:20260302T170000\nORGANIZER;CN=Aino Esimerkki:mailto:aino@example.org\nCONTACT:Aino\\, 040\nATTENDEE:mailto:b@example.org").toString();
        assertFalse(read.contains("Aino") || read.contains("example.org"), read);
    }
}
