package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.DeskSignUps;
import fi.kotoisa.activities.application.DeskSizes;
import fi.kotoisa.activities.application.Enrolled;
import fi.kotoisa.activities.application.SentAtDesk;
import fi.kotoisa.activities.application.SignUpAnswers;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What staff do for somebody who calls or stands at the desk. Code and key go to the household alone. */
@Path("activities/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeskSignUpsResource {

    @Inject
    DeskSignUps desk;

    @Inject
    SentAtDesk sent;

    @Inject
    DeskSizes sizes;

    @Inject
    OutcomeProblems problems;

    @Inject
    Asking asking;

    /** Signs a household up in its own name. */
    @POST
    @Path("intakes/{intake}/sign-ups")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signUp(@PathParam("intake") String typed, byte[] bytes) {
        IntakeId intake = Asking.id(typed, IntakeId::new);
        JsonBody body = JsonBody.read(bytes);
        SignUpAnswers answers = SignUpReader.read(body);
        Enrolled enrolled = asking.idempotencyKey().map(key -> sent.send(intake, answers, key, body.canonical()).orElseThrow(() -> new Refused(Asking.keyOfAnother())))
                .orElseGet(() -> desk.enrol(intake, answers));
        return switch (enrolled.outcome()) {
            case PLACED, WAITING -> asking.personal(Response.Status.CREATED, new Written().with("id", enrolled.enrolment().orElseThrow().toString()).with("state", enrolled.outcome()).json()).build();
            case ALREADY_DOWN, TOO_LATE, CANCELLED, NEVER_FITS -> problems.why(enrolled.outcome(), intake).response();
        };
    }

    /** Gives up the sign-up of a household that asked for it. Doing it twice changes nothing more. */
    @DELETE
    @Path("intakes/{intake}/sign-ups/{household}")
    public Response cancel(@PathParam("intake") String intake, @PathParam("household") String household) {
        desk.cancel(Asking.id(intake, IntakeId::new), Asking.id(household, EnrolmentId::new));
        return Response.noContent().build();
    }

    /** Takes what a household was offered, when it says so. */
    @PUT
    @Path("intakes/{intake}/sign-ups/{household}/acceptance")
    public Response accept(@PathParam("intake") String intake, @PathParam("household") String household) {
        return switch (desk.accept(Asking.id(intake, IntakeId::new), Asking.id(household, EnrolmentId::new))) {
            case YES -> Response.noContent().build();
            case PASSED_ON -> problems.passedOn().response();
            case OVER -> problems.over().response();
        };
    }

    /** Says for it that more or fewer come. */
    @PUT
    @Path("intakes/{intake}/sign-ups/{household}/household")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("intake") String typed, @PathParam("household") String household, byte[] bytes) {
        IntakeId intake = Asking.id(typed, IntakeId::new);
        JsonBody body = JsonBody.read(bytes);
        HouseholdSize wished = SignUpReader.household(body);
        body.check();
        return switch (sizes.change(intake, Asking.id(household, EnrolmentId::new), wished)) {
            case CHANGED -> Response.noContent().build();
            case NO_ROOM -> problems.noRoom().response();
            case TOO_LATE -> problems.over().response();
            case CANCELLED -> problems.cancelled().response();
            case NEVER_FITS -> problems.neverFits(intake).response();
        };
    }
}
