package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.PeriodView;
import fi.kotoisa.activities.application.PeriodView.Wish;
import fi.kotoisa.activities.application.SchoolCalendar;
import fi.kotoisa.activities.application.SchoolCalendar.PeriodPage;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Refused;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The terms and breaks of the schools. Dates that exist do not move when they change. */
@Path("activities/own/school-periods")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchoolPeriodsResource {

    @Inject
    SchoolCalendar calendar;

    @Inject
    RepeatedRequests repeated;

    @Inject
    Asking asking;

    /** Those that are not over, or with {@code past=1} those that are. */
    @GET
    public Response periods() {
        asking.only(List.of("past", "cursor"));
        int number = asking.page(SchoolCalendar.LAST_PAGE);
        PeriodPage page = calendar.page(asking.past(), number);
        return asking.personal(Response.Status.OK, new Written().each("periods", page.rows(), StaffJson::of)
                .some("next", asking.next(page.more(), number, SchoolCalendar.LAST_PAGE)).json()).build();
    }

    /** One of them; its ETag is what a change must name. */
    @GET
    @Path("{period}")
    public Response period(@PathParam("period") String typed) {
        asking.only(List.of());
        return said(Response.Status.OK, calendar.find(Asking.plainId(typed))).build();
    }

    /** Keeps a new one. The same request under the same key makes one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(byte[] bytes) {
        asking.only(List.of());
        UUID id = asking.idempotencyKey().map(repeated::id).orElseGet(Ids::next);
        Wish wish = PeriodReader.read(JsonBody.read(bytes), Optional.empty());
        calendar.add(id, wish);
        PeriodView kept = calendar.find(id);
        if (!PeriodReader.wish(kept).equals(wish)) {
            throw new Refused(Asking.keyOfAnother());
        }
        return said(Response.Status.CREATED, kept).header(HttpHeaders.LOCATION, "/api/v1/activities/own/school-periods/" + id).build();
    }

    /** Changes it; what is not named stays. */
    @PATCH
    @Path("{period}")
    @Consumes("application/merge-patch+json")
    public Response change(@PathParam("period") String typed, byte[] bytes) {
        asking.only(List.of());
        UUID id = Asking.plainId(typed);
        long seen = asking.seen();
        Wish wish = PeriodReader.read(JsonBody.read(bytes), Optional.of(calendar.find(id)));
        return Asking.changed(() -> calendar.change(id, seen, wish), () -> calendar.find(id).version());
    }

    /** Takes it away. */
    @DELETE
    @Path("{period}")
    public Response remove(@PathParam("period") String typed) {
        asking.only(List.of());
        UUID id = Asking.plainId(typed);
        long seen = asking.seen();
        return Asking.removed(() -> calendar.remove(id, seen));
    }

    private Response.ResponseBuilder said(Response.Status status, PeriodView period) {
        return asking.personal(status, StaffJson.of(period)).tag(Asking.version(period.version()));
    }
}
