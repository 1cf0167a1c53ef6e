package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.StandInOutcome;
import fi.kotoisa.activities.application.StandIns;
import fi.kotoisa.activities.application.StandingIn;
import fi.kotoisa.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** "I cannot come" of leaders, and leading a date in somebody's place. It is said and not edited: the date is locked, and the first who takes it leads it. */
@Path("activities/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StandInsResource {

    private static final int CONFLICT = 409;

    @Inject
    StandIns standIns;

    @Inject
    StandingIn standingIn;

    @Inject
    Asking asking;

    /** The dates that the person who asks could lead instead of somebody. */
    @GET
    @Path("stand-ins")
    public Response wanted() {
        asking.only(List.of());
        return asking.personal(Response.Status.OK, new Written().each("dates", standIns.forMe(), DayJson::of).json()).build();
    }

    /** How one date stands. */
    @GET
    @Path("dates/{date}/stand-in")
    public Response standIn(@PathParam("date") String date) {
        asking.only(List.of());
        return asking.personal(Response.Status.OK, DayJson.of(standIns.of(Asking.id(date, SessionId::new))).json()).build();
    }

    /** The leader who is signed in cannot come; planners are told, and others are asked. Saying it twice changes nothing more. */
    @PUT
    @Path("dates/{date}/absence")
    public Response cannotCome(@PathParam("date") String date) {
        asking.only(List.of());
        return answer(standingIn.cannotCome(Asking.id(date, SessionId::new)));
    }

    /** The leader comes after all. */
    @DELETE
    @Path("dates/{date}/absence")
    public Response comeAfterAll(@PathParam("date") String date) {
        asking.only(List.of());
        return answer(standingIn.comeAfterAll(Asking.id(date, SessionId::new)));
    }

    /** Whoever is signed in leads it instead. */
    @PUT
    @Path("dates/{date}/stand-in")
    public Response take(@PathParam("date") String date) {
        asking.only(List.of());
        return answer(standingIn.take(Asking.id(date, SessionId::new)));
    }

    private static Response answer(StandInOutcome outcome) {
        return switch (outcome) {
            case CALLED, WITHDRAWN, TAKEN, ALREADY_YOURS -> Response.noContent().build();
            case TOO_LATE -> Problem.of(CONFLICT, "led-by-another", "Somebody else leads it, or nobody is looked for").response();
            case BUSY -> Problem.of(CONFLICT, "leads-another", "Whoever asks leads another date at that time").response();
            case BEGUN -> Problem.of(CONFLICT, "begun", "It has begun or was called off").response();
        };
    }
}
