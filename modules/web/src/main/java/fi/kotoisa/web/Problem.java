package fi.kotoisa.web;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 tells it: a number and a sentence, and nothing of what happened inside. */
final class Problem {

    private Problem() {}

    static Response of(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        String body = Json.createObjectBuilder().add("type", "about:blank").add("title", title).add("status", status).build().toString();
        return Response.status(status).type("application/problem+json").header("Cache-Control", "no-store").entity(body).build();
    }
}
