package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.CorrectingVenues;
import fi.kotoisa.activities.application.CorrectingVenues.VenueRows;
import fi.kotoisa.activities.application.VenueDetails;
import fi.kotoisa.activities.application.VenueDetails.About;
import fi.kotoisa.platform.JsonBody;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The houses where groups meet, for planners: what is said of them, and putting it right. All organisations share them. */
@Path("activities/own/venues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VenuesResource {

    @Inject
    CorrectingVenues venues;

    @Inject
    OutcomeProblems problems;

    @Inject
    Asking asking;

    /** By name; with {@code q} those that all its words are found in. */
    @GET
    public Response venues() {
        asking.only(List.of("q", "cursor"));
        int number = asking.page(CorrectingVenues.LAST_PAGE);
        VenueRows page = venues.page(asking.search(), number);
        return asking.personal(Response.Status.OK, new Written().each("venues", page.rows(), venue -> VenueJson.of(venue).json())
                .some("next", asking.next(page.more(), number, CorrectingVenues.LAST_PAGE)).json()).build();
    }

    /** One of them; its ETag is what a change must name. */
    @GET
    @Path("{venue}")
    public Response venue(@PathParam("venue") String typed) {
        asking.only(List.of());
        VenueDetails venue = venues.find(Asking.plainId(typed));
        return asking.personal(Response.Status.OK, VenueJson.of(venue).json()).tag(Asking.version(venue.version())).build();
    }

    /** Puts right what is said of it; what is not named stays. */
    @PATCH
    @Path("{venue}")
    @Consumes("application/merge-patch+json")
    public Response correct(@PathParam("venue") String typed, byte[] bytes) {
        asking.only(List.of());
        UUID id = Asking.plainId(typed);
        long seen = asking.seen();
        About about = VenueJson.read(JsonBody.read(bytes), venues.find(id).about());
        Optional<VenueDetails> other = venues.other(id, about.name(), about.street());
        return other.map(VenueDetails::about).map(taken -> problems.samePlace(taken.name()).response())
                .orElseGet(() -> Asking.changed(() -> venues.correct(id, seen, about), () -> venues.find(id).version()));
    }
}
