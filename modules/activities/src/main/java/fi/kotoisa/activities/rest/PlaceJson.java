package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.PublicEvent.PublicPlace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SpokenLanguages;
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
import java.util.Optional;

/** A house, and a language, in the shape that Linked Events v1 gives them. */
@RequestScoped
public class PlaceJson {

    private static final List<String> UNKNOWN = List.of("created_time", "last_modified_time", "custom_data", "email", "contact_type", "address_region", "post_office_box_num", "image",
            "parent", "replaced_by", "telephone", "info_url", "description");

    @Inject
    LinkedEventsAddress addresses;

    JsonObject reference(PublicPlace place) {
        return addresses.reference("place", LinkedEventsAddress.id(place.id()));
    }

    JsonObject of(PublicPlace place) {
        String id = LinkedEventsAddress.id(place.id());
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", id).add("divisions", divisions(place));
        UNKNOWN.forEach(json::addNull);
        return json.add("postal_code", place.postalCode().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                .add("address_country", "FI")
                .add("deleted", false)
                .add("data_source", LinkedEventsAddress.SOURCE)
                .add("publisher", Publisher.SELF.id())
                .add("position", position(place))
                .add("street_address", finnish(place.street()))
                .add("name", finnish(Optional.of(place.name())))
                .add("address_locality", finnish(place.city()))
                .add("@id", addresses.of("place", id))
                .add("@context", "http://schema.org")
                .add("@type", "Place")
                .build();
    }

    /** The municipality, by the name that a search for it takes. */
    private static JsonArray divisions(PublicPlace place) {
        JsonArrayBuilder divisions = Json.createArrayBuilder();
        place.city().ifPresent(city -> divisions.add(Json.createObjectBuilder().add("type", "muni")
                .add("ocd_id", "ocd-division/country:fi/kunta:" + city.toLowerCase(Locale.ROOT).replace(' ', '_')).addNull("municipality").add("name", finnish(place.city()))));
        return divisions.build();
    }

    /** GeoJSON: longitude first. */
    private static JsonValue position(PublicPlace place) {
        if (place.latitude().isEmpty() || place.longitude().isEmpty()) {
            return JsonValue.NULL;
        }
        return Json.createObjectBuilder().add("type", "Point")
                .add("coordinates", Json.createArrayBuilder().add(place.longitude().get()).add(place.latitude().get())).build();
    }

    /** Houses have one name here, as it stands at the door. */
    private static JsonValue finnish(Optional<String> text) {
        return text.<JsonValue>map(words -> Json.createObjectBuilder().add("fi", words).build()).orElse(JsonValue.NULL);
    }

    JsonObject language(String tag) {
        String code = EventJson.code(tag);
        JsonObjectBuilder names = Json.createObjectBuilder();
        Language.ofStaff().forEach(language -> names.add(language.code(), SpokenLanguages.name(tag, language)));
        return Json.createObjectBuilder()
                .add("id", code)
                .add("translation_available", Language.ofResidents().stream().anyMatch(language -> language.tag().equals(tag)))
                .add("name", names)
                .add("@id", addresses.of("language", code))
                .add("@context", "http://schema.org")
                .add("@type", "Language")
                .build();
    }
}
