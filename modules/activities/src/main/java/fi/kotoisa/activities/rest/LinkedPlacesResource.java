package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.Calendar;
import fi.kotoisa.activities.application.PublicPlaces;
import fi.kotoisa.activities.application.PublicPlaces.PlaceList;
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
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What events refer to, for programs that know Linked Events v1: houses, words for whom, languages. */
@Path("linkedevents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LinkedPlacesResource {

    @Inject
    PublicPlaces places;

    @Inject
    Calendar calendar;

    @Inject
    PlaceJson json;

    @Inject
    LinkedEventsAddress addresses;

    @Inject
    Asking asking;

    @Inject
    Clock clock;

    @GET
    @Path("place")
    public Response places() {
        LinkedEventsSearch asked = new LinkedEventsSearch(asking, LocalDateTime.now(clock));
        PlaceList found = places.list(asked.page(), asked.pageSize());
        return asking.open(addresses.list("place", found.places().stream().map(json::of).toList(), found.count(), asked.page(), asked.pageSize()));
    }

    @GET
    @Path("place/{id}")
    public Response place(@PathParam("id") String id) {
        return places.find(Asking.id(LinkedEventsResource.own(id), Function.<UUID>identity())).map(json::of).map(asking::open).orElseThrow(() -> new Refused(Problem.of(404)));
    }

    @GET
    @Path("keyword")
    public Response keywords() {
        return whole("keyword", Stream.of(Keyword.values()).map(word -> word.json(addresses)).toList());
    }

    @GET
    @Path("keyword/{id}")
    public Response keyword(@PathParam("id") String id) {
        return Keyword.find(id).map(word -> word.json(addresses)).map(asking::open).orElseThrow(() -> new Refused(Problem.of(404)));
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
        return calendar.spokenLanguages().stream().filter(tag -> EventJson.code(tag).equals(id)).findFirst().map(json::language).map(asking::open)
                .orElseThrow(() -> new Refused(Problem.of(404)));
    }

    /** Lists so short that they have one page. */
    private Response whole(String kind, List<JsonObject> all) {
        return asking.open(addresses.list(kind, all, all.size(), 0, Math.max(1, all.size())));
    }
}
