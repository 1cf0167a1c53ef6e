package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.AttendanceSheet.Said;
import fi.kotoisa.activities.application.Attending;
import fi.kotoisa.platform.JsonBody;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The day itself, for those who lead a date: who is expected and who came. */
@Path("activities/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttendanceResource {

    private static final int MOST_HEADS = 10_000;
    private static final int LONGEST_WORD = 40;

    @Inject
    Attending attending;

    @Inject
    Asking asking;

    /** Who is expected and who came. */
    @GET
    @Path("dates/{date}/attendance")
    public Response attendance(@PathParam("date") String date) {
        return asking.personal(Response.Status.OK, StaffJson.of(attending.sheet(Asking.id(date, SessionId::new))).json()).build();
    }

    /** Says of one household whether it came. The last one who says it is right: two people at one door write of different households. */
    @PUT
    @Path("dates/{date}/attendance/{household}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response mark(@PathParam("date") String date, @PathParam("household") String household, byte[] bytes) {
        JsonBody body = JsonBody.read(bytes);
        Said said = said(body);
        body.check();
        attending.mark(Asking.id(date, SessionId::new), Asking.id(household, EnrolmentId::new), said);
        return Response.noContent().build();
    }

    /** {@code said}, or {@code present} as true or false, of which only two of the four words can be said. */
    private static Said said(JsonBody body) {
        Optional<Said> present = body.truth("present").map(came -> came ? Said.PRESENT : Said.AWAY);
        if (present.isEmpty() == body.textIfAny("said", LONGEST_WORD).isEmpty()) {
            body.flaw(present.isEmpty() ? "said" : "", present.isEmpty() ? "missing" : "not-one-of-said-and-present");
        }
        return FixedWords.of(body, "said", Said.class, present.orElse(Said.NOTHING));
    }

    /** How many came without being on the list. */
    @PUT
    @Path("dates/{date}/head-count")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response count(@PathParam("date") String date, byte[] bytes) {
        JsonBody body = JsonBody.read(bytes);
        int heads = body.number("count", 0, MOST_HEADS);
        body.check();
        attending.headCount(Asking.id(date, SessionId::new), heads);
        return Response.noContent().build();
    }
}
