package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.PublicEvent;
import fi.kotoisa.activities.application.PublicEvent.Words;
import fi.kotoisa.activities.application.PublicEvents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A date, or a whole series, in the shape that Linked Events v1 gives events. */
@RequestScoped
public class EventJson {

    private static final List<String> UNKNOWN = List.of("custom_data", "audience_min_age", "audience_max_age", "provider_contact_info", "virtualevent_url", "replaced_by",
            "minimum_attendee_capacity", "enrolment_start_time", "enrolment_end_time", "enrolment_url");
    private static final int MOST_PARTS = 1_000;
    private static final List<String> NONE = List.of("external_links", "images", "videos");

    @Inject
    LinkedEventsAddress addresses;

    @Inject
    PlaceJson places;

    @Inject
    PublicEvents events;

    /** What is told in full instead of by its address alone. */
    private record Full(Set<String> names, Map<ActivityId, PublicEvent> series, Map<SessionId, PublicEvent> parts) {

        boolean of(String name) {
            return names.contains(name);
        }

        /** What is inside something that is told in full names its own surroundings by their addresses. */
        Full inside() {
            return new Full(names, Map.of(), Map.of());
        }
    }

    /** @param include which of {@code location}, {@code keywords}, {@code audience}, {@code in_language}, {@code super_event} and {@code sub_events} are told in full */
    List<JsonObject> all(List<PublicEvent> found, Set<String> include) {
        Set<ActivityId> series = found.stream().filter(event -> include.contains("super_event") && ofSeries(event)).map(PublicEvent::activity).collect(Collectors.toSet());
        Set<SessionId> parts = found.stream().filter(event -> include.contains("sub_events")).flatMap(event -> event.parts().stream()).limit(MOST_PARTS + 1L).collect(Collectors.toSet());
        // what would be too much for one answer is told by its addresses
        List<PublicEvent> dates = parts.size() > MOST_PARTS ? List.of() : events.dates(parts);
        Full full = new Full(include, events.series(series), dates.stream().collect(Collectors.toMap(date -> date.session().orElseThrow(), date -> date)));
        return found.stream().map(event -> of(event, full)).toList();
    }

    private static boolean ofSeries(PublicEvent event) {
        return event.session().isPresent() && event.dates() > 1;
    }

    private JsonObject of(PublicEvent event, Full include) {
        String id = LinkedEventsAddress.id(event.session().map(Object::toString).orElseGet(() -> event.activity().toString()));
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", id);
        UNKNOWN.forEach(json::addNull);
        NONE.forEach(name -> json.add(name, JsonValue.EMPTY_JSON_ARRAY));
        where(json, event, include);
        when(json, event);
        what(json, event);
        whole(json, event, include);
        return json.add("keywords", keywords(event, include.of("keywords")))
                .add("audience", keywords(event, include.of("audience")))
                .add("in_language", languages(event, include.of("in_language")))
                .add("offers", offers(event))
                .add("maximum_attendee_capacity", event.capacity() > 0 ? Json.createValue(event.capacity()) : JsonValue.NULL)
                .add("data_source", LinkedEventsAddress.SOURCE)
                .add("publisher", LinkedEventsAddress.id(event.organiser()))
                .add("provider", texts(event.organiserNames(), name -> name))
                .add("publication_status", "public")
                .add("type_id", "General")
                .add("is_virtualevent", false)
                .add("is_owner", false)
                .add("deleted", false)
                .add("@id", addresses.of("event", id))
                .add("@context", "http://schema.org")
                .add("@type", "Event/LinkedEvent")
                .build();
    }

    private void where(JsonObjectBuilder json, PublicEvent event, Full include) {
        json.add("location", event.place().<JsonValue>map(place -> include.of("location") ? places.of(place) : places.reference(place)).orElse(JsonValue.NULL));
        json.add("location_extra_info", event.room().<JsonValue>map(room -> Json.createObjectBuilder().add("fi", room).build()).orElse(JsonValue.NULL));
    }

