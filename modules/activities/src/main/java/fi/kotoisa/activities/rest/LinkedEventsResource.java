package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.PublicEvent;
import fi.kotoisa.activities.application.PublicEvents;
import fi.kotoisa.activities.application.PublicEvents.EventList;
import fi.kotoisa.activities.application.EventSearch;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Problem.Flaw;
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
import java.util.Optional;
import java.util.UUID;

/** What is on, for programs that know Linked Events v1, as the cities' own calendars do. Outside it stands at {@code /linkedevents/v1/}. */
@Path("linkedevents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LinkedEventsResource {

    private static final List<String> KINDS = List.of("event", "place", "keyword", "language", "organization", "image", "search");

    @Inject
    PublicEvents events;

    @Inject
    LinkedPlaces places;

    @Inject
    FewSearches searches;

    @Inject
    EventJson json;

    @Inject
    LinkedEventsAddress addresses;

    @Inject
    Asking asking;

    @Inject
    Clock clock;

    /** What there is to ask for. */
    @GET
    public Response root() {
        Written kinds = new Written();
        KINDS.forEach(kind -> kinds.with(kind, addresses.home() + kind + "/"));
        return asking.open(kinds.json());
    }

    /** The dates that fit; the coming ones where no start is named. */
    @GET
    @Path("event")
    public Response list() {
        return asking.open(list("event", asked()));
    }

    private LinkedEventsSearch asked() {
        return new LinkedEventsSearch(asking, LocalDateTime.now(clock));
    }

    private JsonObject list(String kind, LinkedEventsSearch asked) {
        EventSearch search = asked.events();
        EventList found = searches.oneOfFew(asked.text().isPresent(), () -> events.list(search));
        return addresses.list(kind, json.all(found.events(), asked.include()), found.count(), search.page(), search.pageSize());
    }

    /** The same by words: {@code q}, or {@code input} for what somebody has begun to type. Of places there is a list that takes words itself. */
    @GET
    @Path("search")
    public Response search() {
        LinkedEventsSearch asked = asked();
        Asking.refuse(asked.text().isPresent() ? List.of() : List.of(new Flaw("query", "q", "missing")));
        String type = asking.parameter("type").orElse("event");
        return switch (type) {
            case "event" -> asking.open(list("search", asked));
            case "place" -> asking.open(places.list("search", asked));
            default -> throw new Refused(Problem.flawed(List.of(new Flaw("query", "type", "not-understood"))));
        };
    }

    /** One date, or a whole series. */
    @GET
    @Path("event/{id}")
    public Response event(@PathParam("id") String id) {
        UUID own = LinkedEventsAddress.own(id).orElseThrow(() -> new Refused(Problem.of(404)));
        Optional<PublicEvent> found = events.find(new SessionId(own)).or(() -> events.series(new ActivityId(own)));
        return found.map(event -> json.all(List.of(event), asked().include()).get(0)).map(asking::open).orElseThrow(() -> new Refused(Problem.of(404)));
    }
}
