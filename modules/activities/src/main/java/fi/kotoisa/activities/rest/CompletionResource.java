package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.Completing;
import fi.kotoisa.activities.application.Completing.Standing;
import fi.kotoisa.activities.application.Completing.Wish;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.application.GroupPlans;
import fi.kotoisa.activities.application.KnownVenues;
import fi.kotoisa.identity.People;
import fi.kotoisa.platform.JsonBody;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Saying of a group that a feed brought what feeds do not know. Its texts, times and house stay the feed's. */
@Path("activities/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CompletionResource {

    @Inject
    GroupPlans groups;

    @Inject
    Completing completing;

    @Inject
    KnownVenues venues;

    @Inject
    People people;

    @Inject
    Asking asking;

    /** Says for whom it is, who leads it and how one signs up; what is not named stays. Where sign-up is new it opens at once. */
    @PATCH
    @Path("{id}/completion")
    @Consumes("application/merge-patch+json")
    public Response complete(@PathParam("id") String typed, byte[] bytes) {
        asking.only(List.of());
        ActivityId id = Asking.id(typed, ActivityId::new);
        long seen = asking.seen();
        Standing standing = completing.standing(id);
        Wish wish = wish(JsonBody.read(bytes), groups.find(id), standing, seen);
        return Asking.changed(() -> completing.complete(id, wish), () -> groups.find(id).version());
    }

    private Wish wish(JsonBody body, GroupPlan plan, Standing standing, long seen) {
        About about = AboutReader.facts(body, plan.about());
        boolean fixed = !plan.draft() && plan.signUp() != SignUpKind.NONE;
        Running running = Running.read(body, plan, fixed, new PeopleAndPlaces(people, venues, plan.organiser()));
        Running.enough(body, running.capacity(), standing.taken(), running.carePlaces(), standing.careTaken());
        if (!fixed && running.signUp() == SignUpKind.WHOLE && standing.begun()) {
            body.flaw("signUp", "begun");
        }
        body.check();
        return new Wish(seen, about.languages(), about.level(), about.audience(), about.free(), running.signUp(), running.capacity(), running.carePlaces(), running.leader(), running.hostsNeeded());
    }
}
