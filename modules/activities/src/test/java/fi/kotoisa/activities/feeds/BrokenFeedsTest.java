package fi.kotoisa.activities.feeds;

import static fi.kotoisa.activities.feeds.Reading.calendar;
import static fi.kotoisa.activities.feeds.Reading.event;
import static fi.kotoisa.activities.feeds.Reading.kinds;
import static fi.kotoisa.activities.feeds.Reading.only;
import static fi.kotoisa.activities.feeds.Reading.starts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.feeds.NotAFeedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFeedsTest {
    private static final FeedWindow YEAR = new FeedWindow(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    static Stream<Arguments> notFeeds() {
        return Stream.of(Arguments.of("", Reason.EMPTY), Arguments.of(" \r\n\t ", Reason.EMPTY), Arguments.of("\uFEFF", Reason.EMPTY),
                Arguments.of("<!DOCTYPE html><html><body>BEGIN:VCALENDAR</body></html>", Reason.HTML_PAGE), Arguments.of("\n<HTML lang='fi'>", Reason.HTML_PAGE),
                Arguments.of("<?xml version=\"1.0\"?><rss/>", Reason.NOT_A_FEED), Arguments.of("Hei!", Reason.NOT_A_FEED), Arguments.of("PK\u0003\u0004zip", Reason.NOT_A_FEED),
                Arguments.of("{", Reason.NOT_A_FEED), Arguments.of("{\"detail\":\"Not found.\"}", Reason.NOT_A_FEED), Arguments.of("[1,2]", Reason.NOT_A_FEED),
                Arguments.of("{\"data\":[{\"hello\":1}]}", Reason.NOT_A_FEED), Arguments.of("{\"data\":" + "[".repeat(100_000), Reason.TOO_DEEP),
                Arguments.of("{\"a\":".repeat(60) + "1" + "}".repeat(60), Reason.TOO_DEEP), Arguments.of("BEGIN:VCALENDAR\n" + "BEGIN:X\n".repeat(100_000), Reason.TOO_DEEP),
                Arguments.of(new String(Reading.bytes("/feeds/real/linkedevents_helsinki_2020-05_keywords.json"), StandardCharsets.UTF_8), Reason.NO_EVENTS));
    }

    @ParameterizedTest
    @MethodSource("notFeeds")
    void whatIsNoFeedSaysWhy(String text, Reason reason) {
        NotAFeedException thrown = assertThrows(NotAFeedException.class, () -> new FeedReader(YEAR).read(stream(text)));
        assertEquals(reason, thrown.reason());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theLimitIsTheLastByteThatIsAccepted() throws NotAFeedException, IOException {
        String text = calendar(event("a", "2026-01-05T17:00", ""));
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        assertEquals(1, new FeedReader(YEAR, size).read(stream(text)).items().size());
        assertEquals(Reason.TOO_LARGE, assertThrows(NotAFeedException.class, () -> new FeedReader(YEAR, size - 1).read(stream(text))).reason());
    }

    @Test
    void anEndlessStreamIsRefusedAtTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertEquals(Reason.TOO_LARGE, assertThrows(NotAFeedException.class, () -> new FeedReader(YEAR, 100_000).read(endless)).reason());
    }

    @Test
    void everyCutOfACalendarGivesTheWholeItemsAndOneProblem() {
        String whole = calendar(event("a", "2026-01-05T17:00", ""), event("b", "2026-01-06T17:00", ""), event("c", "2026-01-07T17:00", ""));
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int end = "BEGIN:VCALENDAR\r\n".length(); end < bytes.length - 3; end++) {
            FeedReading reading = Reading.of(Arrays.copyOf(bytes, end), "2026-01-01", "2026-12-31");
            String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
            assertEquals(text.split("END:VEVENT", -1).length - 1, reading.items().size(), text);
            assertTrue(kinds(reading).contains(FeedProblemKind.CUT_OFF), text);
            assertTrue(kinds(reading).stream().allMatch(k -> k == FeedProblemKind.CUT_OFF || k == FeedProblemKind.UNREADABLE_CHARACTERS), text);
        }
    }

    @Test
    void everyCutOfAJsonFeedGivesTheWholeItems() {
        String whole = "{\"meta\":{\"count\":2},\"data\":[{\"id\":\"a\",\"name\":{\"fi\":\"A\"},\"start_time\":\"2026-03-02\"},{\"id\":\"b\",\"name\":{\"fi\":\"B\"},\"start_time\":\"2026-03-03\"}]}";
        for (int end = whole.indexOf("},{") + 1; end < whole.length(); end++) {
            FeedReading reading = Reading.of(whole.substring(0, end));
            assertEquals(end > whole.indexOf("}]") ? 2 : 1, reading.items().size(), whole.substring(0, end));
            assertEquals(List.of(FeedProblemKind.CUT_OFF), kinds(reading));
        }
        assertEquals(List.of(), Reading.of(whole).problems());
    }

    @Test
    void bytesThatAreNoUtf8AreReplacedAndNoted() {
        byte[] mixed = calendar("UID:a\nSUMMARY:Ryhm§ päivä\nDTSTART:20260302T170000").getBytes(StandardCharsets.UTF_8);
        String broken = new String(mixed, StandardCharsets.ISO_8859_1).replace("\u00C2\u00A7", "\u00E4");
        FeedReading reading = Reading.of(broken.getBytes(StandardCharsets.ISO_8859_1), "2026-01-01", "2026-12-31");
        assertEquals(Map.of("und", "Ryhm\uFFFD päivä"), only(reading).title());
        assertEquals(List.of(new FeedProblem("", FeedProblemKind.UNREADABLE_CHARACTERS, "SUMMARY:Ryhm\uFFFD päivä")), reading.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void whatOldProgramsWriteIsRead(String charset) {
        byte[] calendar = calendar("UID:a\nSUMMARY:Ryhmä Åbo\nDTSTART:20260302T170000").getBytes(Charset.forName(charset));
        FeedReading reading = Reading.of(calendar, "2026-01-01", "2026-12-31");
        assertEquals(Map.of("und", "Ryhmä Åbo"), only(reading).title());
        assertEquals(List.of(), reading.problems());
        byte[] json = "{\"data\":[{\"id\":\"a\",\"name\":{\"fi\":\"Ryhmä\"},\"start_time\":\"2026-03-02\"}]}".getBytes(Charset.forName(charset));
        assertEquals(Map.of("fi", "Ryhmä"), only(Reading.of(json, "2026-01-01", "2026-12-31")).title());
    }

    @Test
    void bytesOfAnotherAlphabetAreNotTakenForOurs() {
        byte[] cyrillic = calendar("UID:a\nSUMMARY:Клуб\nDTSTART:20260302T170000").getBytes(Charset.forName("KOI8-R"));
        byte[] odd = cyrillic.clone();
        odd[new String(cyrillic, StandardCharsets.ISO_8859_1).indexOf("SUMMARY:") + 8] = (byte) 0x81;
        assertEquals(List.of(FeedProblemKind.UNREADABLE_CHARACTERS), kinds(Reading.of(odd, "2026-01-01", "2026-12-31")));
    }

    @Test
    void marksAtTheBeginningAreNoText() {
        String text = calendar(event("a", "2026-01-05T17:00", ""));
        assertEquals(1, Reading.of("\uFEFF" + text).items().size());
        assertEquals(1, Reading.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), "2026-01-01", "2026-12-31").items().size());
        assertEquals(1, Reading.of("\uFEFF{\"data\":[{\"id\":\"a\",\"name\":\"A\",\"start_time\":\"2026-03-02\"}]}").items().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void everyKindOfLineEndIsOne(String end) {
        assertEquals(1, Reading.of(calendar(event("a", "2026-01-05T17:00", "")).replace("\r\n", end)).items().size());
    }

    @Test
    void oneBrokenEventDoesNotStopTheOthers() {
        FeedReading reading = Reading.of(calendar("UID:a\nSUMMARY:A", "UID:b\nSUMMARY:B\nDTSTART:20261332T990000", "UID:c\nDTSTART:20260302T170000",
                "UID:d\nSUMMARY:D\nDTSTART:20260302T170000\nDTEND:tomorrow", "UID:e\nSUMMARY:E\nDTSTART:20260302T170000\nDTEND:20260302T160000",
                "UID:f\nSUMMARY:F\nDTSTART:20260302T170000\nRRULE:FREQ=FORTNIGHTLY", "UID:g\nSUMMARY:G\nDTSTART:20260302T170000\nthis is no property\nURL:",
                "UID:h\nSUMMARY:H\nDTSTART:20260302T170000\nCLASS:PRIVATE", "UID:i\nSUMMARY:I\nDTSTART:20260302T170000\nRRULE:FREQ=DAILY;COUNT=1\nEXDATE:never"));
        assertEquals(List.of("d", "f", "g", "i"), reading.items().stream().map(FeedItem::seriesKey).toList());
        assertEquals(List.of("2026-03-02T17:00"), starts(reading).stream().distinct().toList());
        assertEquals(Map.of("a", FeedProblemKind.NO_START, "b", FeedProblemKind.BAD_START, "c", FeedProblemKind.NO_TITLE, "d", FeedProblemKind.BAD_END,
                "e", FeedProblemKind.END_BEFORE_START, "f", FeedProblemKind.BAD_RECURRENCE, "g", FeedProblemKind.BROKEN_LINE, "h", FeedProblemKind.NOT_PUBLIC,
                "i", FeedProblemKind.BAD_RECURRENCE), reading.problems().stream().collect(java.util.stream.Collectors.toMap(FeedProblem::where, FeedProblem::kind)));
    }

    @Test
    void anEventThatIsNeverClosedDoesNotSwallowTheNext() {
        String feed = calendar(event("a", "2026-01-05T17:00", ""), event("b", "2026-01-06T17:00", ""), event("c", "2026-01-07T17:00", "")).replace("\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:c", "\r\nBEGIN:VEVENT\r\nUID:c");
        FeedReading reading = Reading.of(feed);
        assertEquals(List.of("a", "c"), reading.items().stream().map(FeedItem::key).toList());
        assertEquals(List.of(new FeedProblem("b", FeedProblemKind.NOT_CLOSED, "Ryhmä")), reading.problems());
    }

    @Test
    void rulesThatNobodyMeansEndSoon() {
        FeedReading reading = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Reading.of(calendar(
                event("a", "2026-01-05T17:00", "RRULE:FREQ=SECONDLY"), event("b", "1990-01-05T17:00", "RRULE:FREQ=MINUTELY"),
                event("c", "2026-01-05T17:00", "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"), event("d", "2026-01-05T17:00", "RRULE:FREQ=WEEKLY;INTERVAL=2147483647"))));
        assertEquals(Map.of("a", FeedProblemKind.TOO_MANY_DATES, "b", FeedProblemKind.TOO_MANY_DATES, "c", FeedProblemKind.BAD_RECURRENCE),
                reading.problems().stream().collect(java.util.stream.Collectors.toMap(FeedProblem::where, FeedProblem::kind)));
        assertEquals(IcsSteps.DATES_OF_A_SERIES, starts(reading, "a").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RRULE:FREQ=SECONDLY", "RRULE:FREQ=YEARLY;BYSECOND=1,2,3", "TZOFFSETTO:often", "DTSTART:never"})
    void aZoneThatNoStateMakesIsNotBelieved(String line) {
        String zone = "BEGIN:VTIMEZONE\nTZID:Oma\nBEGIN:STANDARD\n" + line + "\nDTSTART:19701025T040000\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0800\nEND:STANDARD\nEND:VTIMEZONE\n";
        FeedReading reading = assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> Reading.of("BEGIN:VCALENDAR\n" + zone + "BEGIN:VEVENT\nUID:a\nSUMMARY:A\nDTSTART;TZID=Oma:20260302T170000\nEND:VEVENT\nEND:VCALENDAR\n"));
        assertEquals(List.of("2026-03-02T17:00"), starts(reading));
        assertEquals(List.of(FeedProblemKind.UNKNOWN_TIME_ZONE), kinds(reading));
    }

    @Test
    void textsBuiltToSlowPatternsDownDoNot() {
        String spaces = " ".repeat(150_000);
        FeedReading reading = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Reading.of(calendar(
                "UID:a\nSUMMARY:A\nDTSTART:20260302T170000\nLOCATION:" + "a 1 @ ".repeat(10_000) + "\nDESCRIPTION:" + "\\n ".repeat(100_000) + "x",
                "UID:b\nSUMMARY:B\nDTSTART:20260302T170000\nDESCRIPTION:<p>" + "<br> ".repeat(25_000) + "<div>".repeat(5_000), "UID:c\nSUMMARY:<p>" + spaces + "C\nDTSTART:20260302T170000\nDESCRIPTION:<p>" + spaces)));
        assertEquals(List.of("a", "b"), reading.items().stream().map(FeedItem::key).limit(2).toList());
    }

    @Test
    void charactersThatNoDatabaseTakesAreLeftOut() {
        FeedReading reading = Reading.of("{\"data\":[{\"id\":\"a\",\"name\":{\"fi\":\"A\\u0000B\\ud800C\\uD83D\\uDE00\"},\"start_time\":\"2026-03-02\"}]}");
        assertEquals(Map.of("fi", "AB\uFFFDC\uD83D\uDE00"), only(reading).title());
    }
}
