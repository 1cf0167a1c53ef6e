package fi.kotoisa.platform;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A refusal as RFC 9457 tells it to a program: a number, a kind, a sentence, and nothing of what happened inside.
 *
 * @param kind in small letters with hyphens; empty where the number says everything
 * @param detail for people; empty for nothing
 * @param language of {@code detail}
 * @param flaws what is wrong with the request, each by itself
 * @param headers to be sent along, by name
 */
public record Problem(int status, String kind, String title, String detail, Language language, List<Flaw> flaws, Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String KINDS = "urn:problem-type:kotoisa:";

    public Problem {
        flaws = List.copyOf(flaws);
        headers = Map.copyOf(headers);
    }

    /**
     * One thing that is wrong with a request.
     *
     * @param where a JSON pointer into the body such as {@code /contact/phone}, or the name of a parameter or header
     * @param in {@code body}, {@code query} or {@code header}
     * @param code what is wrong, in small letters with hyphens
     * @param detail the same for people; empty for nothing
     */
    public record Flaw(String in, String where, String code, String detail) {

        public Flaw(String in, String where, String code) {
            this(in, where, code, "");
        }

        /** The same with a sentence for people. */
        public Flaw saying(String sentence) {
            return new Flaw(in, where, code, sentence);
        }

        private JsonObjectBuilder json() {
            JsonObjectBuilder json = Json.createObjectBuilder().add("in", in).add(in.equals("body") ? "pointer" : "name", where).add("code", code);
            return detail.isEmpty() ? json : json.add("detail", detail);
        }

        static Flaw inBody(String pointer, String code) {
            return new Flaw("body", pointer, code);
        }
    }

    /** A number and its usual words. */
    public static Problem of(int status) {
        return new Problem(status, "", Optional.ofNullable(Response.Status.fromStatusCode(status)).map(Response.Status::getReasonPhrase).orElse("Error"), "", Language.EN, List.of(), Map.of());
    }

    public static Problem of(int status, String kind, String title) {
        return new Problem(status, kind, title, "", Language.EN, List.of(), Map.of());
    }

    /** The request itself is wrong. */
    public static Problem flawed(List<Flaw> flaws) {
        return new Problem(Response.Status.BAD_REQUEST.getStatusCode(), "flawed-request", "The request has flaws", "", Language.EN, flaws, Map.of());
    }

    /** The same with a sentence for people. */
    public Problem saying(String sentence, Language in) {
        return new Problem(status, kind, title, sentence, in, flaws, headers);
    }

    public Problem with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Problem(status, kind, title, detail, language, flaws, more);
    }

    public Problem with(List<Flaw> others) {
        return new Problem(status, kind, title, detail, language, others, headers);
    }

    /** As it is sent. */
    public String json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", kind.isEmpty() ? "about:blank" : KINDS + kind).add("title", title).add("status", status);
        if (!detail.isEmpty()) {
            json.add("detail", detail);
        }
        if (!flaws.isEmpty()) {
            JsonArrayBuilder errors = Json.createArrayBuilder();
            flaws.forEach(flaw -> errors.add(flaw.json()));
            json.add("errors", errors);
        }
        return json.build().toString();
    }

    /** Where the words for people are missing, they are added on the way out, in the language of whoever asked. */
    public Response response() {
        Response.ResponseBuilder answer = Response.status(status).type(MEDIA_TYPE).header("Cache-Control", "no-store").header("Content-Language", language.tag()).entity(this);
        headers.forEach(answer::header);
        return answer.build();
    }
}
