package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.Audience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of the General Finnish Ontology that say for whom an activity is; as cities use them in Linked Events. */
enum Keyword {
    IMMIGRANTS("yso:p6165", "maahanmuuttajat", "invandrare", "immigrants"),
    WOMEN("yso:p16991", "naiset", "kvinnor", "women"),
    FAMILIES("yso:p13050", "lapsiperheet", "barnfamiljer", "families with children"),
    YOUNG("yso:p11617", "nuoret", "ungdomar", "young people"),
    SENIORS("yso:p2433", "ikääntyneet", "äldre", "older people");

    private final String id;
    private final String finnish;
    private final String swedish;
    private final String english;

    Keyword(String id, String finnish, String swedish, String english) {
        this.id = id;
        this.finnish = finnish;
        this.swedish = swedish;
        this.english = english;
    }

    String id() {
        return id;
    }

    /** Whether a name of it has this in it. */
    boolean contains(String text) {
        return Stream.of(finnish, swedish, english).anyMatch(name -> name.contains(text.toLowerCase(Locale.ROOT)));
    }

    static Optional<Keyword> find(String id) {
        return Arrays.stream(values()).filter(word -> word.id.equals(id)).findFirst();
    }

    /** Everything here is for people who have moved to Finland; some of it for some of them. */
    static List<Keyword> of(Audience audience) {
        Optional<Keyword> closer = switch (audience) {
            case EVERYONE -> Optional.empty();
            case WOMEN -> Optional.of(WOMEN);
            case FAMILIES -> Optional.of(FAMILIES);
            case YOUNG -> Optional.of(YOUNG);
            case SENIORS -> Optional.of(SENIORS);
        };
        return Stream.concat(Stream.of(IMMIGRANTS), closer.stream()).toList();
    }

    JsonObject json(LinkedEventsAddress addresses) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("alt_labels", JsonValue.EMPTY_JSON_ARRAY)
                .addNull("created_time")
                .addNull("last_modified_time")
                .add("aggregate", false)
                .add("deprecated", false)
                .addNull("image")
                .add("data_source", "yso")
                .add("publisher", Publisher.NATIONAL_LIBRARY.id())
                .addNull("replaced_by")
                .add("name", Json.createObjectBuilder().add("fi", finnish).add("sv", swedish).add("en", english))
                .add("@id", addresses.of("keyword", id))
                .add("@context", "http://schema.org")
                .add("@type", "Keyword")
                .build();
    }
}
