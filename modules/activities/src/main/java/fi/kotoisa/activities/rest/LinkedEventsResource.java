package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.PublicEvent;
import fi.kotoisa.activities.application.PublicEvents;
import fi.kotoisa.activities.application.PublicEvents.EventList;
import fi.kotoisa.activities.application.EventSearch;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** What is on, for programs that know Linked Events v1, as the cities' own calendars do. Outside it stands at {@code /linkedevents/v1/}. */
@Path("linkedevents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LinkedEventsResource {

    @Inject
    PublicEvents events;

    @Inject
    EventJson json;

    @Inject
    LinkedEventsAddress addresses;

    @Inject
    Asking asking;

    @Inject
    Clock clock;

    /** The dates that fit; the coming ones where no start is named. */
    @GET
    @Path("event")
    public Response list() {
        LinkedEventsSearch asked = new LinkedEventsSearch(asking, LocalDateTime.now(clock));
        EventSearch search = asked.events();
        EventList found = events.list(search);
        return asking.open(addresses.list("event", found.events().stream().map(event -> json.of(event, asked.include())).toList(), found.count(), search.page(), search.pageSize()));
    }

    /** One date, or a whole series. */
    @GET
    @Path("event/{id}")
    public Response event(@PathParam("id") String id) {
        LinkedEventsSearch asked = new LinkedEventsSearch(asking, LocalDateTime.now(clock));
        String own = own(id);
        Optional<PublicEvent> found = events.find(Asking.id(own, SessionId::new)).or(() -> events.series(Asking.id(own, ActivityId::new)));
        return found.map(event -> json.of(event, asked.include())).map(asking::open).orElseThrow(() -> new Refused(Problem.of(404)));
    }

    /** The id within our own data. @throws Refused 404 for another's */
    static String own(String id) {
        if (!id.startsWith(LinkedEventsAddress.SOURCE + ":")) {
            throw new Refused(Problem.of(404));
        }
        return id.substring(LinkedEventsAddress.SOURCE.length() + 1);
    }
}
