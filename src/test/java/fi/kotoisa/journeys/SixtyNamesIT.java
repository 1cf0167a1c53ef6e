package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kotoisa.journeys.rest.Program;
import fi.kotoisa.journeys.server.Forms;
import fi.kotoisa.journeys.server.Wire;
import fi.kotoisa.platform.testing.SixtyNames;
import fi.kotoisa.platform.testing.SixtyNames.Name;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sixty names come in by the page, at the desk and from a program in turn, and stand the same, byte by byte, in every list that shows them. */
@Tag("sweep")
class SixtyNamesIT extends Journey {

    private static final String OWN = "/api/v1/activities/own";
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"desk\".*?</form>", Pattern.DOTALL);

    @Test
    void theyComeOutAsTheyCameIn() throws IOException, InterruptedException {
        String id = Groups.publish(home(), new Groups.Plan("Kuusikymmentä nimeä", "Monikulttuurikeskus Silta", "Nimien sali", "16.2.2027", "7.00", "7.30", 1, 200, 0)).replaceFirst(".*id=", "");
        Program program = new Program(home());
        String planner = program.signIn("planner");
        JsonNode group = program.json(program.get(OWN + "/" + id, planner));
        String intake = group.path("intake").path("id").asText();
        String date = group.path("dates").get(0).path("id").asText();
        List<Name> names = SixtyNames.all();
        List<Function<Entry, String>> ways = List.of(entry -> onThePage(intake, entry), entry -> atTheDesk(intake, entry, planner), entry -> fromAProgram(program, intake, entry));
        List<String> answers = IntStream.range(0, names.size()).mapToObj(i -> ways.get(i % ways.size()).apply(new Entry(names.get(i).typed(), "0405591" + (100 + i)))).toList();
        assertEquals(List.of(), answers.stream().filter(answer -> !answer.isEmpty()).toList());

        List<String> kept = names.stream().map(Name::kept).sorted().toList();
        assertEquals(kept, named(signUps(program, intake, planner)));
        assertEquals(kept, named(program.json(program.get(OWN + "/dates/" + date + "/attendance", planner)).path("households")));
        for (String page : List.of("list", "attendance", "marking")) {
            String shown = unescaped(Wire.get(home(), "/fi/activities/staff/" + page + "?session=" + date, planner).body());
            assertEquals(List.of(), kept.stream().filter(name -> !shown.contains(">" + name + "<")).toList(), page);
        }
    }

    private record Entry(String name, String phone) {}

    private String onThePage(String intake, Entry entry) {
        try {
            Forms forms = new Forms(home());
            String contact = local(forms.post("/uk/activities/signup?intake=" + intake, Map.of("adults", "1", "children", "0", "next", "1")));
            String check = local(forms.post(contact, Map.of("name", entry.name(), "phone", entry.phone(), "language", "uk", "next", "1")));
            return forms.post(check, Map.of("send", "1")).contains("signup-done") ? "" : entry.name() + " ended elsewhere";
        } catch (IOException broken) {
            return entry.name() + ": " + broken.getMessage();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static String local(String location) {
        URI led = URI.create(location);
        return led.getRawPath() + "?" + led.getRawQuery();
    }

    private String atTheDesk(String intake, Entry entry, String planner) {
        String page = "/fi/activities/staff/signups?intake=" + intake;
        Matcher form = FORM.matcher(Wire.get(home(), page, planner).body());
        if (!form.find()) {
            return "no form at the desk";
        }
        String hidden = HIDDEN.matcher(form.group()).results().map(field -> encoded(field.group(1)) + "=" + encoded(field.group(2))).collect(Collectors.joining("&"));
        int status = Wire.post(home(), "/fi/activities/staff/signups", hidden + "&name=" + encoded(entry.name()) + "&phone=" + entry.phone() + "&email=&adults=1&children=0&language=fi&enrol=1", planner).status();
        return status == 302 ? "" : entry.name() + " at the desk: " + status;
    }

    private static String fromAProgram(Program program, String intake, Entry entry) {
        String name = JsonNodeFactory.instance.textNode(entry.name()).toString();
        int status = program.send("POST", "/api/v1/activities/intakes/" + intake + "/sign-ups",
                "{\"household\":{\"adults\":1},\"contact\":{\"firstName\":" + name + ",\"phone\":\"" + entry.phone() + "\"},\"language\":\"ar\"}", "Content-Type: application/json").status();
        return status == 201 ? "" : entry.name() + " from a program: " + status;
    }

    private static List<JsonNode> signUps(Program program, String intake, String planner) {
        List<JsonNode> all = new ArrayList<>();
        String path = OWN + "/intakes/" + intake + "/sign-ups";
        while (!path.isEmpty()) {
            JsonNode list = program.json(program.get(path, planner));
            list.path("signUps").forEach(all::add);
            path = list.path("next").asText("").replaceFirst("^https?://[^/]+", "");
        }
        return all;
    }

    /** As it was given: in its own letters, where the list reads another out. */
    private static List<String> named(Iterable<JsonNode> rows) {
        List<String> names = new ArrayList<>();
        rows.forEach(row -> names.add(row.path(row.has("ownScript") ? "ownScript" : "name").asText()));
        return names.stream().sorted().toList();
    }

    private static String unescaped(String html) {
        return html.replace("&#39;", "'").replace("&quot;", "\"").replace("&#x27;", "'").replace("&lt;", "<").replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
