package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kotoisa.journeys.rest.Program;
import fi.kotoisa.journeys.server.Wire.Answer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A walk that a program takes, in the session of somebody of the demo town's staff, with groups of its own. */
abstract class ProgramJourney extends Journey {

    protected static final String HERE = "/api/v1/activities";
    protected static final String OWN = HERE + "/own";
    protected static final String LEADER = "0de00000-0000-4000-8000-000000000004";
    protected static final String NOBODY = "00000000-0000-4000-8000-000000000001";
    protected static final String JSON = "Content-Type: application/json";
    protected static final String MERGE = "Content-Type: application/merge-patch+json";
    protected static final String MINE = "X-Requested-With: journey";
    protected static final String KIND = "urn:problem-type:kotoisa:";

    private static final String OPEN_CAFE = OWN + "/0da00000-0000-4000-8000-000000000004/plan";

    private static final Map<Class<?>, Set<String>> ASKED = new HashMap<>();

    protected Program program;
    protected String planner;
    private JsonNode cafe;

    @BeforeEach
    void arrive() {
        program = new Program(home());
        planner = program.signIn("planner");
        cafe = read(OPEN_CAFE, planner);
    }

    @AfterEach
    void remember() {
        ASKED.computeIfAbsent(getClass(), first -> new TreeSet<>()).addAll(program.asked());
    }

    /** Whether a journey that is over has asked every operation of these tags. */
    protected static void assertAsked(Class<?> journey, String... tags) {
        Set<String> asked = ASKED.getOrDefault(journey, Set.of());
        assertTrue(asked.containsAll(Program.describedOperations(tags)), asked::toString);
    }

    protected String organiser() {
        return cafe.path("organiser").asText();
    }

    protected String venue() {
        return cafe.path("venue").asText();
    }

    protected JsonNode read(String path, String... headers) {
        Answer answer = program.get(path, headers);
        assertEquals(200, answer.status(), answer::everything);
        return program.json(answer);
    }

    /** Sends JSON in the form that the method takes, in somebody's session. */
    protected Answer ask(String method, String path, String json, String session, String... more) {
        Stream<String> form = json.isEmpty() ? Stream.empty() : Stream.of(method.equals("PATCH") ? MERGE : JSON);
        return program.send(method, path, json, Stream.of(form, Stream.of(session, MINE), Arrays.stream(more)).flatMap(each -> each).toArray(String[]::new));
    }

    /** Whether it is done; answers the header that names the new version. */
    protected String done(Answer answer) {
        assertEquals(204, answer.status(), answer::everything);
        return "If-Match: " + answer.header("ETag").orElse("");
    }

    /** The header that names the version of what is read here. */
    protected String seen(String path) {
        return seen(path, planner);
    }

    protected String seen(String path, String session) {
        return "If-Match: " + program.get(path, session).header("ETag").orElseThrow();
    }

    /**
     * Plans a group of the planner's organisation in a room of its own; answers its address below {@code own}.
     *
     * @param rest of its members, each with a comma before it
     */
    protected String group(String title, String rhythm, String rest) {
        String wish = "{\"organiser\":\"" + organiser() + "\",\"texts\":{\"fi\":{\"title\":\"" + title + "\"}},\"languages\":[\"fi\"],\"venue\":\"" + venue() + "\",\"room\":\"Tila: " + title
                + "\",\"rhythm\":" + rhythm + rest + "}";
        Answer made = ask("POST", OWN + "/plans", wish, planner);
        assertEquals(201, made.status(), made::everything);
        return OWN + "/" + program.json(made).path("id").asText();
    }

    /** The address of one of its dates. */
    protected String date(String group, int number) {
        return OWN + "/dates/" + read(group, planner).path("dates").get(number).path("id").asText();
    }

    /** A household puts its name down for all dates of a group. */
    protected JsonNode signUp(String group, String name, String phone) {
        String wish = "{\"household\":{\"adults\":2},\"contact\":{\"firstName\":\"" + name + "\",\"phone\":\"" + phone + "\"},\"language\":\"ar\"}";
        Answer made = program.send("POST", HERE + "/intakes/" + intake(group) + "/sign-ups", wish, JSON);
        assertEquals(201, made.status(), made::everything);
        return program.json(made);
    }

    protected String intake(String group) {
        return read(group.replace(OWN, HERE)).path("intake").path("id").asText();
    }

    /** The kind of problem that a request met. */
    protected String kind(int status, Answer answer) {
        assertEquals(status, answer.status(), answer::everything);
        return program.json(answer).path("type").asText().replace(KIND, "");
    }

    /** The first flaw of a request, with its place. */
    protected String flaw(Answer answer) {
        assertEquals("flawed-request", kind(400, answer));
        JsonNode flaw = program.json(answer).path("errors").get(0);
        return flaw.path("pointer").asText(flaw.path("name").asText()) + " " + flaw.path("code").asText();
    }
}
