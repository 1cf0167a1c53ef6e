package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.MySignUpView;
import fi.kotoisa.activities.application.NewReach;
import fi.kotoisa.activities.application.Rerouting;
import fi.kotoisa.identity.Reaching.Reach;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Where the messages of a household go. A new number or address is asked first; whoever reads the message there says yes with its key. */
@Path("activities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {

    @Inject
    Rerouting rerouting;

    @Inject
    OutcomeProblems problems;

    @Inject
    Asking asking;

    /** How it is reached now: enough to recognise the number or address by, and never the whole. */
    @GET
    @Path("sign-up/contact")
    public Response contact() {
        asking.only(List.of());
        return now(Response.Status.OK, asking.bearer());
    }

    /** Changes the language at once, and asks at a new number or address whether messages may come there. */
    @PUT
    @Path("sign-up/contact")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(byte[] bytes) {
        asking.only(List.of());
        String key = asking.bearer();
        NewReach wish = SignUpReader.contact(JsonBody.read(bytes));
        return switch (rerouting.ask(key, wish)) {
            case SAVED -> now(Response.Status.OK, key);
            case ASKED -> now(Response.Status.ACCEPTED, key);
            case TAKEN -> problems.downThere().response();
            case TOO_OFTEN -> problems.wishedTooOften();
            case TOO_OFTEN_THERE -> problems.tooOften();
        };
    }

    private Response now(Response.Status status, String key) {
        Reach reach = rerouting.now(key).orElseThrow(() -> new Refused(Problem.of(404)));
        return asking.personal(status, json(reach).json()).build();
    }

    static Written json(Reach reach) {
        return new Written().with("by", reach.byPhone() ? "phone" : "email").with("ending", reach.ending()).with("language", reach.language().code());
    }

    /** What the messages would be about, for whoever is asked. Looking answers nothing. */
    @GET
    @Path("sign-up/contact-confirmation")
    public Response question() {
        asking.only(List.of());
        MySignUpView mine = rerouting.pending(asking.bearer()).orElseThrow(() -> new Refused(problems.questionOver()));
        return asking.personal(Response.Status.OK, new Written().with("activity", mine.activity().toString()).some("date", mine.session().map(Object::toString)).json()).build();
    }

    /** Says yes, and gets the new key of the sign-up. Saying it twice changes nothing more. */
    @PUT
    @Path("sign-up/contact-confirmation")
    public Response confirm() {
        asking.only(List.of());
        String link = rerouting.confirm(asking.bearer()).orElseThrow(() -> new Refused(problems.questionOver()));
        return asking.personal(Response.Status.OK, new Written().with("key", link).json()).build();
    }
}
