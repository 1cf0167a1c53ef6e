package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.DeskRerouting;
import fi.kotoisa.activities.application.DeskRerouting.DeskReach;
import fi.kotoisa.activities.application.NewReach;
import fi.kotoisa.activities.application.Rerouting.Asked;
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
import java.util.List;

/** Where the messages of a household go that calls or stands at the desk. What staff change counts at once. */
@Path("activities/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeskContactResource {

    @Inject
    DeskRerouting desk;

    @Inject
    OutcomeProblems problems;

    @Inject
    Asking asking;

    /** How it is reached now. */
    @GET
    @Path("intakes/{intake}/sign-ups/{household}/contact")
    public Response contact(@PathParam("intake") String intake, @PathParam("household") String household) {
        asking.only(List.of());
        DeskReach now = desk.now(Asking.id(intake, IntakeId::new), Asking.id(household, EnrolmentId::new));
        return asking.personal(Response.Status.OK, ContactResource.json(now.reach()).some("name", now.name()).json()).build();
    }

    /** Changes it. Code and key are new then and go to the household alone. */
    @PUT
    @Path("intakes/{intake}/sign-ups/{household}/contact")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("intake") String typed, @PathParam("household") String household, byte[] bytes) {
        asking.only(List.of());
        IntakeId intake = Asking.id(typed, IntakeId::new);
        NewReach wish = SignUpReader.contact(JsonBody.read(bytes));
        boolean taken = desk.change(intake, Asking.id(household, EnrolmentId::new), wish) == Asked.TAKEN;
        return taken ? problems.downThere().response() : Response.noContent().build();
    }
}
