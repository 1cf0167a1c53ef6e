package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.Correcting;
import fi.kotoisa.activities.application.Discarding;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.application.GroupPlans;
import fi.kotoisa.activities.application.PlannedDate;
import fi.kotoisa.activities.application.Prolonging;
import fi.kotoisa.activities.application.Prolonging.Wish;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A group as it was planned: correcting what it says of itself, adding dates in its rhythm, and throwing a draft away. All name the version that was seen. */
@Path("activities/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GroupPlanResource {

    @Inject
    GroupPlans groups;

    @Inject
    Correcting correcting;

    @Inject
    Prolonging prolonging;

    @Inject
    Discarding discarding;

    @Inject
    Asking asking;

    /** Its ETag is what a change must name. */
    @GET
    @Path("{id}/plan")
    public Response plan(@PathParam("id") String typed) {
        asking.only(List.of());
        GroupPlan plan = groups.find(Asking.id(typed, ActivityId::new));
        return asking.personal(Response.Status.OK, PlanJson.of(plan).json()).tag(Asking.version(plan.version())).build();
    }

    /** Corrects its texts and facts; what is not named stays. */
    @PATCH
    @Path("{id}/plan")
    @Consumes("application/merge-patch+json")
    public Response correct(@PathParam("id") String typed, byte[] bytes) {
        asking.only(List.of());
        ActivityId id = Asking.id(typed, ActivityId::new);
        long seen = asking.seen();
        JsonBody body = JsonBody.read(bytes);
        About about = AboutReader.changed(body, groups.find(id).about());
        body.check();
        return changed(id, () -> correcting.correct(id, seen, about));
    }

    /** Throws a draft away that nobody has seen. */
    @DELETE
    @Path("{id}")
    public Response discard(@PathParam("id") String typed) {
        asking.only(List.of());
        ActivityId id = Asking.id(typed, ActivityId::new);
        long seen = asking.seen();
        return Asking.removed(() -> discarding.discard(id, seen));
    }

    /** The dates that would be added. Stores nothing. */
    @POST
    @Path("{id}/dates/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response more(@PathParam("id") String typed, byte[] bytes) {
        asking.only(List.of());
        ActivityId id = Asking.id(typed, ActivityId::new);
        JsonBody body = JsonBody.read(bytes);
        Wish wish = wish(body, id);
        body.check();
        return asking.personal(Response.Status.OK, PlanJson.of(prolonging.dates(id, wish)).json()).build();
    }

    /** Adds them; whoever has a place for all dates hears of it. */
    @POST
    @Path("{id}/dates")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response prolong(@PathParam("id") String typed, byte[] bytes) {
        asking.only(List.of("clashes"));
        boolean known = asking.clashesAreKnown();
        ActivityId id = Asking.id(typed, ActivityId::new);
        long seen = asking.seen();
        JsonBody body = JsonBody.read(bytes);
        Wish wish = wish(body, id);
        Decisions decisions = Decisions.read(body);
        body.check();
        List<PlannedDate> dates = prolonging.dates(id, wish);
        decisions.check(dates, known);
        return changed(id, () -> prolonging.prolong(id, seen, wish, decisions.otherwise()));
    }

    /** @throws NotFound where no rule made its dates */
    private Wish wish(JsonBody body, ActivityId id) {
        GroupPlan.Series series = groups.find(id).series().filter(dates -> dates.pattern().isPresent()).orElseThrow(NotFound::new);
        return PlanReader.ending(body, series.last().plusDays(1));
    }

    private Response changed(ActivityId id, Runnable change) {
        return Asking.changed(change, () -> groups.find(id).version());
    }
}
