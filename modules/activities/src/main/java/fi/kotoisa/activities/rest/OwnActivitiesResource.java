package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.Moving;
import fi.kotoisa.activities.application.OwnActivities;
import fi.kotoisa.activities.application.OwnActivities.OwnPage;
import fi.kotoisa.activities.application.Planning;
import fi.kotoisa.activities.application.QueueHistory;
import fi.kotoisa.activities.application.QueueHistoryView;
import fi.kotoisa.activities.application.SignUpLists;
import fi.kotoisa.activities.application.SignUpsView;
import fi.kotoisa.activities.application.Suspending;
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

/** The groups of one's own organisations, and who has signed up, for those who plan and lead. */
@Path("activities/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnActivitiesResource {

    @Inject
    OwnActivities activities;

    @Inject
    Planning planning;

    @Inject
    Suspending suspending;

    @Inject
    SignUpLists lists;

    @Inject
    QueueHistory history;

    @Inject
    Asking asking;

    /** Drafts first, then the newest first. */
    @GET
    public Response groups() {
        asking.only(List.of("q", "cursor"));
        int number = asking.page(OwnActivities.LAST_PAGE);
        OwnPage page = activities.page(asking.search(), number);
        return personal(new Written().each("activities", page.rows(), StaffJson::of).some("next", asking.next(page.more(), number, OwnActivities.LAST_PAGE)));
    }

    /** One of them with its coming dates, or with {@code past=1} the past ones. */
    @GET
    @Path("{id}")
    public Response group(@PathParam("id") String id) {
        asking.only(List.of("past"));
        return personal(StaffJson.of(activities.find(Asking.id(id, ActivityId::new), asking.past())));
    }

    /** Shows it to everybody and opens sign-up. Doing it twice changes nothing more. */
    @PUT
    @Path("{id}/publication")
    public Response publish(@PathParam("id") String id) {
        planning.publish(Asking.id(id, ActivityId::new));
        return Response.noContent().build();
    }

    /** Calls off every date that has not begun; they stay visible as cancelled. */
    @PUT
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(@PathParam("id") String id, byte[] bytes) {
        ActivityId activity = Asking.id(id, ActivityId::new);
        JsonBody body = JsonBody.read(bytes);
        String reason = body.text("reason", Moving.LONGEST_REASON);
        body.check();
        suspending.callOff(activity, reason);
        return Response.noContent().build();
    }

    /** Who has signed up, those with places first and then the queue. */
    @GET
    @Path("intakes/{intake}/sign-ups")
    public Response signUps(@PathParam("intake") String intake) {
        asking.only(List.of("cursor"));
        int number = asking.page(SignUpLists.LAST_PAGE);
        SignUpsView view = lists.list(Asking.id(intake, IntakeId::new), number);
        return personal(StaffJson.of(view).some("next", asking.next(view.more(), number, SignUpLists.LAST_PAGE)));
    }

    /** What the queue has decided, newest first. */
    @GET
    @Path("intakes/{intake}/decisions")
    public Response decisions(@PathParam("intake") String intake) {
        asking.only(List.of("cursor"));
        int number = asking.page(QueueHistory.LAST_PAGE);
        QueueHistoryView view = history.of(Asking.id(intake, IntakeId::new), number);
        return personal(StaffJson.of(view).some("next", asking.next(view.more(), number, QueueHistory.LAST_PAGE)));
    }

    private Response personal(Written json) {
        return asking.personal(Response.Status.OK, json.json()).build();
    }
}
