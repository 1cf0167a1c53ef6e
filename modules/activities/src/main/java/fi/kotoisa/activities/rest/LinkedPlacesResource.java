package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.Calendar;
import fi.kotoisa.activities.application.PublicEvents;
import fi.kotoisa.activities.application.PublicPlaces;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What events refer to, for programs that know Linked Events v1: houses, words for whom, languages. */
@Path("linkedevents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LinkedPlacesResource {

    @Inject
    PublicPlaces places;

    @Inject
    PublicEvents events;

    @Inject
    Calendar calendar;

    @Inject
    LinkedPlaces lists;

    @Inject
    PlaceJson json;

    @Inject
    LinkedEventsAddress addresses;

    @Inject
    Asking asking;

    /** The houses that fit. */
    @GET
    @Path("place")
    public Response places() {
        return asking.open(lists.list("place", asked()));
    }

    @GET
    @Path("place/{id}")
    public Response place(@PathParam("id") String id) {
        return answer(LinkedEventsAddress.own(id).flatMap(places::find).map(json::of));
    }

    @GET
    @Path("keyword")
    public Response keywords() {
        Optional<String> text = asked().text();
        List<String> sources = asking.parameter("data_source").stream().flatMap(typed -> Stream.of(typed.split(","))).toList();
        boolean theirs = sources.isEmpty() || sources.contains("yso");
        return whole("keyword", Stream.of(Keyword.values()).filter(word -> theirs && text.map(word::contains).orElse(true)).map(word -> word.json(addresses)).toList());
    }

    @GET
    @Path("keyword/{id}")
    public Response keyword(@PathParam("id") String id) {
        return answer(Keyword.find(id).map(word -> word.json(addresses)));
    }

    /** The languages that are spoken anywhere. */
    @GET
    @Path("language")
    public Response languages() {
        return whole("language", calendar.spokenLanguages().stream().sorted().map(json::language).toList());
    }

    @GET
    @Path("language/{id}")
    public Response language(@PathParam("id") String id) {
        return answer(calendar.spokenLanguages().stream().filter(tag -> EventJson.code(tag).equals(id)).findFirst().map(json::language));
    }

    /** Who publishes anything that is told here. */
    @GET
    @Path("organization")
    public Response organisations() {
        LinkedEventsSearch asked = asked();
        List<Publisher> all = Publisher.all(events).toList();
        List<JsonObject> page = all.stream().skip((long) asked.page() * asked.pageSize()).limit(asked.pageSize()).map(each -> each.json(addresses)).toList();
        return asking.open(addresses.list("organization", page, all.size(), asked.page(), asked.pageSize()));
    }

    @GET
    @Path("organization/{id}")
    public Response organisation(@PathParam("id") String id) {
        return answer(Publisher.all(events).filter(each -> each.id().equals(id)).findFirst().map(each -> each.json(addresses)));
    }

    /** There are none: an activity here has no pictures. */
    @GET
    @Path("image")
    public Response images() {
        return whole("image", List.of());
    }

    private LinkedEventsSearch asked() {
        return new LinkedEventsSearch(asking, LocalDateTime.MIN);
    }

    private Response answer(Optional<JsonObject> found) {
        return found.map(asking::open).orElseThrow(() -> new Refused(Problem.of(404)));
    }

    /** Lists so short that they have one page. */
    private Response whole(String kind, List<JsonObject> all) {
        return asking.open(addresses.list(kind, all, all.size(), 0, Math.max(1, all.size())));
    }
}
