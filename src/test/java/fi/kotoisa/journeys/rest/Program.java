package fi.kotoisa.journeys.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.kotoisa.journeys.rest.Description.Operation;
import fi.kotoisa.journeys.server.Wire;
import fi.kotoisa.journeys.server.Wire.Answer;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that asks and holds every answer against the description: status, form and content. It remembers what it has asked. */
public final class Program {

    private static final Description DESCRIPTION = Description.ofOurs();
    private static final String PROBLEM = "application/problem+json";
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final URI home;
    private final Set<String> asked = new TreeSet<>();

    public Program(URI home) {
        this.home = home;
    }

    /** Signs one of the demo town's staff in; answers the header that goes along from then on. */
    public String signIn(String who) {
        String page = "/fi/identity/sign-in";
        String form = FIELD.matcher(Wire.get(home, page).body()).results().map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        Answer entered = Wire.post(home, page, form + "&name=" + who + "%40kotoisa.example&password=kotoisa-demo&enter=x");
        return "Cookie: __Host-kotoisa=" + entered.cookie("__Host-kotoisa").orElseThrow();
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** @param json sent as it is; nothing where it is empty */
    public Answer send(String method, String path, String json, String... headers) {
        Answer answer = Wire.send(home, method, path, json.getBytes(StandardCharsets.UTF_8), headers);
        check(method, path.replaceFirst("\\?.*", ""), answer);
        if (answer.status() < 400) {
            DESCRIPTION.find(method, path.replaceFirst("\\?.*", "")).ifPresent(operation -> sent(operation, path, json, headers));
        }
        return answer;
    }

    public JsonNode json(Answer answer) {
        return Description.read(answer.body());
    }

    /** Names of the operations that were asked for and answered as described. */
    public Set<String> asked() {
        return asked;
    }

    /** Names of the operations below these tags. */
    public static Set<String> describedOperations(String... tags) {
        return DESCRIPTION.operations().stream().filter(each -> List.of(tags).contains(each.operation().path("tags").get(0).asText())).map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void check(String method, String path, Answer answer) {
        Optional<Operation> operation = DESCRIPTION.find(method, path);
        String what = method + " " + path + "\n" + answer.everything();
        if (answer.status() >= 400) {
            problem(answer, what);
        }
        if (operation.isEmpty()) {
            assertTrue(answer.status() == 404 || answer.status() == 405 || answer.status() == 400 || answer.status() == 403, "nobody described " + what);
            return;
        }
        JsonNode promised = DESCRIPTION.answer(operation.get(), answer.status());
        assertTrue(!promised.isMissingNode(), "not promised: " + what);
        content(promised.path("content"), answer, what);
        promised.path("headers").fieldNames().forEachRemaining(name -> assertTrue(name.equals("Link") || answer.header(name).isPresent(), () -> name + " is missing: " + what));
        if (answer.status() < 400) {
            asked.add(operation.get().id());
        }
    }

    /** What was understood is described: its parameters and its body. Linked Events alone passes over what nobody described. */
    private static void sent(Operation operation, String path, String json, String... headers) {
        Map<String, JsonNode> known = DESCRIPTION.parameters(operation);
        Stream.of(path.replaceFirst("^[^?]*\\??", "").split("&")).filter(each -> !each.isEmpty()).map(each -> each.split("=", 2)).forEach(each -> {
            assertTrue(known.containsKey(each[0]) || path.startsWith("/linkedevents/"), () -> each[0] + " is not described: " + operation);
            if (known.containsKey(each[0])) {
                assertEquals(List.of(), DESCRIPTION.flaws(known.get(each[0]), value(known.get(each[0]), URLDecoder.decode(each[1], StandardCharsets.UTF_8))), () -> path + " is not as described");
            }
        });
        JsonNode content = operation.operation().path("requestBody").path("content");
        assertEquals(json.isBlank(), content.isMissingNode(), () -> "whether " + operation + " reads a body");
        if (!content.isMissingNode()) {
            String form = Stream.of(headers).filter(header -> header.startsWith("Content-Type: ")).map(header -> header.replaceFirst(".*: ", "")).findFirst().orElse("");
            assertTrue(content.has(form), () -> operation + " does not read " + form);
            JsonNode said = form.endsWith("json") ? Description.read(json) : TextNode.valueOf(json);
            assertEquals(List.of(), DESCRIPTION.flaws(content.path(form).path("schema"), said), () -> json + " is not what " + operation + " reads");
        }
    }

    private static JsonNode value(JsonNode schema, String typed) {
        return schema.path("type").asText().equals("integer") ? IntNode.valueOf(Integer.parseInt(typed)) : TextNode.valueOf(typed);
    }

    private static void problem(Answer answer, String what) {
        assertEquals(Optional.of(PROBLEM), answer.header("Content-Type"), what);
        assertEquals(answer.status(), Description.read(answer.body()).path("status").asInt(), what);
        assertEquals(Optional.of("no-store"), answer.header("Cache-Control").map(control -> control.replace(", no-transform", "")), what);
    }

    private static void content(JsonNode promised, Answer answer, String what) {
        if (promised.isMissingNode() || promised.isEmpty()) {
            assertEquals("", answer.body(), what);
            return;
        }
        String type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "");
        assertTrue(promised.has(type), () -> type + " was not promised: " + what);
        if (type.endsWith("json")) {
            assertEquals(List.of(), DESCRIPTION.flaws(promised.path(type).path("schema"), Description.read(answer.body())), what);
        }
    }
}
