package fi.kotoisa.activities.rest;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.DateLists;
import fi.kotoisa.activities.application.DateLists.Dates;
import fi.kotoisa.activities.application.CalendarParameters;
import fi.kotoisa.activities.application.PublicEvents;
import fi.kotoisa.activities.application.PublicEvents.EventList;
import fi.kotoisa.activities.application.PublicPlaces;
import fi.kotoisa.activities.application.PublicPlaces.PlaceSearch;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.feeds.FeedItem;
import fi.kotoisa.activities.feeds.FeedReader;
import fi.kotoisa.activities.feeds.FeedReading;
import fi.kotoisa.activities.feeds.FeedTime;
import fi.kotoisa.activities.feeds.FeedWindow;
import fi.kotoisa.activities.feeds.NotAFeedException;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Refused;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What we tell others is what our own reader of other people's Linked Events understands, and has the members that theirs have. */
class LinkedEventsTest {

    private static final String UNIT = "activities";
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 1, 12, 0);
    private static final LocalDateTime BEFORE = LocalDateTime.of(2026, 10, 20, 17, 0);
    private static final ActivityId CAFE = ActivityId.next();

    private final UUID venue = UUID.randomUUID();
    private final Clock clock = Clock.fixed(NOW.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI);

    private void fill(TestDatabase database) {
        database.within(UNIT, em -> {
            Venue house = new Venue(venue, "Monikulttuurikeskus Silta", new Venue.Address("Siltakatu 3", "40100", "Jyväskylä", "Keskusta"), true);
            house.locate(62.24, 25.75);
            em.persist(house);
            activity(em, CAFE, false, true);
            activity(em, ActivityId.next(), true, true);
            activity(em, ActivityId.next(), false, false);
        });
    }

    /** Three Tuesdays at five, the clock changing before the second; the third is called off. */
    private void activity(EntityManager em, ActivityId id, boolean fromFeed, boolean published) {
        Activity activity = new Activity(id, UUID.randomUUID(), new ActivityPlan(
                Map.of("fi", new ActivityText("Kielikahvila", "Puhumme suomea.", "<p>Tervetuloa!</p>", ""), "zh-Hans", new ActivityText("芬兰语咖啡馆", "", "", "")),
                Set.of("ar", "fi", "zh-Hans"), LanguageLevel.A1, Audience.FAMILIES, true, SignUpKind.WHOLE, 24, 0, 0, null, venue, null, null), 1_700_000_000_000L);
        if (fromFeed) {
            activity.comeFrom("helmet:1", "Helmet");
        }
        if (published) {
            activity.publish();
        }
        em.persist(activity);
        for (int week = 0; week < 3; week++) {
            Session session = new Session(SessionId.next(), id, SessionTime.at(BEFORE.plusWeeks(week), BEFORE.plusWeeks(week).plusMinutes(90)), new SessionPlace(venue, null, null, 0));
            if (published) {
                session.publish(1_700_000_000_000L);
            }
            if (week == 2) {
                session.cancel("Sairaus", 1_700_000_100_000L);
            }
            em.persist(session);
        }
    }

    private static HttpServletRequest request(Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(LinkedEventsTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "getParameter" -> parameters.get(arguments[0]);
                    case "getParameterMap" -> parameters.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> new String[] {each.getValue()}));
                    case "getRequestURL" -> new StringBuffer("https://kotoisa.example/linkedevents/v1/event/");
                    default -> null;
                });
    }

    /** One answer of the list. */
    private String list(EntityManager em, Map<String, String> parameters) {
        HttpServletRequest request = request(parameters);
        Asking asking = Wiring.wire(new Asking(), new CurrentLanguage(), request);
        LinkedEventsAddress addresses = Wiring.wire(new LinkedEventsAddress(), Wiring.site(), request);
        EventJson json = Wiring.wire(new EventJson(), addresses, Wiring.wire(new PlaceJson(), addresses), events(em));
        LinkedEventsSearch asked = new LinkedEventsSearch(asking, NOW);
        EventList found = events(em).list(asked.events());
        return addresses.list("event", json.all(found.events(), asked.include()), found.count(), asked.page(), asked.pageSize()).toString();
    }

    private static PublicEvents events(EntityManager em) {
        Organisations named = (Organisations) Proxy.newProxyInstance(LinkedEventsTest.class.getClassLoader(), new Class<?>[] {Organisations.class}, (proxy, method, arguments) -> "Silta");
        Object cards = Wiring.hidden("fi.kotoisa.activities.application.EventCards", em, Wiring.wire(new PublicPlaces(), em), named);
        Object counts = Wiring.hidden("fi.kotoisa.activities.application.KeptCounts", Clock.systemUTC());
        return Wiring.wire(new PublicEvents(), em, cards, counts);
    }

    private static FeedReading read(String json) {
        try {
            return new FeedReader(new FeedWindow(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))).read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NotAFeedException | IOException unread) {
            throw new AssertionError(json, unread);
        }
    }

    @TestOnBothDatabases(modules = UNIT)
    void ourOwnReaderUnderstandsAllOfIt(TestDatabase database) {
        fill(database);
        FeedReading reading = database.inTransaction(UNIT, em -> read(list(em, Map.of("include", "location,keywords,in_language"))));
        assertEquals(List.of(), reading.problems());
        assertEquals(List.of(at(BEFORE), at(BEFORE.plusWeeks(1)), at(BEFORE.plusWeeks(2))), reading.items().stream().map(FeedItem::time).toList(),
                "five o'clock on both sides of the change; drafts and what came from a feed are left out");
        assertEquals(Set.of("kotoisa:" + CAFE), reading.items().stream().map(FeedItem::seriesKey).collect(toSet()));
        assertEquals(List.of(false, false, true), reading.items().stream().map(FeedItem::cancelled).toList());
        FeedItem first = reading.items().get(0);
        assertEquals(Map.of("fi", "Kielikahvila", "zh-Hans", "芬兰语咖啡馆"), first.title());
        assertEquals(Map.of("fi", "Puhumme suomea."), first.summary());
        assertEquals(Set.of("ar", "fi", "zh-Hans"), Set.copyOf(first.languages()));
        assertEquals(Optional.of(true), first.free());
        assertEquals(Optional.of(24), first.capacity());
        assertEquals(Set.of("yso:p6165", "yso:p13050"), first.audiences());
        assertEquals(Map.of("fi", "Siltakatu 3"), first.place().orElseThrow().street());
        assertEquals(Optional.of("40100"), first.place().orElseThrow().postalCode());
        assertEquals(Optional.of(62.24), first.place().orElseThrow().latitude());
    }

    private static FeedTime at(LocalDateTime start) {
        return new FeedTime.Timed(start, start.plusMinutes(90));
    }

    @TestOnBothDatabases(modules = UNIT)
    void theSearchIsTheirs(TestDatabase database) {
        fill(database);
        database.within(UNIT, em -> {
            assertEquals(1, count(em, Map.of("start", "2026-10-26", "end", "2026-10-30")));
            assertEquals(3, count(em, Map.of("start", "2026-10-20", "end", "2026-11-03")), "both days are whole");
            assertEquals(3, count(em, Map.of("text", "KIELI", "language", "zh_hans", "location", "kotoisa:" + venue, "super_event", "kotoisa:" + CAFE)));
            assertEquals(0, count(em, Map.of("text", "100%")));
            assertEquals(0, count(em, Map.of("language", "so")));
            assertEquals(1, count(em, Map.of("last_modified_since", "2023-11-14T22:14:30Z")));
            JsonObject page = object(list(em, Map.of("page_size", "2", "sort", "-start_time", "text", "kieli")));
            assertEquals(2, page.getJsonArray("data").size());
            assertEquals("https://kotoisa.example/linkedevents/v1/event/?page_size=2&sort=-start_time&text=kieli&page=2", page.getJsonObject("meta").getString("next"));
            assertEquals(JsonValue.NULL, page.getJsonObject("meta").get("previous"));
            assertEquals("EventCancelled", page.getJsonArray("data").getJsonObject(0).getString("event_status"));
        });
    }

    @TestOnBothDatabases(modules = UNIT)
    void whatNarrowsTheListIsNeverPassedOver(TestDatabase database) {
        fill(database);
        database.within(UNIT, em -> {
            Map<String, Integer> counts = new TreeMap<>(Map.of("keyword=yso:p13050", 3, "keyword=yso:p6165", 3, "keyword=yso:p16991", 0, "keyword=helmet:11733,yso:p13050", 3,
                    "keyword!=yso:p13050", 0, "keyword_AND=yso:p6165,yso:p16991", 0, "is_free=true", 3, "is_free=false", 0));
            counts.putAll(Map.of("bbox=25,62,26,63", 3, "bbox=24,60,25,61", 0, "division=ocd-division/country:fi/kunta:jyväskylä", 3, "division=espoo,Keskusta", 3, "division=espoo", 0,
                    "location=tprek:15417", 0, "location=tprek:15417,kotoisa:" + venue, 3, "publisher=ahjo:u021600", 0, "super_event=helmet:1", 0, "ids=helmet:1", 0));
            counts.putAll(Map.of("text=tervetuloa", 3, "translation=zh_hans", 3, "translation=sv", 0, "super_event=none", 1, "super_event_type=recurring", 1, "super_event_type=umbrella", 0,
                    "super_event_type=umbrella,none", 3, "hide_recurring_children=true", 1, "data_source=helmet", 0, "data_source=kotoisa", 3));
            counts.putAll(Map.of("page_size=1000", 3, "sort=duration", 3, "sort=name", 3, "starts_after=2026-10-27", 2, "ends_before=2026-10-20T18:30", 1, "suitable_for=12", 0,
                    "internet_based=true", 0, "event_type=course", 0, "days=1", 0, "format=json", 3));
            counts.forEach((query, expected) -> assertEquals(expected, count(em, Map.of(query.replaceFirst("=.*", ""), query.replaceFirst("[^=]*=", ""))), query));
            assertThrows(Refused.class, () -> count(em, Map.of("dwithin_origin", "25,62", "dwithin_metres", "100")), "what cannot be told apart is refused");
        });
    }

    @TestOnBothDatabases(modules = UNIT)
    void whatIsIncludedIsToldInFull(TestDatabase database) {
        fill(database);
        database.within(UNIT, em -> {
            JsonObject date = object(list(em, Map.of("include", "audience,super_event", "sort", "-end_time"))).getJsonArray("data").getJsonObject(0);
            assertEquals("EventCancelled", date.getString("event_status"), "the last one");
            assertEquals("recurring", date.getJsonObject("super_event").getString("super_event_type"));
            assertEquals("yso:p6165", date.getJsonArray("audience").getJsonObject(0).getString("id"));
            assertEquals(Set.of("@id"), date.getJsonArray("keywords").getJsonObject(0).keySet());
            JsonObject series = object(list(em, Map.of("include", "sub_events", "super_event", "none"))).getJsonArray("data").getJsonObject(0);
            assertEquals("kotoisa:" + CAFE, series.getString("id"));
            assertEquals(3, series.getJsonArray("sub_events").size());
            assertEquals("sub_recurring", series.getJsonArray("sub_events").getJsonObject(2).getString("sub_event_type"));
        });
    }

    private int count(EntityManager em, Map<String, String> parameters) {
        return object(list(em, parameters)).getJsonObject("meta").getInt("count");
    }

    private static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    @TestOnBothDatabases(modules = UNIT)
    void itHasTheMembersThatTheirsHave(TestDatabase database) throws IOException {
        fill(database);
        String ours = database.inTransaction(UNIT, em -> list(em, Map.of("include", "location")));
        JsonObject event = object(ours).getJsonArray("data").getJsonObject(0);
        assertEquals(Set.of(), missing(event, real("linkedevents_helsinki_2019-04_include-location_excerpt.json")), "members of Helsinki that ours lacks");
        assertEquals(Set.of(), missing(event, real("linkedevents_turku_2022-05.json")).stream().filter(name -> !name.startsWith("payment")).collect(toSet()), "members of Turku that ours lacks");
        assertEquals(Set.of("n_events"), missing(event.getJsonObject("location"), real("linkedevents_helsinki_2020-05_places.json")), "we count no events of a place");
    }

    private static Set<String> missing(JsonObject own, JsonObject theirs) {
        return theirs.keySet().stream().filter(name -> !own.containsKey(name)).collect(toSet());
    }

    private static JsonObject real(String file) throws IOException {
        try (InputStream in = LinkedEventsTest.class.getResourceAsStream("/feeds/real/" + file)) {
            return Json.createReader(in).readObject().getJsonArray("data").getJsonObject(0);
        }
    }

    @TestOnBothDatabases(modules = UNIT)
    void aSeriesSpansItsDates(TestDatabase database) {
        fill(database);
        database.within(UNIT, em -> {
            var series = events(em).series(CAFE).orElseThrow();
            assertEquals(List.of(3, BEFORE, BEFORE.plusWeeks(2).plusMinutes(90)), List.of(series.parts().size(), series.startsAt(), series.endsAt()));
            assertEquals(Optional.of(BEFORE), events(em).find(series.parts().get(0)).map(one -> one.startsAt()));
            assertEquals(1, Wiring.wire(new PublicPlaces(), em).list(new PlaceSearch(Optional.empty(), Optional.empty(), Optional.empty()), 0, 10).count());
        });
    }

    @TestOnBothDatabases(modules = UNIT)
    void aListGoesOnWhereItStopped(TestDatabase database) {
        fill(database);
        database.within(UNIT, em -> {
            DateLists lists = Wiring.wire(new DateLists(), em, Wiring.hidden("fi.kotoisa.activities.application.SessionCards", em), clock);
            List<SessionId> seen = new ArrayList<>();
            Optional<DateLists.After> after = Optional.empty();
            do {
                Dates step = lists.page(CalendarParameters.read(name -> Optional.empty()).toQuery(NOW.toLocalDate(), Language.FI), after, 1);
                step.rows().forEach(row -> seen.add(row.session()));
                after = step.next().map(DateCursor::of).map(DateCursor::read);
            } while (after.isPresent());
            assertEquals(6, seen.size());
            assertEquals(6, Stream.of(seen).flatMap(List::stream).distinct().count());
            assertTrue(seen.size() > 1);
        });
    }
}
