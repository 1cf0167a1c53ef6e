package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.FeedReports;
import fi.kotoisa.activities.application.Following;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Problem.Flaw;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The addresses that are read again and again, and how. */
@Path("activities/own/feeds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FeedsResource {

    private static final String HERE = "/api/v1/activities/own/feeds/";

    @Inject
    FeedReports reports;

    @Inject
    Following following;

    @Inject
    Asking asking;

    /** How often a feed is read. */
    private enum Rhythm { HOURLY, DAILY, WEEKLY }

    /** What happens with groups that are new in it. */
    private enum Newcomers { SHOWN, DRAFTS }

    /** Those of one's own organisations, by name. */
    @GET
    public Response feeds() {
        asking.only(List.of("cursor"));
        return asking.personal(Response.Status.OK, NumberedList.of(asking, "feeds", reports::feeds, FeedJson::of).json()).build();
    }

    /** Has the address of an import that was looked at read again every day. Doing it twice changes nothing more. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response follow(byte[] bytes) {
        asking.only(List.of());
        JsonBody body = JsonBody.read(bytes);
        Optional<UUID> read = PeopleAndPlaces.named(body, "import");
        Newcomers newcomers = FixedWords.of(body, "newcomers", Newcomers.class, Newcomers.SHOWN);
        body.check();
        UUID feed = follow(read.orElseThrow(), newcomers);
        return asking.personal(Response.Status.CREATED, FeedJson.of(reports.feed(feed))).header(HttpHeaders.LOCATION, HERE + feed).build();
    }

    private UUID follow(UUID read, Newcomers newcomers) {
        try {
            return following.follow(read, newcomers == Newcomers.DRAFTS);
        } catch (NotFound file) {
            throw new Refused(Problem.flawed(List.of(new Flaw("body", "/import", "no-import-of-an-address"))));
        }
    }

    @GET
    @Path("{feed}")
    public Response feed(@PathParam("feed") String typed) {
        asking.only(List.of());
        return asking.personal(Response.Status.OK, FeedJson.of(reports.feed(Asking.plainId(typed)))).build();
    }

    /** Says how often it is read and what happens with new groups. The last one who says it is right, as on the page. */
    @PUT
    @Path("{feed}/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("feed") String typed, byte[] bytes) {
        asking.only(List.of());
        UUID id = Asking.plainId(typed);
        JsonBody body = JsonBody.read(bytes);
        Rhythm rhythm = said(body, "rhythm", Rhythm.class, Rhythm.DAILY);
        Newcomers newcomers = said(body, "newcomers", Newcomers.class, Newcomers.SHOWN);
        body.check();
        following.change(id, rhythm.name(), newcomers == Newcomers.DRAFTS);
        return Response.noContent().build();
    }

    /** A word that has to be said; {@code meanwhile}, and a flaw, where it is not. */
    private static <E extends Enum<E>> E said(JsonBody body, String name, Class<E> type, E meanwhile) {
        if (!body.names(name) || body.isNull(name)) {
            body.flaw(name, "missing");
        }
        return FixedWords.of(body, name, type, meanwhile);
    }

    /** It is not read until it goes on. */
    @PUT
    @Path("{feed}/pause")
    public Response pause(@PathParam("feed") String typed) {
        asking.only(List.of());
        following.pause(Asking.plainId(typed));
        return Response.noContent().build();
    }

    /** It is read again, first within a minute. */
    @DELETE
    @Path("{feed}/pause")
    public Response goOn(@PathParam("feed") String typed) {
        asking.only(List.of());
        following.goOn(Asking.plainId(typed));
        return Response.noContent().build();
    }

    /** It is not read any more. What came from it stays. */
    @DELETE
    @Path("{feed}")
    public Response remove(@PathParam("feed") String typed) {
        asking.only(List.of());
        following.remove(Asking.plainId(typed));
        return Response.noContent().build();
    }
}
