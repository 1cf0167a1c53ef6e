package fi.kotoisa.activities.feeds;

import static fi.kotoisa.activities.feeds.Reading.item;
import static fi.kotoisa.activities.feeds.Reading.kinds;
import static fi.kotoisa.activities.feeds.Reading.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MyHelsinkiFeedTest {
    private final FeedReading feed = Reading.real("myhelsinki_events_2023-03.json");

    @Test
    void bothEventsAreRead() {
        assertEquals(FeedKind.MY_HELSINKI, feed.kind());
        assertEquals(List.of("helmet:243408", "helmet:247768"), feed.items().stream().map(FeedItem::key).toList());
        assertEquals(List.of(), feed.problems());
    }

    @Test
    void theFirstAndTheLastDayOfAMonthlyEventAreNotOneLongEvent() {
        FeedItem thursdays = item(feed, "helmet:243408");
        assertEquals(timed("2022-09-15T17:00", "2023-12-28T18:00"), thursdays.time());
        assertTrue(thursdays.perhapsSeries());
        assertEquals(timed("2023-12-27T15:00", "2023-12-27T20:00"), item(feed, "helmet:247768").time());
        assertFalse(item(feed, "helmet:247768").perhapsSeries());
    }

    @Test
    void onlyTheNameSaysItsLanguage() {
        FeedItem bridge = item(feed, "helmet:247768");
        assertEquals(Map.of("fi", "Bridgekerho"), bridge.title());
        assertEquals("Tule pelaamaan klassista korttipeliä klo 15! Mikäli bridge ei ole sinulle ennestään tuttu peli, muut pelaajat opastavat.",
                bridge.summary().get("und"));
        assertTrue(bridge.description().get("und").startsWith("<p>Tule pelaamaan bridgeä mukavassa seurassa keskiviikkoisin!</p>"));
    }

    @Test
    void anAddressEndsWhereItsSpaceBegins() {
        String html = item(feed, "helmet:247768").description().get("und");
        assertTrue(html.endsWith("<p>Kuva: <a href=\"https://www.pexels.com/photo/red-and-white-playing-cards-8002407/\" rel=\"nofollow noopener noreferrer\">"
                + "Pexels/Tony Wu</a></p>"), html);
    }

    @Test
    void thePlaceIsAnAddressWithoutAName() {
        FeedPlace place = item(feed, "helmet:243408").place().orElseThrow();
        assertEquals(Map.of(), place.name());
        assertEquals("Linnanrakentajantie 2", place.label("fi").orElseThrow());
        assertEquals(Optional.of("00880"), place.postalCode());
        assertEquals(Map.of("und", "Helsinki"), place.city());
        assertEquals(60.1945419, place.latitude().orElseThrow(), 1e-6);
    }

    @Test
    void tagsKeepTheirIdsAndEnglishNames() {
        assertEquals(new FeedKeyword(Optional.of("yso:p6062"), Map.of("en", "games")), item(feed, "helmet:247768").keywords().get(0));
        assertEquals(8, item(feed, "helmet:247768").keywords().size());
    }

    @Test
    void oneBrokenEventDoesNotStopTheOthers() {
        FeedReading broken = Reading.of("{\"meta\":{\"count\":\"3\"},\"data\":[{\"id\":\"a\",\"name\":{\"fi\":\"A\"},\"event_dates\":{\"starting_day\":null,\"ending_day\":null}},"
                + "{\"id\":\"b\",\"name\":{\"fi\":null},\"event_dates\":{\"starting_day\":\"2026-03-02T10:00:00.000Z\"}},null,"
                + "{\"id\":\"c\",\"name\":{\"en\":\"C\"},\"event_dates\":{\"starting_day\":\"2026-03-02T10:00:00.000Z\",\"ending_day\":null}}]}");
        assertEquals(List.of("c"), broken.items().stream().map(FeedItem::key).toList());
        assertEquals(List.of(FeedProblemKind.NO_START, FeedProblemKind.NO_TITLE, FeedProblemKind.NOT_AN_EVENT), kinds(broken));
    }

    @Test
    void anEmptyAnswerIsAFeedWithoutItems() {
        FeedReading empty = Reading.of("{\"meta\":{\"count\":\"0\"},\"data\":[],\"tags\":{}}");
        assertEquals(FeedKind.MY_HELSINKI, empty.kind());
        assertEquals(List.of(), empty.items());
    }
}
