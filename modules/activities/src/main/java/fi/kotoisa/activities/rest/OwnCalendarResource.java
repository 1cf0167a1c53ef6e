package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.PersonalCalendar;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The address of the calendar file of what one leads oneself. */
@Path("activities/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnCalendarResource {

    @Inject
    PersonalCalendar people;

    @Inject
    Asking asking;

    /** For the dates that somebody of the staff leads. An address that was made before ends. */
    @POST
    @Path("calendar-key")
    public Response makeForMe() {
        return CalendarKeysResource.made(asking, people.makeForMe());
    }

    /** Doing it twice changes nothing more. */
    @DELETE
    @Path("calendar-key")
    public Response endForMe() {
        people.endForMe();
        return Response.noContent().build();
    }
}
