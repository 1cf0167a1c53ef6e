package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import fi.kotoisa.activities.application.FeedFetcher.Failure;
import fi.kotoisa.activities.application.FeedWire.Answer;
import fi.kotoisa.activities.application.FeedWire.Version;
import fi.kotoisa.activities.feeds.FeedItem;
import fi.kotoisa.activities.feeds.FeedProblem;
import fi.kotoisa.activities.feeds.FeedReading;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list of Linked Events as the interface gives it when nobody asks for places. */
class FeedPlaceLookupTest {

    private static final String HOME = "https://api.example.fi/v1";

    private final Map<String, String> pages = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final FeedFetcher fetcher = new FeedFetcher();

    FeedPlaceLookupTest() {
        fetcher.wire = new FeedWire() {
            @Override
            Answer get(URI address, Version known, long most, long until) {
                asked.add(address.toString());
                Optional<byte[]> content = Optional.ofNullable(pages.get(address.toString())).map(text -> text.getBytes(StandardCharsets.UTF_8)).filter(bytes -> bytes.length <= most);
                return new Answer(content, content.isPresent() ? Optional.empty() : Optional.of(Failure.NOT_FOUND), new Version("tag", ""), address);
            }
        };
    }

    private static String event(String id, String place) {
        return "{\"id\":\"" + id + "\",\"name\":{\"fi\":\"Kerho\"},\"start_time\":\"2026-12-01T15:00:00Z\",\"location\":{\"@id\":\"" + place + "\"}}";
    }

    private void place(String key, String name) {
        pages.put(HOME + "/place/" + key + "/", "{\"id\":\"" + key + "\",\"@type\":\"Place\",\"name\":{\"fi\":\"" + name + "\"},\"street_address\":{\"fi\":\"Tie 1\"}}");
    }

    private FeedReading read(byte[] content) {
        FeedContents contents = new FeedContents();
        contents.clock = Workplace.CLOCK;
        return contents.readAgain(content, FeedContents.UNSAID);
    }

    private FeedReading fetch(String list) {
        pages.put(HOME + "/event/", list);
        return read(fetcher.fetch(HOME + "/event/").content().orElseThrow());
    }

    private static List<String> places(FeedReading reading) {
        return reading.items().stream().map(FeedItem::place).map(place -> place.flatMap(known -> known.label("fi")).orElse("")).toList();
    }

    @Test
    void aPlaceThatTheListOnlyNamesIsAskedForOnce() {
        place("tprek:1", "Kirjasto");
        FeedReading reading = fetch("{\"meta\":{\"next\":null},\"data\":[" + event("a", HOME + "/place/tprek:1/") + "," + event("b", "http://api.example.fi/v1/place/tprek:1/") + "]}");
        assertEquals(List.of("Kirjasto", "Kirjasto"), places(reading));
        assertEquals(List.of(HOME + "/event/", HOME + "/place/tprek:1/"), asked);
        assertEquals(List.of(), reading.problems());
        assertEquals("tag", fetcher.fetch(HOME + "/event/").version().tag(), "the list is known by its own version");
    }

    @Test
    void placesOfAllPagesAreAskedFor() {
        place("x:1", "Talo");
        place("x:2", "Tupa");
        pages.put(HOME + "/event/?page=2", "{\"meta\":{\"next\":null},\"data\":[" + event("b", "/v1/place/x:2/") + "]}");
        assertEquals(List.of("Talo", "Tupa"), places(fetch("{\"meta\":{\"next\":\"" + HOME + "/event/?page=2\"},\"data\":[" + event("a", "/v1/place/x:1/") + "]}")));
        assertEquals(List.of("Talo"), places(fetch("[" + event("a", "/v1/place/x:1/") + "]")), "also of a list without a head");
    }

    @Test
    void anotherServerIsNotAskedAndWhatIsNoPlaceIsNotTaken() {
        pages.put("https://other.example.fi/place/x:1/", "{\"id\":\"x:1\",\"@type\":\"Place\",\"name\":{\"fi\":\"Talo\"}}");
        pages.put(HOME + "/place/x:2/", "<html>");
        FeedReading reading = fetch("{\"data\":[" + event("a", "https://other.example.fi/place/x:1/") + "," + event("b", "/v1/place/x:2/") + "]}");
        assertEquals(List.of("", ""), places(reading));
        assertEquals(List.of("PLACE_NOT_TOLD x:1", "PLACE_NOT_TOLD x:2"), reading.problems().stream().map(FeedPlaceLookupTest::say).toList());
        assertEquals(List.of(HOME + "/event/", HOME + "/place/x:2/"), asked);
    }

    private static String say(FeedProblem problem) {
        return problem.kind() + " " + problem.where();
    }

    @Test
    void aServerThatKnowsNoneIsNotAskedForAllOfThem() {
        fetch("{\"data\":[" + IntStream.range(0, 50).mapToObj(i -> event("e" + i, "/v1/place/x:" + i + "/")).collect(Collectors.joining(",")) + "]}");
        assertEquals(6, asked.size());
    }

    @Test
    void whenTimeIsUpNoMoreIsAsked() {
        place("x:1", "Talo");
        fetcher.patience = Duration.ofNanos(-1);
        assertEquals(List.of(""), places(fetch("{\"data\":[" + event("a", "/v1/place/x:1/") + "]}")));
        assertEquals(1, asked.size());
    }

    @Test
    void aListThatTellsItsPlacesStaysAsItIs() {
        byte[] list = "{\"data\":[{\"id\":\"a\",\"location\":{\"id\":\"x:1\",\"name\":{\"fi\":\"Talo\"}}}]}".getBytes(StandardCharsets.UTF_8);
        assertSame(list, new FeedPlaceLookup(fetcher.wire, Long.MAX_VALUE).complete(list, URI.create(HOME)));
    }
}
