package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.ChangingSeries;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlans;
import fi.kotoisa.activities.application.KnownVenues;
import fi.kotoisa.activities.application.SeriesChange;
import fi.kotoisa.identity.People;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** All coming dates of a group at once: first every date with what becomes of it, then it is changed. Dates that were changed by hand keep what the hand gave them. */
@Path("activities/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {

    @Inject
    GroupPlans groups;

    @Inject
    ChangingSeries changing;

    @Inject
    KnownVenues venues;

    @Inject
    People people;

    @Inject
    Asking asking;

    /** What changing it so would do. Stores nothing. */
    @POST
    @Path("{id}/series/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response preview(@PathParam("id") String typed, byte[] bytes) {
        asking.only(List.of());
        ActivityId id = Asking.id(typed, ActivityId::new);
        GroupPlan plan = groups.find(id);
        SeriesChange change = reader(bytes, plan).change(plan.version());
        return asking.personal(Response.Status.OK, PlanJson.of(changing.preview(id, change)).json()).build();
    }

    /** Changes it; each household whose dates get another time or place hears of it once. What would be in the way must be known to the sender. */
    @PATCH
    @Path("{id}/series")
    @Consumes("application/merge-patch+json")
    public Response change(@PathParam("id") String typed, byte[] bytes) {
        asking.only(List.of("clashes"));
        boolean known = asking.clashesAreKnown();
        ActivityId id = Asking.id(typed, ActivityId::new);
        long seen = asking.seen();
        SeriesReader reader = reader(bytes, groups.find(id));
        SeriesChange change = reader.change(seen);
        reader.check(change, changing.preview(id, change), known);
        return Asking.changed(() -> changing.change(id, change), () -> groups.find(id).version());
    }

    /** @throws NotFound where a feed brings its dates, or it has none */
    private SeriesReader reader(byte[] bytes, GroupPlan plan) {
        GroupPlan.Series series = plan.series().filter(dates -> plan.feed().isEmpty()).orElseThrow(NotFound::new);
        return new SeriesReader(JsonBody.read(bytes), plan, series, new PeopleAndPlaces(people, venues, plan.organiser()));
    }
}
