package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.DateView;
import fi.kotoisa.activities.application.DaysOffWords;
import fi.kotoisa.activities.application.KnownVenues;
import fi.kotoisa.activities.application.MovedDate;
import fi.kotoisa.activities.application.Moving;
import fi.kotoisa.activities.application.OwnActivities;
import fi.kotoisa.activities.application.VenueView;
import fi.kotoisa.identity.People;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** One date, for those who plan: moving and calling off. */
@Path("activities/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnDatesResource {

    @Inject
    OwnActivities activities;

    @Inject
    Moving moving;

    @Inject
    DaysOffWords daysOff;

    @Inject
    People people;

    @Inject
    KnownVenues venues;

    @Inject
    Asking asking;

    /** The date as it may be changed; its ETag is what a change must name. */
    @GET
    @Path("dates/{date}")
    public Response date(@PathParam("date") String typed) {
        DateView date = activities.date(Asking.id(typed, SessionId::new));
        return asking.personal(Response.Status.OK, StaffJson.of(date).json()).tag(Asking.version(date.version())).build();
    }

    /** What would be in the way if it were changed so. Stores nothing. */
    @POST
    @Path("dates/{date}/clashes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response clashes(@PathParam("date") String typed, byte[] bytes) {
        SessionId id = Asking.id(typed, SessionId::new);
        DateView date = activities.date(id);
        MovedDate moved = DateReader.read(JsonBody.read(bytes), date, date.version(), known(date));
        return asking.personal(Response.Status.OK, StaffJson.of(moving.clashes(id, moved), daysOff.of(moved.startsAt().toLocalDate(), date.organiser())).json()).build();
    }

    /** Moves it to another time, house or room, or gives it to another leader; what is not named stays. Households and hosts are told. What would be in the way must be known to the sender. */
    @PATCH
    @Path("dates/{date}")
    @Consumes("application/merge-patch+json")
    public Response move(@PathParam("date") String typed, byte[] bytes) {
        SessionId id = Asking.id(typed, SessionId::new);
        asking.only(List.of("clashes"));
        boolean known = asking.clashesAreKnown();
        long seen = asking.seen();
        DateView date = activities.date(id);
        MovedDate moved = DateReader.read(JsonBody.read(bytes), date, seen, known(date));
        if (date.cancelled()) {
            throw new Refused(Problem.of(409, "cancelled", "The date was called off"));
        }
        if (!known && elsewhere(date, moved) && !moving.clashes(id, moved).isEmpty()) {
            throw new Refused(Asking.clash());
        }
        return changed(id, () -> moving.move(id, moved));
    }

    /** Calls it off; it stays visible as cancelled. */
    @PUT
    @Path("dates/{date}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(@PathParam("date") String typed, byte[] bytes) {
        SessionId id = Asking.id(typed, SessionId::new);
        long seen = asking.seen();
        JsonBody body = JsonBody.read(bytes);
        String reason = body.text("reason", Moving.LONGEST_REASON);
        body.check();
        return changed(id, () -> moving.cancel(id, seen, reason));
    }

    private static boolean elsewhere(DateView date, MovedDate moved) {
        return !moved.startsAt().equals(date.startsAt()) || !moved.endsAt().equals(date.endsAt()) || !moved.place().room().equals(date.room())
                || !moved.place().venue().equals(date.venue().map(VenueView::id)) || !moved.leader().equals(date.leader());
    }

    private PeopleAndPlaces known(DateView date) {
        return new PeopleAndPlaces(people, venues, date.organiser());
    }

    private Response changed(SessionId id, Runnable change) {
        return Asking.changed(change, () -> activities.date(id).version());
    }
}
