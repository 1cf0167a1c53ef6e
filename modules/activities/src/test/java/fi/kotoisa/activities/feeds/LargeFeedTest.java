package fi.kotoisa.activities.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a feed of any size only what touches the window is held. */
class LargeFeedTest {

    private static final FeedSieve SIEVE = new FeedSieve(LargeFeed.WINDOW);

    /** In a virtual machine of its own, whose whole memory is smaller than the feed. The calendar comes to 2026 four times, the list three times; Mondays of the group there are 52. */
    @ParameterizedTest
    @CsvSource({"ics, dates 1512 of 1520", "json, dates 1096 of 1102"})
    void aHundredMegabytesAreReadInSixtyFour(String kind, String expected) throws IOException, InterruptedException {
        Process reading = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                LargeFeed.class.getName(), kind, "100").redirectErrorStream(true).start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, reading.waitFor(), said);
        assertEquals(expected + " problems 0", said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/real/google_machbar-potsdam_2019-02.ics", "/feeds/real/linkedevents_helsinki_2019-04_include-location_excerpt.json", "/feeds/real/myhelsinki_events_2023-03.json",
        "/feeds/real/wordpress_fablab-cottbus_2016-2019.ics", "/feeds/real/thunderbird_london_2024-03.ics", "/feeds/own/exchange-municipality.ics", "/feeds/own/linkedevents-espoo.json",
        "/feeds/own/two-calendars.ics", "/feeds/other/sloppy-association.ics", "/feeds/other/linkedevents-tampere.json"})
    void whatStaysSaysTheSameInsideTheWindow(String feed) throws IOException {
        for (int year = 2018; year < 2028; year++) {
            String from = year + "-01-01";
            String to = year + "-12-31";
            FeedWindow window = new FeedWindow(LocalDate.parse(from), LocalDate.parse(to));
            byte[] small = new FeedSieve(window).sieved(new ByteArrayInputStream(Reading.bytes(feed))).orElseThrow();
            assertEquals(inside(Reading.of(Reading.bytes(feed), from, to), window), inside(Reading.of(small, from, to), window), feed + " " + year);
        }
    }

    private static List<FeedItem> inside(FeedReading reading, FeedWindow window) {
        return reading.items().stream().filter(item -> window.touches(item.time())).toList();
    }

    @Test
    void whereThereIsMoreThanStaysItSaysSo() throws IOException, NotAFeedException {
        FeedSieve years = new FeedSieve(new FeedWindow(LargeFeed.FIRST, LargeFeed.FIRST.plusYears(99)));
        byte[] small = years.sieved(LargeFeed.calendar(12 * 1024 * 1024)).orElseThrow();
        assertTrue(small.length < FeedSieve.MOST + 100_000, () -> "kept " + small.length);
        FeedReading reading = new FeedReader(LargeFeed.WINDOW).read(new ByteArrayInputStream(small));
        assertTrue(reading.problems().stream().anyMatch(problem -> problem.kind() == FeedProblemKind.CUT_OFF));
        byte[] list = years.sieved(LargeFeed.list(12 * 1024 * 1024)).orElseThrow();
        assertEquals(List.of(FeedProblemKind.CUT_OFF), Reading.kinds(new FeedReader(LargeFeed.WINDOW).read(new ByteArrayInputStream(list))));
    }

    @Test
    void whatBreaksOffStaysBrokenOff() throws IOException {
        String calendar = Reading.calendar(Reading.event("a", "2026-03-02T17:00", ""), Reading.event("b", "2026-03-03T17:00", ""));
        byte[] cut = calendar.substring(0, calendar.lastIndexOf("DTEND")).getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(FeedProblemKind.CUT_OFF), Reading.kinds(Reading.of(SIEVE.sieved(new ByteArrayInputStream(cut)).orElseThrow(), "2026-01-01", "2026-12-31")));
        byte[] list = "[{\"id\":\"a\",\"name\":\"A\",\"start_time\":\"2026-03-02\"},{\"id\":".getBytes(StandardCharsets.UTF_8);
        FeedReading read = Reading.of(SIEVE.sieved(new ByteArrayInputStream(list)).orElseThrow(), "2026-01-01", "2026-12-31");
        assertEquals(List.of(FeedProblemKind.CUT_OFF), Reading.kinds(read));
        assertEquals(1, read.items().size());
    }

    @Test
    void ofPagesInOneDocumentEachIsMadeSmallAndTheNextIsNamedStill() throws IOException {
        String page = "{\"meta\":{\"next\":\"/2\"},\"data\":[{\"id\":\"a\",\"name\":\"A\",\"start_time\":\"2026-03-02\"},{\"id\":\"b\",\"name\":\"B\",\"start_time\":\"2020-03-02\"}]}";
        byte[] joined = FeedPages.joined(List.of(page.getBytes(StandardCharsets.UTF_8), page.replace("\"a\"", "\"c\"").getBytes(StandardCharsets.UTF_8)));
        FeedReading read = Reading.of(SIEVE.sieved(new ByteArrayInputStream(joined)).orElseThrow(), "2026-01-01", "2026-12-31");
        assertEquals(List.of("a", "c"), read.items().stream().map(FeedItem::key).toList());
        assertEquals(List.of(FeedProblemKind.TOO_MANY_DATES), Reading.kinds(read));
    }

    @Test
    void whatIsNoFeedIsLeftForTheReaderToTell() throws IOException {
        byte[] page = "<!doctype html>".getBytes(StandardCharsets.UTF_8);
        assertEquals("<!doctype html>", new String(SIEVE.sieved(new ByteArrayInputStream(page)).orElseThrow(), StandardCharsets.UTF_8));
        byte[] other = SIEVE.sieved(new ByteArrayInputStream("{\"hello\":[1]}".getBytes(StandardCharsets.UTF_8))).orElseThrow();
        assertThrows(NotAFeedException.class, () -> new FeedReader(LargeFeed.WINDOW).read(new ByteArrayInputStream(other)));
        assertEquals(Optional.empty(), SIEVE.sieved(new ByteArrayInputStream("BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_16))));
    }
}
