package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.Changing;
import fi.kotoisa.activities.application.Enrolling;
import fi.kotoisa.activities.application.FindingAgain;
import fi.kotoisa.activities.application.FindingAgain.CodeResult;
import fi.kotoisa.activities.application.MySignUpView;
import fi.kotoisa.activities.application.Offering;
import fi.kotoisa.activities.application.SentSignUps;
import fi.kotoisa.activities.application.SentSignUps.Sent;
import fi.kotoisa.activities.application.SignUpAnswers;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Signing up, and one's own sign-up. Its key goes in a header, so that it stands in no address and no log. */
@Path("activities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SignUpsResource {

    private static final String OWN = "/api/v1/activities/sign-up";
    private static final int LONGEST_REACH = 254;
    private static final int LONGEST_CODE = 20;

    @Inject
    SentSignUps sending;

    @Inject
    FindingAgain findingAgain;

    @Inject
    Enrolling enrolling;

    @Inject
    Offering offering;

    @Inject
    Changing changing;

    @Inject
    OutcomeProblems problems;

    @Inject
    Asking asking;

    /** A household asks for places. */
    @POST
    @Path("intakes/{intake}/sign-ups")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signUp(@PathParam("intake") String typed, byte[] bytes) {
        IntakeId intake = Asking.id(typed, IntakeId::new);
        JsonBody body = JsonBody.read(bytes);
        SignUpAnswers answers = SignUpReader.read(body);
        Sent sent = sending.send(intake, answers, asking.idempotencyKey(), body.canonical());
        return switch (sent.verdict()) {
            case KEY_OF_ANOTHER -> Asking.keyOfAnother().response();
            case TOO_OFTEN -> problems.tooOften();
            case ANSWERED -> sent.mine().map(mine -> asking.personal(Response.Status.CREATED, json(mine)).header(HttpHeaders.LOCATION, OWN).build())
                    .orElseGet(() -> problems.why(sent.outcome().orElseThrow(), intake).response());
        };
    }

    /** How things stand with one's own sign-up. */
    @GET
    @Path("sign-up")
    public Response own() {
        return findingAgain.byLink(asking.bearer()).map(mine -> asking.personal(Response.Status.OK, json(mine)).build()).orElseThrow(() -> new Refused(Problem.of(404)));
    }

    /** Gives the places or the turn back. Doing it twice changes nothing more. */
    @DELETE
    @Path("sign-up")
    public Response cancel() {
        enrolling.cancel(asking.bearer());
        return Response.noContent().build();
    }

    /** Takes what became free and is held for the household. Doing it twice changes nothing more; giving it away is cancelling. */
    @PUT
    @Path("sign-up/acceptance")
    public Response accept() {
        String key = asking.bearer();
        return switch (offering.accept(key)) {
            case YES -> own();
            case PASSED_ON -> problems.passedOn().response();
            case OVER -> problems.over().response();
        };
    }

    /** Says that more or fewer come. Who asks for more than there is room for keeps what they have. */
    @PUT
    @Path("sign-up/household")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(byte[] bytes) {
        String key = asking.bearer();
        JsonBody body = JsonBody.read(bytes);
        HouseholdSize wished = SignUpReader.household(body);
        body.check();
        return switch (changing.change(key, wished)) {
            case CHANGED -> own();
            case NO_ROOM -> problems.noRoom().response();
            case TOO_LATE -> problems.over().response();
            case CANCELLED -> problems.cancelled().response();
            case NEVER_FITS -> problems.neverFits(findingAgain.byLink(key).orElseThrow().intake()).response();
        };
    }

    /** The key of one's own sign-up, for the code together with the telephone number or e-mail address. */
    @POST
    @Path("sign-up/lookups")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response lookUp(byte[] bytes) {
        JsonBody body = JsonBody.read(bytes);
        String code = body.text("code", LONGEST_CODE);
        String reach = body.text("phoneOrEmail", LONGEST_REACH);
        body.check();
        CodeResult result = findingAgain.byCode(code, reach);
        return switch (result.answer()) {
            case FOUND -> asking.personal(Response.Status.OK, new Written().with("key", result.link().orElseThrow()).json()).build();
            case WRONG -> problems.noSuchSignUp();
            case TOO_OFTEN -> problems.triedTooOften();
        };
    }

    private static JsonObject json(MySignUpView mine) {
        Written json = new Written()
                .with("id", mine.id().toString())
                .with("activity", mine.activity().toString())
                .some("date", mine.session().map(Object::toString))
                .with("state", state(mine))
                .some("offerEndsAt", mine.offeredUntil().map(Written::moment));
        if (mine.waiting()) {
            json.with("placeInQueue", mine.placeInQueue());
        }
        return json.with("household", new Written().with("adults", mine.adults()).with("children", mine.children()).with("careChildren", mine.careChildren()).json())
                .with("careGiven", mine.careGiven())
                .with("code", mine.code())
                .with("key", mine.link())
                .json();
    }

    private static String state(MySignUpView mine) {
        if (mine.cancelled()) {
            return "cancelled";
        }
        return mine.placed() ? "placed" : mine.offered() ? "offered" : "waiting";
    }
}
