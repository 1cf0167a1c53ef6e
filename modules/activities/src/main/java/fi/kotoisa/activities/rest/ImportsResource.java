package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.FeedReports;
import fi.kotoisa.activities.application.ImportPreview;
import fi.kotoisa.activities.application.ImportRow;
import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.Importing;
import fi.kotoisa.activities.application.Moving;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Problem.Flaw;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Feeds of others: every row is shown first, and nothing is taken over that was not shown. */
@Path("activities/own/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final int LONGEST_ID = 36;
    /** As many as the page calls off at once. */
    private static final int MOST_DATES = 1_000;

    @Inject
    Importing importing;

    @Inject
    FeedSource source;

    @Inject
    FeedReports reports;

    @Inject
    Asking asking;

    /** What an organisation read lately, newest first. */
    @GET
    public Response lately() {
        asking.only(List.of("organiser", "cursor"));
        return asking.personal(Response.Status.OK, NumberedList.of(asking, "imports", (skip, atMost) -> importing.newest(source.organiser(), skip, atMost), ImportJson::of).json()).build();
    }

    /** Reads what is at an address. Answers what taking it over would do; in the calendar nothing changes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response address(byte[] bytes) {
        asking.only(List.of());
        return made(source.fetched(JsonBody.read(bytes)));
    }

    /** The same for a file, which is the body itself. */
    @POST
    @Path("files")
    @Consumes({"text/calendar", MediaType.APPLICATION_JSON})
    public Response file(InputStream content) {
        asking.only(List.of("organiser", "name", "language"));
        return made(source.sent(content));
    }

    private Response made(UUID id) {
        ImportPreview preview = importing.preview(id);
        return answer(Response.Status.CREATED, preview, Optional.empty(), 0).header(HttpHeaders.LOCATION, ImportJson.HERE + id).build();
    }

    /** What taking it over would do now; its ETag is what taking it over must name. */
    @GET
    @Path("{import}")
    public Response look(@PathParam("import") String typed) {
        asking.only(List.of("action", "cursor"));
        Optional<String> word = asking.parameter("action");
        Optional<Action> action = word.flatMap(said -> FixedWords.find(said, Action.class));
        Asking.refuse(word.isPresent() && action.isEmpty() ? List.of(new Flaw("query", "action", "not-understood")) : List.of());
        return answer(Response.Status.OK, importing.preview(Asking.plainId(typed)), action, NumberedList.number(asking)).build();
    }

    private Response.ResponseBuilder answer(Response.Status status, ImportPreview preview, Optional<Action> action, int page) {
        Optional<UUID> followed = preview.address().flatMap(address -> reports.of(preview.organiser(), address));
        return asking.personal(status, ImportJson.of(preview, action, page, followed).json()).tag(Asking.version(preview.version()));
    }

    /** Takes over what was shown, and calls off what the sender names of what is gone. */
    @PUT
    @Path("{import}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(@PathParam("import") String typed, byte[] bytes) {
        asking.only(List.of());
        UUID id = Asking.plainId(typed);
        long seen = asking.seen();
        JsonBody body = JsonBody.read(bytes);
        List<String> named = body.texts("callOff", MOST_DATES, LONGEST_ID);
        String why = named.isEmpty() ? body.textIfAny("reason", Moving.LONGEST_REASON).orElse("") : body.text("reason", Moving.LONGEST_REASON);
        Set<SessionId> off = named.isEmpty() ? Set.of() : gone(body, named, id, seen);
        body.check();
        return Asking.changed(() -> importing.take(id, seen, off, why), () -> importing.preview(id).version());
    }

    /** The dates of these names; a flaw where one of them is none of those that are gone. */
    private Set<SessionId> gone(JsonBody body, List<String> named, UUID id, long seen) {
        ImportPreview now = importing.preview(id);
        if (now.version() != seen) {
            throw new Refused(Asking.outdated());
        }
        Set<SessionId> gone = now.rows().stream().filter(row -> row.action() == Action.GONE).map(ImportRow::date).flatMap(Optional::stream)
                .filter(date -> named.contains(date.toString())).collect(Collectors.toSet());
        if (gone.size() != Set.copyOf(named).size()) {
            body.flaw("callOff", "no-row-of-these");
        }
        return gone;
    }
}
