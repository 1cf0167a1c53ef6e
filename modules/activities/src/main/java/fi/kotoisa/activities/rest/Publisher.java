package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.PublicEvents;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who publishes events, places and keywords, in the shape that Linked Events v1 gives organisations. */
record Publisher(String id, String source, String name) {

    /** Of the houses: all organisations here share them. */
    static final Publisher SELF = new Publisher(LinkedEventsAddress.SOURCE, LinkedEventsAddress.SOURCE, "Kotoisa");

    /** Of the General Finnish Ontology, whose words the keywords are. */
    static final Publisher NATIONAL_LIBRARY = new Publisher("hy:kansalliskirjasto", "hy", "Kansalliskirjasto");

    private static final List<String> UNKNOWN = List.of("classification", "created_time", "last_modified_time", "founding_date", "dissolution_date", "parent_organization", "replaced_by");
    private static final List<String> NONE = List.of("sub_organizations", "affiliated_organizations");

    /** All that anything here names: those of the houses and keywords, and then every organisation with a published activity. */
    static Stream<Publisher> all(PublicEvents events) {
        return Stream.concat(Stream.of(SELF, NATIONAL_LIBRARY), events.organisers().entrySet().stream().map(Publisher::of));
    }

    private static Publisher of(Map.Entry<?, String> organiser) {
        return new Publisher(LinkedEventsAddress.id(organiser.getKey()), LinkedEventsAddress.SOURCE, organiser.getValue());
    }

    JsonObject json(LinkedEventsAddress addresses) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", id).add("data_source", source).add("origin_id", id.substring(id.indexOf(':') + 1)).add("name", name);
        UNKNOWN.forEach(json::addNull);
        NONE.forEach(member -> json.add(member, JsonValue.EMPTY_JSON_ARRAY));
        return json.add("is_affiliated", false)
                .add("has_regular_users", false)
                .add("@id", addresses.of("organization", id))
                .add("@context", "http://schema.org")
                .add("@type", "Organization")
                .build();
    }
}
