package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.CalendarDates.FileDate;
import fi.kotoisa.activities.application.PersonalDates;
import fi.kotoisa.activities.application.PersonalDates.OwnCalendar;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Refused;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;

/** A person's own calendar file, behind a key that opens nothing else. */
@Path("activities")
@RequestScoped
public class PersonalCalendarResource {

    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    @Inject
    PersonalDates dates;

    @Inject
    Asking asking;

    @Context
    Request request;

    /** The dates of whoever made the key. */
    @GET
    @Path("calendars/{key}.ics")
    @Produces(CALENDAR)
    public Response own(@PathParam("key") String key) {
        Language language = asking.parameter("lang").flatMap(Language::of).filter(Language::forResidents).orElse(Language.FI);
        String file = dates.find(key, language).map(own -> written(own, language)).orElseThrow(() -> new Refused(Problem.of(404)));
        EntityTag tag = new EntityTag(Tokens.fingerprint(file).substring(0, 32), true);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known == null ? Response.ok(file, CALENDAR).header("Content-Disposition", "inline; filename=\"kotoisa.ics\"") : known;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    private static String written(OwnCalendar own, Language language) {
        Texts texts = Texts.of("activities", language).orElseThrow();
        StringWriter out = new StringWriter();
        CalendarFile file = new CalendarFile(out);
        file.begin(texts.get(own.neutral() ? "file.neutral" : "file.own"), language.code());
        own.dates().forEach(date -> file.date(date, title(date, own.neutral(), texts), ""));
        file.end();
        return out.toString();
    }

    private static String title(FileDate date, boolean neutral, Texts texts) {
        String title = neutral ? texts.get("file.neutral") : date.title();
        return date.cancelled() ? texts.say("file.cancelled", title) : title;
    }
}
