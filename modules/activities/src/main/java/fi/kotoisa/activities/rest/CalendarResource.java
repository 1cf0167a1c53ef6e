package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.activities.application.ActivityDetails;
import fi.kotoisa.activities.application.CalendarDates;
import fi.kotoisa.activities.application.CalendarDates.FileDate;
import fi.kotoisa.activities.application.CalendarParameters;
import fi.kotoisa.activities.application.CalendarQuery;
import fi.kotoisa.activities.application.PublicEvent.PublicPlace;
import fi.kotoisa.activities.application.PublicPlaces;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Changes;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.zip.GZIPInputStream;

/** Calendar files for everybody: one activity, or all that fits a search. {@code lang} says in which language. */
@Path("activities")
@RequestScoped
public class CalendarResource {

    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    /** A subscription keeps what was on in the last weeks, so that it does not vanish from people's calendars at once. */
    private static final int WEEKS_BACK = 4;

    private static final int MOST_DATES = 10_000;

    @Inject
    CalendarDates dates;

    @Inject
    ActivityDetails details;

    @Inject
    PublicPlaces places;

    @Inject
    Site site;

    @Inject
    Changes changes;

    @Inject
    KeptFiles kept;

    @Inject
    Clock clock;

    @Context
    UriInfo address;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    /** All dates of one activity. */
    @GET
    @Path("{id}/calendar.ics")
    @Produces(CALENDAR)
    public Response ofActivity(@PathParam("id") String typed) {
        Language language = language();
        ActivityId id = id(typed).orElseThrow(NotFoundException::new);
        return answer(id.toString(), file -> {
            ActivityView activity = details.find(id, language).orElseThrow(NotFoundException::new);
            write(file, activity.title(), language, skip -> dates.ofActivity(activity.id(), language, skip));
        });
    }

    /** The dates of the last four weeks and all to come that fit the search; the same parameters as the calendar page, but for days and pages. */
    @GET
    @Path("calendar.ics")
    @Produces(CALENDAR)
    public Response ofEverything() {
        Language language = language();
        CalendarParameters search = CalendarParameters.read(this::parameter).without("page").without("week").without("view").without("going").without("from");
        LocalDate from = LocalDate.now(clock).minusWeeks(WEEKS_BACK);
        CalendarQuery query = search.with("from", from.toString()).toQuery(from, language);
        return answer(from + "?" + search.query(), file -> write(file, texts(language).get("file.name"), language, skip -> dates.step(query, skip)));
    }

    /** The dates of the last four weeks and all to come in one house. */
    @GET
    @Path("venues/{venue}/calendar.ics")
    @Produces(CALENDAR)
    public Response ofVenue(@PathParam("venue") String typed) {
        Language language = language();
        UUID venue = id(typed).map(ActivityId::value).orElseThrow(NotFoundException::new);
        PublicPlace place = places.find(venue).orElseThrow(NotFoundException::new);
        LocalDate from = LocalDate.now(clock).minusWeeks(WEEKS_BACK);
        return answer(from + " " + venue, file -> write(file, place.name(), language, skip -> dates.inVenue(venue, from.atStartOfDay(), language, skip)));
    }

    private Response answer(String what, Consumer<CalendarFile> content) {
        String name = what + " " + language().code() + " " + base() + " " + changes.stamp("activities");
        EntityTag tag = new EntityTag(Tokens.fingerprint(name), true);
        CacheControl revalidate = new CacheControl();
        revalidate.setNoCache(true);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).cacheControl(revalidate).build();
        }
        byte[] zipped = kept.file(name, out -> content.accept(new CalendarFile(out)));
        boolean zip = Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING)).filter(forms -> forms.contains("gzip")).isPresent();
        StreamingOutput plain = stream -> new GZIPInputStream(new ByteArrayInputStream(zipped)).transferTo(stream);
        Response.ResponseBuilder answer = zip ? Response.ok(zipped, CALENDAR).encoding("gzip") : Response.ok(plain, CALENDAR);
        return answer.tag(tag).cacheControl(revalidate).header(HttpHeaders.VARY, "Accept-Encoding").header("Content-Disposition", "inline; filename=\"kotoisa.ics\"").build();
    }

    private void write(CalendarFile file, String name, Language language, IntFunction<List<FileDate>> steps) {
        file.begin(name, language.code());
        int written = 0;
        List<FileDate> step = steps.apply(0);
        while (!step.isEmpty()) {
            step.forEach(date -> file.date(date, title(date, language), page(date, language)));
            written += step.size();
            step = step.size() == CalendarDates.STEP && written < MOST_DATES ? steps.apply(written) : List.of();
        }
        file.end();
    }

    /** Some calendars ignore STATUS: the word stands in the title too. */
    private static String title(FileDate date, Language language) {
        return date.cancelled() ? texts(language).say("file.cancelled", date.title()) : date.title();
    }

    private String page(FileDate date, Language language) {
        return base() + "/" + language.code() + "/activities/activity?id=" + date.activity();
    }

    private String base() {
        return site.baseUrl().isEmpty() ? address.getBaseUri().resolve("/").toString().replaceFirst("/$", "") : site.baseUrl();
    }

    private static Texts texts(Language language) {
        return Texts.of("activities", language).orElseThrow();
    }

    private Language language() {
        return parameter("lang").flatMap(Language::of).filter(Language::forResidents).orElse(Language.FI);
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(address.getQueryParameters().getFirst(name));
    }

    private static Optional<ActivityId> id(String typed) {
        try {
            return Optional.of(ActivityId.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
