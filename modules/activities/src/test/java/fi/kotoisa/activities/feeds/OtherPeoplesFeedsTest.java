package fi.kotoisa.activities.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feeds by people who have not read the reader. Beside {@code NAME.json} or {@code NAME.ics} in the test resources
 * {@code feeds/other/} (and {@code feeds/own/}) lies {@code NAME.expected.txt}, in UTF-8, one line for each date that a
 * careful person finds in the feed, in any order:
 *
 * <pre>
 * key-or-title|yyyy-MM-ddTHH:mm|yyyy-MM-ddTHH:mm|x|title|place name
 * key-or-title|yyyy-MM-dd|yyyy-MM-dd||title|place name
 * yyyy-MM-dd|yyyy-MM-dd||title|place name
 * problems=N
 * </pre>
 *
 * <ol>
 * <li>the feed's own key: the id, or the UID (of a date of a series too), or the title; this column may be left out;
 * <li>start and end in Europe/Helsinki; dates for whole days, the last one included;
 * <li>{@code x} when that date is cancelled, else nothing;
 * <li>the title in Finnish, else in the first language that the feed has;
 * <li>the place's name in the same way; what the feed gives in its stead (an address, words) may be written; empty
 * when there is no place.
 * </ol>
 *
 * {@code problems=N} is how many things in the feed a careful person would report. {@code window=yyyy-MM-dd..yyyy-MM-dd}
 * is the window inside which series are expanded, 2026-08-01..2027-07-31, a
 * term and the next, when it is not there. Empty lines and lines
 * that begin with {@code #} are skipped.
 */
class OtherPeoplesFeedsTest {
    private static final String WINDOW = "2026-08-01..2027-07-31";

    private record Expected(List<String> lines, Map<String, String> settings) {
        static Expected of(Path file) throws IOException {
            List<String> dates = new ArrayList<>();
            Map<String, String> settings = new java.util.HashMap<>();
            for (String line : Files.readAllLines(file)) {
                String text = line.strip();
                if (text.startsWith("problems=") || text.startsWith("window=")) {
                    settings.put(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1).strip());
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    dates.add(text);
                }
            }
            return new Expected(dates, settings);
        }
    }

    static Stream<Path> feeds() throws IOException, URISyntaxException {
        List<Path> feeds = new ArrayList<>();
        for (String folder : List.of("/feeds/own", "/feeds/other")) {
            URL found = OtherPeoplesFeedsTest.class.getResource(folder);
            if (found != null) {
                try (Stream<Path> files = Files.list(Path.of(found.toURI()))) {
                    files.filter(f -> f.toString().matches(".*\\.(json|ics)")).sorted().forEach(feeds::add);
                }
            }
        }
        return feeds.stream();
    }

    private static Path expectedOf(Path feed) {
        return feed.resolveSibling(feed.getFileName().toString().replaceAll("\\.(json|ics)$", ".expected.txt"));
    }

    @Test
    void thereAreFeedsToRead() throws IOException, URISyntaxException {
        assertTrue(feeds().findAny().isPresent());
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void theReaderFindsWhatACarefulPersonFinds(Path feed) throws IOException {
        Expected expected = Expected.of(expectedOf(feed));
        String[] window = expected.settings.getOrDefault("window", WINDOW).split("\\.\\.");
        FeedReading reading = Reading.of(Files.readAllBytes(feed), LocalDate.parse(window[0]).toString(), window[1]);
        List<FeedItem> left = new ArrayList<>(reading.items());
        List<String> missing = new ArrayList<>();
        for (String line : expected.lines) {
            Optional<FeedItem> found = left.stream().filter(item -> isMeant(item, line.split("\\|", -1))).findFirst();
            found.ifPresentOrElse(left::remove, () -> missing.add(line));
        }
        List<String> unexpected = left.stream().map(OtherPeoplesFeedsTest::line).toList();
        assertEquals(List.of(), missing, () -> "Not found; unexpected instead:\n" + String.join("\n", unexpected) + "\n" + reading.problems() + "\n");
        assertEquals(List.of(), unexpected);
        assertTrue(expected.settings.containsKey("problems"), "The expected file does not say how many problems");
        assertEquals(expected.settings.get("problems"), String.valueOf(reading.problems().size()), () -> reading.problems().toString());
    }

    @Test
    void aLineThatIsWrongInOnePlaceIsNotFound() {
        FeedItem item = Reading.only(Reading.of(Reading.calendar(Reading.event("a", "2026-01-05T17:00", "LOCATION:Kirjasto"))));
        String right = "a|2026-01-05T17:00|2026-01-05T18:00||Ryhmä|Kirjasto";
        assertTrue(isMeant(item, right.split("\\|", -1)));
        for (String wrong : List.of("b|2026-01-05T17:00|2026-01-05T18:00||Ryhmä|Kirjasto", "a|2026-01-05T17:01|2026-01-05T18:00||Ryhmä|Kirjasto",
                "a|2026-01-05T17:00|2026-01-05T18:01||Ryhmä|Kirjasto", "a|2026-01-05T17:00|2026-01-05T18:00|x|Ryhmä|Kirjasto",
                "a|2026-01-05T17:00|2026-01-05T18:00||Ryhma|Kirjasto", "a|2026-01-05T17:00|2026-01-05T18:00||Ryhmä|")) {
            assertFalse(isMeant(item, wrong.split("\\|", -1)), wrong);
        }
    }

    private static boolean isMeant(FeedItem item, String[] columns) {
        String title = Texts.in("fi", item.title()).orElse("");
        List<String> line = Stream.of(columns).map(String::strip).toList();
        assertTrue(line.size() == 5 || line.size() == 6, () -> "Not five or six columns: " + line);
        boolean named = line.size() == 5 || List.of(item.key(), item.seriesKey(), title).contains(line.get(0));
        List<String> rest = line.subList(line.size() - 5, line.size());
        return named && times(item.time()).equals(rest.get(0) + "|" + rest.get(1)) && item.cancelled() == rest.get(2).equals("x")
                && title.equals(rest.get(3)) && isPlace(item, rest.get(4));
    }

    private static boolean isPlace(FeedItem item, String written) {
        Optional<String> name = item.place().flatMap(p -> Texts.in("fi", p.name()));
        Optional<String> label = item.place().flatMap(p -> p.label("fi"));
        return written.equals(name.orElse("")) || written.equals(label.orElse(""));
    }

    private static String times(FeedTime time) {
        return time instanceof FeedTime.Timed timed ? timed.start() + "|" + timed.end() : time.firstDay() + "|" + time.lastDay();
    }

    private static String line(FeedItem item) {
        return String.join("|", item.key(), times(item.time()), item.cancelled() ? "x" : "", Texts.in("fi", item.title()).orElse(""),
                item.place().flatMap(p -> p.label("fi")).orElse(""));
    }
}
