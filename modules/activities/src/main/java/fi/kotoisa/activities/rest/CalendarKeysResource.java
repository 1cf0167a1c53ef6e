package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.CalendarAddresses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The address of the calendar file of a sign-up: made, made anew, and ended. It is told once, when it is made. */
@Path("activities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarKeysResource {

    @Inject
    CalendarAddresses signUps;

    @Inject
    Asking asking;

    /** For what a household has signed up for. An address that was made before ends. */
    @POST
    @Path("sign-up/calendar-key")
    public Response makeForSignUp() {
        return made(asking, signUps.makeForSignUp(asking.bearer()));
    }

    /** Doing it twice changes nothing more. */
    @DELETE
    @Path("sign-up/calendar-key")
    public Response endForSignUp() {
        signUps.endForSignUp(asking.bearer());
        return Response.noContent().build();
    }

    /** Tells the address, once. */
    static Response made(Asking asking, String key) {
        String address = "/api/v1/activities/calendars/" + key + ".ics";
        return asking.personal(Response.Status.CREATED, new Written().with("key", key).with("address", address).json()).header(HttpHeaders.LOCATION, address).build();
    }
}
