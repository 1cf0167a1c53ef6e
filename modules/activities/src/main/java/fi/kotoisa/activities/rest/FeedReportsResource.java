package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.CallingOff;
import fi.kotoisa.activities.application.FeedLine.Missing;
import fi.kotoisa.activities.application.FeedReports;
import fi.kotoisa.activities.application.Following;
import fi.kotoisa.activities.application.Moving;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What came of reading a followed feed, and what waits for a person because the feed has it no longer. */
@Path("activities/own/feeds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FeedReportsResource {

    private static final int LONGEST_KEY = 60;
    private static final int MOST_KEYS = 500;

    @Inject
    FeedReports reports;

    @Inject
    Following following;

    @Inject
    CallingOff callingOff;

    @Inject
    Asking asking;

    /** The readings of the last three months, newest first. */
    @GET
    @Path("{feed}/readings")
    public Response readings(@PathParam("feed") String typed) {
        asking.only(List.of("cursor"));
        UUID id = Asking.plainId(typed);
        return personal(NumberedList.of(asking, "readings", (skip, atMost) -> reports.readings(id, skip, atMost), FeedJson::of));
    }

    /** Reads it now and answers what came of it, also where that failed. @throws Refused 409 while it is being read */
    @POST
    @Path("{feed}/readings")
    public Response read(@PathParam("feed") String typed) {
        asking.only(List.of());
        UUID id = Asking.plainId(typed);
        following.hurry(id);
        if (following.readNow(id).isEmpty()) {
            throw new Refused(Problem.of(409, "being-read", "The feed is being read at this moment"));
        }
        return asking.personal(Response.Status.OK, FeedJson.of(reports.readings(id, 0, 1).get(0))).build();
    }

    /** What could not be read as it stands when the feed was read last. */
    @GET
    @Path("{feed}/problems")
    public Response problems(@PathParam("feed") String typed) {
        asking.only(List.of("cursor"));
        UUID id = Asking.plainId(typed);
        return personal(NumberedList.of(asking, "rows", (skip, atMost) -> reports.problems(id, skip, atMost), ImportJson::of));
    }

    /** What is gone and waits: groups that vanished whole first, then single dates by time. */
    @GET
    @Path("{feed}/missing")
    public Response missing(@PathParam("feed") String typed) {
        asking.only(List.of("cursor"));
        UUID id = Asking.plainId(typed);
        return personal(NumberedList.of(asking, "missing", (skip, atMost) -> reports.missing(id).stream().skip(skip).limit(atMost).toList(), FeedJson::of));
    }

    /** Calls off what the sender names of it. What is not missing any more is left alone, and told. */
    @PUT
    @Path("{feed}/missing/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response callOff(@PathParam("feed") String typed, byte[] bytes) {
        asking.only(List.of());
        UUID id = Asking.plainId(typed);
        JsonBody body = JsonBody.read(bytes);
        Set<String> keys = new LinkedHashSet<>(body.texts("keys", MOST_KEYS, LONGEST_KEY));
        if (keys.isEmpty()) {
            body.flaw("keys", "missing");
        }
        String why = body.text("reason", Moving.LONGEST_REASON);
        body.check();
        Set<String> missing = reports.missing(id).stream().map(Missing::key).collect(Collectors.toSet());
        int dates = callingOff.callOff(id, keys, why);
        return personal(new Written().with("calledOff", dates).texts("leftAlone", keys.stream().filter(key -> !missing.contains(key)).toList()));
    }

    private Response personal(Written json) {
        return asking.personal(Response.Status.OK, json.json()).build();
    }
}
