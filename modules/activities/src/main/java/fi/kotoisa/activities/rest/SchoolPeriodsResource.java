package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.SchoolCalendar;
import fi.kotoisa.activities.application.SchoolCalendar.PeriodPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The terms and breaks of the schools. Dates that exist do not move when they change. */
@Path("activities/own/school-periods")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchoolPeriodsResource {

    @Inject
    SchoolCalendar calendar;

    @Inject
    Asking asking;

    /** Those that are not over, or with {@code past=1} those that are. */
    @GET
    public Response periods() {
        asking.only(List.of("past", "cursor"));
        int number = asking.number("cursor", 0, SchoolCalendar.LAST_PAGE, 0);
        PeriodPage page = calendar.page(asking.past(), number);
        return asking.personal(Response.Status.OK, new Written().each("periods", page.rows(), StaffJson::of)
                .some("next", asking.next(page.more() && number < SchoolCalendar.LAST_PAGE, number)).json()).build();
    }
}
