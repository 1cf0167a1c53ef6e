package fi.kotoisa.activities.rest;

import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Problem.Flaw;
import fi.kotoisa.platform.Refused;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The request that a resource answers: what it says in its address and headers, and the forms that every answer has. */
@RequestScoped
public class Asking {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SEARCH = 100;

    @Inject
    CurrentLanguage current;

    @Inject
    HttpServletRequest request;

    Language language() {
        return current.language();
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /** All of them; of one that is said twice the first. */
    Map<String, String> parameters() {
        return request.getParameterMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()[0]));
    }

    /** @throws Refused when the address has a parameter that this resource does not read: a filter that is misspelt must not show everything */
    void only(Collection<String> known) {
        List<Flaw> flaws = request.getParameterMap().entrySet().stream()
                .filter(each -> !known.contains(each.getKey()) || each.getValue().length > 1)
                .map(each -> new Flaw("query", each.getKey(), known.contains(each.getKey()) ? "said-twice" : "unknown-parameter"))
                .toList();
        refuse(flaws);
    }

    int number(String name, int least, int most, int otherwise) {
        return parameter(name).map(typed -> {
            if (!typed.matches("[0-9]{1,6}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
                refuse(List.of(new Flaw("query", name, "out-of-range")));
            }
            return Integer.parseInt(typed);
        }).orElse(otherwise);
    }

    static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new Refused(Problem.flawed(flaws));
        }
    }

    /** The same id in a form of its own; nothing by it where it is no id. */
    static <T> T id(String typed, Function<UUID, T> type) {
        return type.apply(plainId(typed));
    }

    /** The same of what has no form of its own. */
    static UUID plainId(String typed) {
        return id(typed).orElseThrow(() -> new Refused(Problem.of(404)));
    }

    /** The id; nothing where it is none. */
    static Optional<UUID> id(String typed) {
        // shorter forms than the usual one would be further names of the same thing
        return Optional.of(typed).filter(named -> named.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")).map(UUID::fromString);
    }

    /** Whether the sender knows what is in the way. */
    boolean clashesAreKnown() {
        Optional<String> said = parameter("clashes");
        refuse(said.filter(word -> !word.equals("known")).map(word -> List.of(new Flaw("query", "clashes", "not-understood"))).orElse(List.of()));
        return said.isPresent();
    }

    /** The key that the request carries. @throws Refused 401 without one */
    String bearer() {
        String said = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
        if (!said.regionMatches(true, 0, BEARER, 0, BEARER.length()) || said.length() > LONGEST_KEY) {
            throw new Refused(Problem.of(401).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        }
        return said.substring(BEARER.length()).strip();
    }

    /** The key by which the sender knows this request again. */
    Optional<String> idempotencyKey() {
        Optional<String> key = Optional.ofNullable(request.getHeader("Idempotency-Key"));
        if (key.filter(one -> !one.matches("[\\x21-\\x7e]{8," + LONGEST_KEY + "}")).isPresent()) {
            refuse(List.of(new Flaw("header", "Idempotency-Key", "not-8-to-200-characters")));
        }
        return key;
    }

    /** The version that the sender has seen. @throws Refused 428 where it does not say, 412 where no version can be meant */
    long seen() {
        String said = Optional.ofNullable(request.getHeader(HttpHeaders.IF_MATCH)).orElseThrow(() -> new Refused(
                Problem.of(428, "say-what-you-saw", "If-Match with the ETag that was seen is needed")));
        if (!said.strip().matches("\"v[0-9]{1,18}\"")) {
            throw new Refused(outdated());
        }
        return Long.parseLong(said.strip().replaceAll("[\"v]", ""));
    }

    static Problem outdated() {
        return Problem.of(412, "someone-was-quicker", "It is no longer what was seen");
    }

    static Problem clash() {
        return Problem.of(409, "clash", "Another date may be in the way");
    }

    static Problem keyOfAnother() {
        return Problem.of(422, "key-of-another-request", "This Idempotency-Key was used for another request");
    }

    /** Makes a change and answers with the version that it led to. @throws Refused 412 where what was seen is there no more */
    static Response changed(Runnable change, LongSupplier version) {
        first(change);
        return Response.noContent().tag(version(version.getAsLong())).build();
    }

    /** Takes something away. @throws Refused 412 where what was seen is there no more */
    static Response removed(Runnable change) {
        first(change);
        return Response.noContent().build();
    }

    private static void first(Runnable change) {
        try {
            change.run();
        } catch (SomeoneWasQuicker late) {
            throw new Refused(outdated());
        }
    }

    static EntityTag version(long version) {
        return new EntityTag("v" + version);
    }

    /** What everybody may know, from any page of the web; not sent again to those who have it. */
    Response open(JsonObject json) {
        EntityTag tag = new EntityTag(Tokens.fingerprint(json.toString()).substring(0, 32), true);
        boolean known = Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH)).filter(tags -> tags.contains(tag.getValue())).isPresent();
        CacheControl revalidate = new CacheControl();
        revalidate.setNoCache(true);
        return said(known ? Response.notModified() : Response.ok(json.toString()), json).tag(tag).cacheControl(revalidate).header(HttpHeaders.VARY, "Accept-Language")
                .header("Access-Control-Allow-Origin", "*").build();
    }

    /** What only the person who asks may know: nobody keeps it. */
    Response.ResponseBuilder personal(Response.Status status, JsonObject json) {
        return said(Response.status(status).entity(json.toString()), json);
    }

    private Response.ResponseBuilder said(Response.ResponseBuilder answer, JsonObject json) {
        // links to what follows stand in the header too, for those who never look into the body
        Optional.ofNullable(json.getString("next", null)).ifPresent(next -> answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\""));
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language().tag());
    }

    /** The number of the page of a list that is asked for. @param last no page goes further than this */
    int page(int last) {
        return number("cursor", 0, last, 0);
    }

    /** Where the next page is, if there is one. @param page the number of this one */
    Optional<String> next(boolean more, int page, int last) {
        return more && page < last ? Optional.of(again("cursor", "" + (page + 1))) : Optional.empty();
    }

    /** The words that are looked for. */
    String search() {
        String typed = parameter("q").orElse("");
        refuse(typed.length() > LONGEST_SEARCH ? List.of(new Flaw("query", "q", "out-of-range")) : List.of());
        return typed;
    }

    /** Whether what is over is asked for. */
    boolean past() {
        Optional<String> typed = parameter("past");
        refuse(typed.filter(said -> !said.equals("1")).map(said -> List.of(new Flaw("query", "past", "out-of-range"))).orElse(List.of()));
        return typed.isPresent();
    }

    /** The same address with another value of one parameter, as a path of our own. */
    String again(String parameter, String value) {
        String others = request.getParameterMap().entrySet().stream()
                .filter(each -> !each.getKey().equals(parameter))
                .flatMap(each -> Stream.of(each.getValue()).map(one -> encoded(each.getKey()) + "=" + encoded(one) + "&"))
                .sorted()
                .collect(Collectors.joining());
        return request.getRequestURI() + "?" + others + encoded(parameter) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
