package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlans;
import fi.kotoisa.activities.application.KnownVenues;
import fi.kotoisa.activities.application.NewGroup;
import fi.kotoisa.activities.application.PlannedDate;
import fi.kotoisa.activities.application.Planning;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.People;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Planning a group with its dates: first every date with what is in its way, then it is saved. */
@Path("activities/own/plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanningResource {

    @Inject
    Planning planning;

    @Inject
    GroupPlans groups;

    @Inject
    KnownVenues venues;

    @Inject
    People people;

    @Inject
    RepeatedRequests repeated;

    @Inject
    Asking asking;

    @Inject
    Clock clock;

    /** Every date that saving would make. Stores nothing. */
    @POST
    @Path("dates")
    public Response dates(byte[] bytes) {
        asking.only(List.of());
        JsonBody body = JsonBody.read(bytes);
        OrganisationId organiser = organiser(body);
        List<PlannedDate> dates = planning.dates(organiser, group(body, organiser, ActivityId.next()));
        return asking.personal(Response.Status.OK, PlanJson.of(dates).json()).build();
    }

    /** Saves it as a draft, or shows it to everybody at once. The same request under the same key makes one group. */
    @POST
    public Response plan(byte[] bytes) {
        asking.only(List.of("clashes"));
        boolean known = asking.clashesAreKnown();
        JsonBody body = JsonBody.read(bytes);
        OrganisationId organiser = organiser(body);
        boolean publish = body.truth("publish").orElse(false);
        Decisions decisions = Decisions.read(body);
        Optional<ActivityId> repeatable = asking.idempotencyKey().map(repeated::id).map(ActivityId::new);
        NewGroup group = group(body, organiser, repeatable.orElseGet(ActivityId::next));
        Optional<GroupPlan> before = repeatable.flatMap(this::before);
        if (before.filter(made -> !made.about().equals(PlanJson.about(group))).isPresent()) {
            throw new Refused(Asking.keyOfAnother());
        }
        if (before.isEmpty()) {
            decisions.check(planning.dates(organiser, group), known);
            planning.plan(organiser, group, decisions.otherwise(), publish);
        }
        return asking.personal(Response.Status.CREATED, new Written().with("id", group.id().toString()).with("draft", groups.find(group.id()).draft()).json())
                .header(HttpHeaders.LOCATION, "/api/v1/activities/own/" + group.id()).build();
    }

    /** What the same request has made. Its own dates must not be in its way. */
    private Optional<GroupPlan> before(ActivityId id) {
        try {
            return Optional.of(groups.find(id));
        } catch (NotFound first) {
            return Optional.empty();
        }
    }

    /** @throws Refused when nobody is named, for then every other flaw would be a guess */
    private static OrganisationId organiser(JsonBody body) {
        Optional<UUID> id = PeopleAndPlaces.named(body, "organiser");
        if (id.isEmpty()) {
            body.check();
        }
        return new OrganisationId(id.orElseThrow());
    }

    private NewGroup group(JsonBody body, OrganisationId organiser, ActivityId id) {
        return new PlanReader(body, new PeopleAndPlaces(people, venues, organiser), LocalDate.now(clock)).group(id);
    }
}
