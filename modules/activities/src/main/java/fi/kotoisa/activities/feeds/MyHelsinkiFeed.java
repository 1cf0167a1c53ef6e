package fi.kotoisa.activities.feeds;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MyHelsinki Open API v1: names by language, but description and address in one language that it does not tell. */
final class MyHelsinkiFeed {
    private static final String BORROWED = "linkedevents:";

    private final FeedProblems problems;
    private final Map<String, FeedItem> items = new LinkedHashMap<>();

    MyHelsinkiFeed(FeedProblems problems) {
        this.problems = problems;
    }

    static boolean isEvent(JsonObject object) {
        return object.containsKey("event_dates");
    }

    FeedReading read(List<JsonValue> rows) {
        for (int i = 0; i < rows.size(); i++) {
            String where = "row " + (i + 1);
            if (rows.get(i) instanceof JsonObject event && (isEvent(event) || event.containsKey("name"))) {
                take(event, where);
            } else {
                problems.note(where, FeedProblemKind.NOT_AN_EVENT, rows.get(i).toString());
            }
        }
        return new FeedReading(FeedKind.MY_HELSINKI, Optional.empty(), List.copyOf(items.values()), problems.all(), Map.of());
    }

    private void take(JsonObject event, String row) {
        Map<String, String> title = JsonMembers.texts(event, "name", Html::text);
        String where = JsonMembers.string(event, "id").orElse(row);
        if (title.isEmpty()) {
            problems.note(where, FeedProblemKind.NO_TITLE, event.getOrDefault("name", JsonValue.NULL).toString());
            return;
        }
        JsonObject dates = JsonMembers.object(event, "event_dates").orElse(JsonValue.EMPTY_JSON_OBJECT);
        String start = JsonMembers.string(dates, "starting_day").orElse("");
        String key = JsonMembers.string(event, "id").orElseGet(() -> Texts.keyFrom(List.of(title.values().iterator().next(), start)));
        new JsonTime(problems, where).of(start, JsonMembers.string(dates, "ending_day")).ifPresent(time -> {
            FeedItem item = draft(event, title).at(key, key, time, FeedTimes.isLong(time));
            if (items.putIfAbsent(key, item) != null) {
                problems.note(key, FeedProblemKind.DUPLICATE, title.values().iterator().next());
            }
        });
    }

    private static FeedItemDraft draft(JsonObject event, Map<String, String> title) {
        FeedItemDraft draft = new FeedItemDraft();
        draft.title = title;
        JsonObject words = JsonMembers.object(event, "description").orElse(JsonValue.EMPTY_JSON_OBJECT);
        draft.summary = JsonMembers.texts(words, "intro", Html::text);
        draft.description = JsonMembers.texts(words, "body", Html::safe);
        draft.place = JsonMembers.object(event, "location").flatMap(MyHelsinkiFeed::place);
        draft.infoUrl = JsonMembers.string(event, "info_url").flatMap(Links::parse);
        draft.keywords = JsonMembers.objects(event, "tags").map(MyHelsinkiFeed::keyword)
                .filter(k -> k.key().isPresent() || !k.name().isEmpty()).toList();
        return draft;
    }

    /** Tag names are English whatever language was asked for. */
    private static FeedKeyword keyword(JsonObject tag) {
        Optional<String> key = JsonMembers.string(tag, "id").map(id -> id.startsWith(BORROWED) ? id.substring(BORROWED.length()) : id);
        Map<String, String> name = JsonMembers.string(tag, "name").map(n -> Map.of("en", n)).orElse(Map.of());
        return new FeedKeyword(key, name);
    }

    private static Optional<FeedPlace> place(JsonObject location) {
        JsonObject address = JsonMembers.object(location, "address").orElse(JsonValue.EMPTY_JSON_OBJECT);
        Map<String, String> street = JsonMembers.texts(address, "street_address", Html::text);
        Map<String, String> city = JsonMembers.texts(address, "locality", Html::text);
        Optional<Double> latitude = degrees(location, "lat", 90);
        Optional<Double> longitude = degrees(location, "lon", 180);
        boolean whole = latitude.isPresent() && longitude.isPresent();
        if (street.isEmpty() && city.isEmpty() && !whole) {
            return Optional.empty();
        }
        return Optional.of(new FeedPlace(Optional.empty(), Map.of(), street, JsonMembers.string(address, "postal_code"), city,
                whole ? latitude : Optional.empty(), whole ? longitude : Optional.empty(), Map.of()));
    }

    private static Optional<Double> degrees(JsonObject location, String name, int most) {
        return JsonMembers.number(location, name).map(Number::doubleValue).filter(d -> Math.abs(d) <= most);
    }
}
