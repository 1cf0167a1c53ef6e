package fi.kotoisa.activities.feeds;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of one Linked Events document. */
final class LinkedEventsPlaces {
    private final Map<String, FeedPlace> known = new LinkedHashMap<>();

    static boolean isPlace(JsonObject object) {
        boolean saysSo = JsonMembers.string(object, "@type").filter(t -> t.equals("Place")).isPresent();
        return saysSo || object.containsKey("street_address") && !object.containsKey("start_time");
    }

    Map<String, FeedPlace> known() {
        return known;
    }

    /** Remembers a place that is described, not only named by its id. */
    void learn(JsonObject described) {
        FeedPlace place = place(described, Map.of());
        if (!place.needsLookup()) {
            place.key().ifPresent(key -> known.putIfAbsent(key, place));
        }
    }

    /** Where the event takes place; what it tells only in words when it names no place. */
    Optional<FeedPlace> of(JsonObject event) {
        Map<String, String> extra = JsonMembers.texts(event, "location_extra_info", Html::text);
        JsonValue location = event.getOrDefault("location", JsonValue.NULL);
        if (location instanceof JsonObject object && (JsonMembers.id(object).isPresent() || object.containsKey("name"))) {
            return Optional.of(place(object, extra));
        }
        if (location instanceof JsonString address && !address.getString().isBlank()) {
            return Optional.of(new FeedPlace(Optional.of(JsonMembers.lastStep(address.getString())), Map.of(), Map.of(),
                    Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), extra));
        }
        return extra.isEmpty() ? Optional.empty() : Optional.of(FeedPlace.named(Map.of()).withExtra(extra));
    }

    private static FeedPlace place(JsonObject place, Map<String, String> extra) {
        Optional<List<JsonValue>> position = JsonMembers.object(place, "position").map(p -> p.get("coordinates"))
                .filter(JsonArray.class::isInstance).map(v -> (List<JsonValue>) v.asJsonArray())
                .filter(LinkedEventsPlaces::isOnEarth);
        return new FeedPlace(JsonMembers.id(place), JsonMembers.texts(place, "name", Html::text),
                JsonMembers.texts(place, "street_address", Html::text), JsonMembers.string(place, "postal_code"),
                JsonMembers.texts(place, "address_locality", Html::text), position.map(p -> degrees(p, 1)),
                position.map(p -> degrees(p, 0)), extra);
    }

    /** GeoJSON: longitude first. Some sources give the metres of another coordinate system. */
    private static boolean isOnEarth(List<JsonValue> coordinates) {
        return coordinates.size() >= 2 && coordinates.subList(0, 2).stream().allMatch(JsonNumber.class::isInstance)
                && Math.abs(degrees(coordinates, 1)) <= 90 && Math.abs(degrees(coordinates, 0)) <= 180;
    }

    private static double degrees(List<JsonValue> coordinates, int index) {
        return ((JsonNumber) coordinates.get(index)).doubleValue();
    }
}
