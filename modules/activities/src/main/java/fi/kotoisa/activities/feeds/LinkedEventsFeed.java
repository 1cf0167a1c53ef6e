package fi.kotoisa.activities.feeds;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Linked Events v1, with and without its includes, and the dialects of Turku and Espoo. */
final class LinkedEventsFeed {
    /** @param container the event inside whose {@code sub_events} this one stands in full */
    private record Row(String where, JsonObject event, Optional<String> container) {
        Optional<String> parent() {
            return JsonMembers.idOf(event, "super_event").or(() -> container);
        }
    }

    private final FeedProblems problems;
    private final LinkedEventsPlaces places = new LinkedEventsPlaces();
    private final Map<String, FeedItem> items = new LinkedHashMap<>();
    private final Set<String> parents = new HashSet<>();

    LinkedEventsFeed(FeedProblems problems) {
        this.problems = problems;
    }

    static boolean isEvent(JsonObject object) {
        return object.containsKey("start_time")
                || JsonMembers.string(object, "@type").filter(t -> t.startsWith("Event")).isPresent();
    }

    FeedReading read(List<JsonValue> values) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            sort(values.get(i), "row " + (i + 1), rows);
        }
        rows.forEach(row -> {
            JsonMembers.object(row.event, "location").ifPresent(places::learn);
            row.parent().ifPresent(parents::add);
        });
        rows.forEach(this::take);
        List<FeedItem> placed = items.values().stream().map(item -> item.withPlaceFrom(places.known())).toList();
        placed.forEach(item -> item.place().filter(FeedPlace::needsLookup).flatMap(FeedPlace::key)
                .ifPresent(key -> problems.note(key, FeedProblemKind.PLACE_NOT_TOLD, item.title().values().iterator().next())));
        return new FeedReading(FeedKind.LINKED_EVENTS, Optional.empty(), placed, problems.all(), places.known());
    }

    private void sort(JsonValue value, String where, List<Row> rows) {
        if (value instanceof JsonObject object && LinkedEventsPlaces.isPlace(object)) {
            places.learn(object);
        } else if (value instanceof JsonObject event && (isEvent(event) || event.containsKey("name"))) {
            rows.add(new Row(where, event, Optional.empty()));
            JsonMembers.objects(event, "sub_events").filter(LinkedEventsFeed::isEvent)
                    .forEach(child -> rows.add(new Row(where, child, JsonMembers.id(event))));
        } else {
            problems.note(where, FeedProblemKind.NOT_AN_EVENT, value.toString());
        }
    }

    private void take(Row row) {
        JsonObject event = row.event;
        Map<String, String> title = JsonMembers.texts(event, "name", Html::text);
        String start = JsonMembers.string(event, "start_time").orElse("");
        Optional<String> id = JsonMembers.id(event);
        String where = id.orElse(row.where);
        if (isOnlyTheSeries(event, id)) {
            return;
        }
        if (JsonMembers.string(event, "publication_status").filter(s -> s.equalsIgnoreCase("draft")).isPresent()) {
            problems.note(where, FeedProblemKind.NOT_PUBLIC, "draft");
        } else if (title.isEmpty()) {
            problems.note(where, FeedProblemKind.NO_TITLE, event.getOrDefault("name", JsonValue.NULL).toString());
        } else {
            String key = id.orElseGet(() -> Texts.keyFrom(List.of(title.values().iterator().next(), start)));
            new JsonTime(problems, where).of(start, end(event)).ifPresent(time -> keep(key, row, title, time));
        }
    }

    /** The parent of a recurring group only spans the dates that its children are. */
    private boolean isOnlyTheSeries(JsonObject event, Optional<String> id) {
        return id.filter(parents::contains).isPresent()
                && JsonMembers.string(event, "super_event_type").filter(t -> t.equals("recurring")).isPresent();
    }

    /** Where {@code has_end_time} is false, the API fills in the midnight that follows. */
    private static Optional<String> end(JsonObject event) {
        boolean filledIn = JsonMembers.isFalse(event, "has_end_time") && !JsonMembers.isFalse(event, "has_start_time");
        return filledIn ? Optional.empty() : JsonMembers.string(event, "end_time");
    }

    private void keep(String key, Row row, Map<String, String> title, FeedTime time) {
        FeedItemDraft draft = draft(row.event);
        draft.title = title;
        FeedItem item = draft.at(key, row.parent().orElse(key), time, FeedTimes.isLong(time));
        if (items.putIfAbsent(key, item) != null) {
            problems.note(key, FeedProblemKind.DUPLICATE, item.title().values().iterator().next());
        }
    }

    private FeedItemDraft draft(JsonObject event) {
        FeedItemDraft draft = new FeedItemDraft();
        String status = JsonMembers.string(event, "event_status").map(JsonMembers::lastStep).orElse("");
        draft.cancelled = Set.of("EventCancelled", "EventPostponed").contains(status) || JsonMembers.isTrue(event, "deleted");
        draft.rescheduled = Set.of("EventRescheduled", "EventPostponed").contains(status);
        draft.summary = JsonMembers.texts(event, "short_description", Html::text);
        draft.description = JsonMembers.texts(event, "description", Html::safe);
        draft.place = places.of(event);
        draft.languages = JsonMembers.idsOf(event, "in_language").map(Texts::language)
                .filter(l -> !l.equals(Texts.UNKNOWN)).distinct().toList();
        draft.infoUrl = link(JsonMembers.texts(event, "info_url", Optional::of)).or(() -> link(JsonMembers.texts(event, "virtualevent_url", Optional::of)));
        draft.audiences = JsonMembers.idsOf(event, "audience").collect(Collectors.toCollection(LinkedHashSet::new));
        draft.keywords = JsonMembers.objects(event, "keywords").filter(k -> JsonMembers.id(k).isPresent())
                .map(k -> new FeedKeyword(JsonMembers.id(k), JsonMembers.texts(k, "name", Html::text))).toList();
        draft.provider = JsonMembers.texts(event, "provider", Html::text);
        draft.capacity = JsonMembers.count(event, "maximum_attendee_capacity");
        draft.minAge = JsonMembers.count(event, "audience_min_age");
        draft.maxAge = JsonMembers.count(event, "audience_max_age");
        addOffers(draft, JsonMembers.objects(event, "offers").toList());
        return draft;
    }

    private static Optional<URI> link(Map<String, String> addresses) {
        return addresses.values().stream().flatMap(a -> Links.parse(a).stream()).findFirst();
    }

    /** Free only when every offer is; several prices stand on lines of their own. */
    private static void addOffers(FeedItemDraft draft, List<JsonObject> offers) {
        if (offers.stream().anyMatch(o -> JsonMembers.isFalse(o, "is_free"))) {
            draft.free = Optional.of(false);
        } else if (offers.stream().anyMatch(o -> JsonMembers.isTrue(o, "is_free"))) {
            draft.free = Optional.of(true);
        }
        Map<String, String> prices = new LinkedHashMap<>();
        offers.stream().map(LinkedEventsFeed::price).forEach(price -> price.forEach((language, text) -> prices.merge(language, text, LinkedEventsFeed::onTwoLines)));
        draft.price = Texts.withoutCopies(prices);
    }

    /** The price, for what or whom it is, and where tickets are had, in each language in which one of these is told. */
    private static Map<String, String> price(JsonObject offer) {
        Map<String, String> price = JsonMembers.texts(offer, "price", Html::text);
        Map<String, String> words = JsonMembers.texts(offer, "description", Html::text);
        Map<String, String> pages = JsonMembers.texts(offer, "info_url", address -> Links.parse(address).map(URI::toString));
        Map<String, String> all = new LinkedHashMap<>();
        Stream.of(price, words, pages).flatMap(texts -> texts.keySet().stream()).distinct().forEach(language -> all.put(language,
                Stream.of(price, words, pages).flatMap(texts -> Texts.in(language, texts).stream()).distinct().collect(Collectors.joining(". ")).replace("..", ".")));
        return all;
    }

    private static String onTwoLines(String one, String other) {
        return Stream.of(one.split("\n")).anyMatch(other::equals) ? one : one + "\n" + other;
    }
}
