package fi.kotoisa.activities.rest;

import fi.kotoisa.look.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses as Linked Events has them, from the root of the web: {@code https://…/linkedevents/v1/event/kotoisa:…/}. */
@RequestScoped
public class LinkedEventsAddress {

    /** The name of our data among others'. */
    static final String SOURCE = "kotoisa";

    private static final String HERE = "/linkedevents/v1/";

    @Inject
    Site site;

    @Inject
    HttpServletRequest request;

    String of(String kind, String id) {
        return base() + HERE + kind + "/" + id + "/";
    }

    JsonObject reference(String kind, String id) {
        return Json.createObjectBuilder().add("@id", of(kind, id)).build();
    }

    /** Where everything begins. */
    String home() {
        return base() + HERE;
    }

    static String id(Object own) {
        return SOURCE + ":" + own;
    }

    /** The id within our own data; nothing for another's, or for what is no id. */
    static Optional<UUID> own(String id) {
        return Optional.of(id).filter(named -> named.startsWith(SOURCE + ":")).flatMap(named -> Asking.id(named.substring(SOURCE.length() + 1)));
    }

    /** Where people read about an activity. */
    String page(Object activity, String language) {
        return base() + "/" + language + "/activities/activity?id=" + activity;
    }

    /** A list as Linked Events gives it, with the addresses of the pages around it. */
    JsonObject list(String kind, List<JsonObject> data, long count, int page, int pageSize) {
        JsonObject meta = Json.createObjectBuilder()
                .add("count", count)
                .add("next", (page + 1L) * pageSize < count ? Json.createValue(page(kind, page + 2)) : JsonValue.NULL)
                .add("previous", page > 0 ? Json.createValue(page(kind, page)) : JsonValue.NULL)
                .build();
        return Json.createObjectBuilder().add("meta", meta).add("data", Json.createArrayBuilder(data)).build();
    }

    private String page(String kind, int number) {
        String others = request.getParameterMap().entrySet().stream()
                .filter(each -> !each.getKey().equals("page"))
                .flatMap(each -> Stream.of(each.getValue()).map(value -> encoded(each.getKey()) + "=" + encoded(value) + "&"))
                .sorted()
                .collect(Collectors.joining());
        return base() + HERE + kind + "/?" + others + "page=" + number;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String base() {
        return site.reachedAt(request.getRequestURL().toString());
    }
}