    private static void when(JsonObjectBuilder json, PublicEvent event) {
        boolean ends = event.endsAt().isAfter(event.startsAt());
        json.add("start_time", Written.utc(event.startsAt()))
                .add("end_time", ends ? Json.createValue(Written.utc(event.endsAt())) : JsonValue.NULL)
                .add("has_start_time", !event.wholeDay())
                .add("has_end_time", ends && !event.wholeDay())
                .add("event_status", event.cancelled() ? "EventCancelled" : event.moved() ? "EventRescheduled" : "EventScheduled")
                .add("created_time", Written.utc(event.createdAt()))
                .add("date_published", Written.utc(event.createdAt()))
                .add("last_modified_time", Written.utc(event.changedAt()));
    }

    private void what(JsonObjectBuilder json, PublicEvent event) {
        json.add("name", texts(event.words(), Words::title))
                .add("short_description", texts(event.words(), Words::summary))
                .add("description", texts(event.words(), Words::description))
                .add("info_url", pages(event));
    }

    /** Where one signs up: the page of the activity in the languages that every page has. */
    private JsonObject pages(PublicEvent event) {
        JsonObjectBuilder pages = Json.createObjectBuilder();
        event.organiserNames().keySet().forEach(language -> pages.add(language, addresses.page(event.activity(), language)));
        return pages.build();
    }

    private void whole(JsonObjectBuilder json, PublicEvent event, Full include) {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        event.parts().forEach(part -> parts.add(told(include.parts().get(part), include, part)));
        json.add("super_event", ofSeries(event) ? told(include.series().get(event.activity()), include, event.activity()) : JsonValue.NULL)
                .add("super_event_type", event.session().isEmpty() ? Json.createValue("recurring") : JsonValue.NULL)
                .add("sub_event_type", ofSeries(event) ? Json.createValue("sub_recurring") : JsonValue.NULL)
                .add("sub_events", parts);
    }

    /** @param event {@code null} where it is told by its address alone */
    private JsonObject told(PublicEvent event, Full include, Object id) {
        return Optional.ofNullable(event).map(found -> of(found, include.inside())).orElseGet(() -> addresses.reference("event", LinkedEventsAddress.id(id)));
    }

    private JsonArray keywords(PublicEvent event, boolean full) {
        JsonArrayBuilder keywords = Json.createArrayBuilder();
        Keyword.of(event.audience()).forEach(word -> keywords.add(full ? word.json(addresses) : addresses.reference("keyword", word.id())));
        return keywords.build();
    }

    private JsonArray languages(PublicEvent event, boolean full) {
        JsonArrayBuilder languages = Json.createArrayBuilder();
        event.languages().forEach(tag -> languages.add(full ? places.language(tag) : addresses.reference("language", code(tag))));
        return languages.build();
    }

    private static JsonArray offers(PublicEvent event) {
        JsonObject offer = Json.createObjectBuilder().add("is_free", event.free()).add("price", event.free() ? JsonValue.NULL : texts(event.words(), Words::price)).addNull("description").addNull("info_url")
                .add("payment_methods", JsonValue.EMPTY_JSON_ARRAY).build();
        return Json.createArrayBuilder().add(offer).build();
    }

    /** Texts by the codes that Linked Events has for languages; nothing where there is none. */
    private static <T> JsonValue texts(Map<String, T> all, Function<T, String> text) {
        JsonObjectBuilder texts = Json.createObjectBuilder();
        Map<String, String> said = new TreeMap<>();
        all.forEach((tag, value) -> Optional.of(text.apply(value)).filter(words -> !words.isBlank()).ifPresent(words -> said.put(code(tag), words)));
        // what a text's language is nobody has said: readers take the first language for it
        Optional.ofNullable(said.remove("und")).ifPresent(words -> said.putIfAbsent("fi", words));
        said.forEach(texts::add);
        return said.isEmpty() ? JsonValue.NULL : texts.build();
    }

    /** {@code zh-Hans} is {@code zh_hans} there. */
    static String code(String tag) {
        return tag.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
