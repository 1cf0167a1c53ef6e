package fi.kotoisa.activities.feeds;

import static fi.kotoisa.activities.feeds.Reading.days;
import static fi.kotoisa.activities.feeds.Reading.item;
import static fi.kotoisa.activities.feeds.Reading.kinds;
import static fi.kotoisa.activities.feeds.Reading.only;
import static fi.kotoisa.activities.feeds.Reading.real;
import static fi.kotoisa.activities.feeds.Reading.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedEventsFeedTest {
    private final FeedReading helsinki = real("linkedevents_helsinki_2019-04_include-location_excerpt.json");

    private static FeedItem event(String members) {
        return only(Reading.of("{\"data\":[{\"id\":\"a:1\",\"name\":{\"fi\":\"Kahvila\"}," + members + "}]}"));
    }

    @Test
    void everyEventOfHelsinkiIsReadInItsOrder() {
        assertEquals(FeedKind.LINKED_EVENTS, helsinki.kind());
        assertEquals(List.of("helmet:144875", "helmet:183979", "helmet:3548", "espoo:148732", "helsinki:aftrxgn7a4"),
                helsinki.items().stream().map(FeedItem::key).toList());
        assertEquals(List.of(), helsinki.problems());
    }

    @Test
    void localMidnightsInUtcAreDaysWithAnEndThatIsNotIncluded() {
        assertEquals(days("2018-01-19", "2019-05-30"), item(helsinki, "helmet:144875").time());
        assertEquals(days("2018-08-03", "2019-05-22"), item(helsinki, "helmet:3548").time());
    }

    @Test
    void oneMinuteBeforeMidnightEndsThatDay() {
        assertEquals(days("2018-11-03", "2019-05-12"), item(helsinki, "espoo:148732").time());
    }

    @Test
    void timesAreFinnishOnBothSidesOfTheClockChange() {
        assertEquals(timed("2018-12-17T10:30", "2019-05-20T10:45"), item(helsinki, "helsinki:aftrxgn7a4").time());
        assertEquals(timed("2018-05-15T14:00", "2019-05-15T15:00"), item(helsinki, "helmet:183979").time());
    }

    @Test
    void whatLastsLongerThanAWeekMayBeASeries() {
        assertTrue(helsinki.items().stream().allMatch(FeedItem::perhapsSeries));
        assertFalse(real("linkedevents_helsinki_2022-09_sparse.json").items().stream().anyMatch(FeedItem::perhapsSeries));
    }

    @Test
    void anEmbeddedPlaceIsReadWhole() {
        FeedPlace place = item(helsinki, "helmet:183979").place().orElseThrow();
        assertEquals(new FeedPlace(Optional.of("tprek:15376"),
                Map.of("fi", "Soukan kirjasto", "sv", "Sökö bibliotek", "en", "Soukka Library"),
                Map.of("fi", "Soukantie 4", "sv", "Sökövägen 4"), Optional.of("02360"), Map.of("fi", "Espoo"),
                Optional.of(60.13772), Optional.of(24.672998), Map.of("fi", "Soukan palvelutalo, Soukankaari 7")), place);
        assertEquals(List.of("fi", "sv", "en"), List.copyOf(place.name().keySet()));
        assertEquals(Set.of("tprek:8254", "tprek:15376", "tprek:28401", "tprek:348"), helsinki.places().keySet());
    }

    @Test
    void idsStandAtTheEndOfAddresses() {
        FeedItem rhymes = item(helsinki, "helsinki:aftrxgn7a4");
        assertEquals("helsinki:aftrxgnh6e", rhymes.seriesKey());
        assertEquals(List.of("fi"), rhymes.languages());
        assertEquals(Set.of("yso:p13050", "yso:p4354", "helfi:1"), rhymes.audiences());
        assertEquals("helfi:12", rhymes.keywords().get(0).key().orElseThrow());
        assertEquals(List.of(), item(helsinki, "espoo:148732").languages());
    }

    @Test
    void freeIsSaidByTheOffersOrNotAtAll() {
        assertEquals(Optional.of(true), item(helsinki, "helsinki:aftrxgn7a4").free());
        assertEquals(Optional.empty(), item(helsinki, "helmet:3548").free());
    }

    @Test
    void textsStandUnderTheirLanguages() {
        FeedItem trace = item(helsinki, "espoo:148732");
        assertEquals(Map.of("fi", "Erikoisnäyttely Jälki Haltiassa", "sv", "Haltias Spår", "en", "Haltia special exhibition: Trace"), trace.title());
        assertEquals(Map.of("fi", "Haltia"), trace.provider());
        assertEquals(URI.create("https://www.haltia.com/jalki"), trace.infoUrl().orElseThrow());
        assertTrue(trace.description().get("sv").endsWith("<ul><li>Läs mera på <a href=\"https://www.haltia.com/se/besoek-haltia/utstaellningar/"
                + "specialutst%C3%A4llningar/sp%C3%A5r/\" rel=\"nofollow noopener noreferrer\">Haltias webbplats</a></li></ul>"));
    }

    @Test
    void mailLinksBecomeText() {
        String html = item(helsinki, "helmet:144875").description().get("fi");
        assertFalse(html.contains("<a "), html);
        assertTrue(html.endsWith("puh. 09-31085056 etunimi.sukunimi&#64;example.org</p>"), html);
    }

    @Test
    void turkuCopiesFinnishIntoThreeLanguagesAndGivesThePlaceInWords() {
        FeedItem gymnastics = only(real("linkedevents_turku_2022-05.json"));
        assertEquals("turku:991417", gymnastics.key());
        assertEquals("turku:991415", gymnastics.seriesKey());
        assertEquals(Map.of("fi", "Kesäillan vesijumppa"), gymnastics.title());
        assertEquals(Map.of("fi", "Vauhdikas vesijumppa illan päätteeksi!"), gymnastics.summary());
        assertEquals(Set.of("fi"), gymnastics.description().keySet());
        assertEquals(timed("2022-06-14T19:30", "2022-06-14T20:15"), gymnastics.time());
        assertTrue(gymnastics.rescheduled());
        assertFalse(gymnastics.cancelled());
        assertEquals(Optional.of(false), gymnastics.free());
        assertEquals(Map.of("fi", "Sisäänpääsymaksu + ohjausmaksu 2,50 €"), gymnastics.price());
        FeedPlace place = gymnastics.place().orElseThrow();
        assertEquals(Map.of("fi", "Blombergin aukio 12, Turku / Kupittaa, Kupittaan maauimala"), place.extra());
        assertEquals(Optional.empty(), place.key());
        assertEquals("Blombergin aukio 12, Turku / Kupittaa, Kupittaan maauimala", place.label("sv").orElseThrow());
        assertEquals(Optional.empty(), gymnastics.capacity());
    }

    @Test
    void aSparseListWithoutMetaIsReadAndNearDuplicatesStayTwo() {
        FeedReading sparse = real("linkedevents_helsinki_2022-09_sparse.json");
        assertEquals(5, sparse.items().size());
        assertEquals(timed("2022-09-12T17:00", "2022-09-12T18:30"), item(sparse, "helmet:241163").time());
        assertEquals(Map.of("fi", "Suomen kielen kielikahvila"), item(sparse, "helmet:241163").title());
        assertEquals(Map.of("fi", "R&A x Armas: Vanhenemisen estetiikka"), item(sparse, "helmet:241975").title());
        assertEquals("Digital handledning", item(sparse, "helmet:239092").title().get("sv"));
        assertEquals(item(sparse, "helmet:242249").time(), item(sparse, "helmet:242089").time());
        assertEquals(Optional.empty(), item(sparse, "helmet:241163").place());
    }

    @Test
    void aPlaceGivenByItsIdIsLookedUpInThePlaceList() {
        FeedReading places = real("linkedevents_helsinki_2020-05_places.json");
        assertEquals(List.of(), places.items());
        FeedReading feed = Reading.of("{\"data\":[{\"id\":\"a:1\",\"name\":{\"fi\":\"Kahvila\"},\"start_time\":\"2026-03-02T15:00:00Z\","
                + "\"location\":{\"@id\":\"https://api.hel.fi/linkedevents/v1/place/tprek:15417/?format=json\"},"
                + "\"location_extra_info\":{\"fi\":\"2. kerros\"}}]}");
        assertTrue(only(feed).place().orElseThrow().needsLookup());
        FeedPlace sello = only(feed.withPlaces(places.places())).place().orElseThrow();
        assertEquals(Map.of("fi", "Sellon kirjasto", "sv", "Sellobiblioteket", "en", "Sello Library"), sello.name());
        assertEquals(Map.of("fi", "Espoo", "sv", "Esbo"), sello.city());
        assertEquals(Map.of("fi", "2. kerros"), sello.extra());
    }

    @Test
    void aPlaceThatAnotherEventDescribesIsLookedUpThere() {
        FeedReading feed = Reading.of("{\"data\":[{\"id\":\"a:1\",\"name\":{\"fi\":\"A\"},\"start_time\":\"2026-03-02\",\"location\":{\"@id\":\"/v1/place/x:1/\"}},"
                + "{\"id\":\"a:2\",\"name\":{\"fi\":\"B\"},\"start_time\":\"2026-03-02\",\"location\":{\"id\":\"x:1\",\"name\":{\"fi\":\"Talo\"}}}]}");
        assertEquals(Map.of("fi", "Talo"), item(feed, "a:1").place().orElseThrow().name());
    }

    @ParameterizedTest
    @CsvSource({
        "EventCancelled, true, false", "https://schema.org/EventCancelled, true, false", "EventPostponed, true, true",
        "EventRescheduled, false, true", "EventScheduled, false, false"
    })
    void theStatusSaysWhatBecameOfIt(String status, boolean cancelled, boolean rescheduled) {
        FeedItem item = event("\"start_time\":\"2026-03-02T15:00:00Z\",\"event_status\":\"" + status + "\"");
        assertEquals(cancelled, item.cancelled());
        assertEquals(rescheduled, item.rescheduled());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2026-03-28T15:00:00Z, -, 2026-03-28T17:00, 2026-03-28T17:00",
        "2026-03-29T15:00:00Z, 2026-03-29T16:00:00Z, 2026-03-29T18:00, 2026-03-29T19:00",
        "2026-10-25T15:00:00+03:00, 2026-10-25T15:00:00Z, 2026-10-25T14:00, 2026-10-25T17:00",
        "2026-03-02T15:00:00, 2026-03-02T16:30:00, 2026-03-02T15:00, 2026-03-02T16:30",
        "2026-03-02T20:00:00Z, 2026-03-03T00:00:00Z, 2026-03-02T22:00, 2026-03-03T02:00",
        "2026-03-01T22:00:00Z, 2026-03-02T00:00:00Z, 2026-03-02T00:00, 2026-03-02T02:00"
    })
    void timesAreTimes(String start, String end, String first, String last) {
        assertEquals(timed(first, last), event(times(start, end)).time());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2026-03-02, -, 2026-03-02, 2026-03-02",
        "2026-03-02, 2026-03-04, 2026-03-02, 2026-03-04",
        "2026-03-01T22:00:00Z, -, 2026-03-02, 2026-03-02",
        "2026-03-01T22:00:00Z, 2026-03-02T22:00:00Z, 2026-03-02, 2026-03-02",
        "2026-03-28T22:00:00Z, 2026-03-29T21:00:00Z, 2026-03-29, 2026-03-29",
        "2026-10-24T21:00:00Z, 2026-10-25T22:00:00Z, 2026-10-25, 2026-10-25",
        "2026-03-01T22:00:00Z, 2026-03-02T21:59:59Z, 2026-03-02, 2026-03-02"
    })
    void datesAreDaysHoweverTheyAreWritten(String start, String end, String first, String last) {
        assertEquals(days(first, last), event(times(start, end)).time());
    }

    private static String times(String start, String end) {
        return "\"start_time\":\"" + start + "\",\"end_time\":" + (end == null ? "null" : '"' + end + '"');
    }

    @Test
    void anEndTimeThatTheInterfaceFilledInIsNoEnd() {
        assertEquals(timed("2026-03-02T17:00", "2026-03-02T17:00"),
                event("\"start_time\":\"2026-03-02T15:00:00Z\",\"end_time\":\"2026-03-02T22:00:00Z\",\"has_end_time\":false").time());
    }

    @Test
    void capacityAndAgesAreNumbersAndLanguagesAreTags() {
        FeedItem item = event("\"start_time\":\"2026-03-02T15:00:00Z\",\"maximum_attendee_capacity\":12,\"audience_min_age\":3,\"audience_max_age\":1e99,"
                + "\"in_language\":[{\"@id\":\"/v1/language/zh_hans/\"},{\"id\":\"so\",\"name\":{\"fi\":\"somali\"}}]");
        assertEquals(Optional.of(12), item.capacity());
        assertEquals(Optional.of(3), item.minAge());
        assertEquals(Optional.empty(), item.maxAge());
        assertEquals(List.of("zh-Hans", "so"), item.languages());
    }

    @Test
    void theParentOfARecurringGroupIsNoDateOfItsOwn() {
        FeedReading feed = Reading.of("{\"data\":[{\"id\":\"a:0\",\"name\":{\"fi\":\"Ryhmä\"},\"super_event_type\":\"recurring\",\"start_time\":\"2026-03-02T15:00:00Z\",\"end_time\":\"2026-05-02T15:00:00Z\"},"
                + "{\"id\":\"a:1\",\"name\":{\"fi\":\"Ryhmä\"},\"start_time\":\"2026-03-02T15:00:00Z\",\"super_event\":{\"@id\":\"/event/a:0/\"}}]}");
        assertEquals("a:1", only(feed).key());
        assertEquals("a:0", only(feed).seriesKey());
    }

    @Test
    void oneBrokenEventDoesNotStopTheOthers() {
        FeedReading feed = Reading.of("{\"data\":[\"nothing\",{\"id\":\"a:1\",\"name\":{\"fi\":\"A\"},\"start_time\":null},{\"id\":\"a:2\",\"name\":null,\"start_time\":\"2026-03-02\"},"
                + "{\"id\":\"a:3\",\"name\":{\"fi\":\"C\"},\"start_time\":\"soon\"},{\"id\":\"a:4\",\"name\":{\"fi\":\"D\"},\"start_time\":\"2026-03-02T15:00:00Z\",\"end_time\":\"2026-03-01T15:00:00Z\"},"
                + "{\"id\":\"a:5\",\"name\":\"E\",\"start_time\":\"2026-03-02T15:00:00Z\",\"location\":7,\"offers\":{},\"in_language\":\"fi\",\"keywords\":[1]},"
                + "{\"id\":\"a:5\",\"name\":\"E\",\"start_time\":\"2026-03-02T15:00:00Z\"},{\"name\":{\"fi\":\"F\"},\"start_time\":\"2026-03-02\"},"
                + "{\"id\":\"a:6\",\"name\":{\"fi\":\"G\"},\"start_time\":\"0001-01-01T00:00:00Z\"}]}");
        assertEquals("a:5", feed.items().get(0).key());
        assertEquals(2, feed.items().size());
        assertEquals(Map.of("und", "E"), item(feed, "a:5").title());
        assertEquals(List.of(FeedProblemKind.NOT_AN_EVENT, FeedProblemKind.NO_START, FeedProblemKind.NO_TITLE, FeedProblemKind.BAD_START,
                FeedProblemKind.END_BEFORE_START, FeedProblemKind.DUPLICATE, FeedProblemKind.BAD_START), kinds(feed));
        assertEquals(List.of("row 1", "a:1", "a:2", "a:3", "a:4", "a:5", "a:6"), feed.problems().stream().map(FeedProblem::where).toList());
    }

    @Test
    void anEventWithoutAnIdHasTheSameKeyEveryTime() {
        String text = "{\"data\":[{\"name\":{\"fi\":\"F\"},\"start_time\":\"2026-03-02\"}]}";
        assertEquals(only(Reading.of(text)).key(), only(Reading.of(text)).key());
    }
}
