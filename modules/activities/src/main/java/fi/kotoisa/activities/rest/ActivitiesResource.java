package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.ActivityDetails;
import fi.kotoisa.activities.application.CalendarParameters;
import fi.kotoisa.activities.application.CalendarQuery;
import fi.kotoisa.activities.application.DateLists;
import fi.kotoisa.activities.application.DateLists.After;
import fi.kotoisa.activities.application.DateLists.Dates;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Problem.Flaw;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is on, for everybody: the dates of the calendar, and one activity with everything that somebody needs to decide. */
@Path("activities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ActivitiesResource {

    /** What only the page needs: its own pages and its week. */
    private static final List<String> OF_THE_PAGE = List.of("page");

    private static final int USUAL = 30;

    @Inject
    DateLists lists;

    @Inject
    ActivityDetails details;

    @Inject
    FewSearches searches;

    @Inject
    Asking asking;

    @Inject
    Clock clock;

    /** The filters of the calendar page, and {@code limit} and {@code cursor} in place of its pages. */
    static List<String> filters() {
        return CalendarParameters.NAMES.stream().filter(name -> !OF_THE_PAGE.contains(name)).toList();
    }

    /** Published dates by time, cancelled ones too. */
    @GET
    @Path("dates")
    public Response dates() {
        List<String> filters = filters();
        asking.only(Stream.concat(filters.stream(), Stream.of("limit", "cursor")).toList());
        CalendarParameters search = CalendarParameters.read(asking::parameter).without("page");
        Asking.refuse(filters.stream().filter(name -> asking.parameter(name).isPresent() && !search.has(name)).map(name -> new Flaw("query", name, "not-understood")).toList());
        CalendarQuery query = search.toQuery(LocalDate.now(clock), asking.language());
        Optional<After> from = asking.parameter("cursor").map(DateCursor::read);
        int limit = asking.number("limit", 1, DateLists.MOST, USUAL);
        Dates found = searches.oneOfFew(search.has("q"), () -> lists.page(query, from, limit));
        return asking.open(new Written()
                .each("dates", found.rows(), DateJson::of)
                .some("next", found.next().map(after -> asking.again("cursor", DateCursor.of(after))))
                .json());
    }

    /** One published activity with its coming dates and the places that are left. */
    @GET
    @Path("{id}")
    public Response activity(@PathParam("id") String id) {
        asking.only(List.of());
        return details.find(Asking.id(id, ActivityId::new), asking.language()).map(DateJson::of).map(asking::open).orElseThrow(() -> new Refused(Problem.of(404)));
    }
}
