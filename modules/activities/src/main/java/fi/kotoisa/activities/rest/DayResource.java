package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.AskingOutcome;
import fi.kotoisa.activities.application.Holes;
import fi.kotoisa.activities.application.Holes.HolesView;
import fi.kotoisa.activities.application.HostCalling;
import fi.kotoisa.activities.application.StandingIn;
import fi.kotoisa.activities.application.Today;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Problem.Flaw;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** What is on today, which of the coming dates lack somebody, and asking those who can help. */
@Path("activities/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DayResource {

    private static final int CONFLICT = 409;
    private static final int LAST_PAGE = 50;

    @Inject
    Today today;

    @Inject
    Holes holes;

    @Inject
    StandingIn standingIn;

    @Inject
    HostCalling hostCalling;

    @Inject
    Asking asking;

    /** What the person who asks leads today and tomorrow, or with {@code whose=all} what their organisations run. */
    @GET
    @Path("today")
    public Response today() {
        asking.only(List.of("whose"));
        Optional<String> whose = asking.parameter("whose");
        Asking.refuse(whose.filter(word -> !word.equals("all")).map(word -> List.of(new Flaw("query", "whose", "not-understood"))).orElse(List.of()));
        return asking.personal(Response.Status.OK, DayJson.of(whose.isPresent() ? today.all() : today.mine()).json()).build();
    }

    /** The dates of the coming days that lack a leader or hosts, by time. */
    @GET
    @Path("holes")
    public Response holes() {
        asking.only(List.of("cursor"));
        int number = asking.page(LAST_PAGE);
        HolesView view = holes.page(number);
        boolean shown = number < view.pages();
        return asking.personal(Response.Status.OK, new Written().each("holes", shown ? view.holes() : List.of(), DayJson::of)
                .some("next", asking.next(number + 1 < view.pages(), number, LAST_PAGE)).json()).build();
    }

    /** Asks those who could lead a date without a leader. Asking twice changes nothing more. */
    @PUT
    @Path("dates/{date}/leader-call")
    public Response callLeaders(@PathParam("date") String date) {
        asking.only(List.of());
        return answer(standingIn.call(Asking.id(date, SessionId::new)));
    }

    /** Asks volunteers for a date that wants hosts. Asking twice changes nothing more. */
    @PUT
    @Path("dates/{date}/host-call")
    public Response callHosts(@PathParam("date") String date) {
        asking.only(List.of());
        return answer(hostCalling.call(Asking.id(date, SessionId::new)));
    }

    private static Response answer(AskingOutcome outcome) {
        return switch (outcome) {
            case ASKED, BEFORE -> Response.noContent().build();
            case NOBODY -> Problem.of(CONFLICT, "nobody-free", "Nobody who could help is free at that time").response();
            case TOO_LATE -> Problem.of(CONFLICT, "lacks-nobody", "It has begun, was called off, or lacks nobody").response();
        };
    }
}
