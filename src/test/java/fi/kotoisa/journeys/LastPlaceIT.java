package fi.kotoisa.journeys;

import static fi.kotoisa.journeys.browser.Visitor.follow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.journeys.rest.Program;
import fi.kotoisa.journeys.server.Forms;
import fi.kotoisa.journeys.server.Wire.Answer;
import fi.kotoisa.platform.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Three hundred households ask for twenty places at the same moment: on the page as a browser without JavaScript does, by a program, and at the desk. Then some give up while others accept,
 * the organiser has more chairs, and the date is moved. Exactly as many have places as there are, and the others stand in one queue that nobody overtakes.
 */
@Tag("postgresql")
class LastPlaceIT extends Journey {

    private static final String HERE = "/api/v1/activities";
    private static final String OWN = HERE + "/own";
    private static final String JSON = "Content-Type: application/json";
    private static final String MINE = "X-Requested-With: journey";
    private static final int PLACES = 20;
    private static final int MORE_PLACES = 26;
    private static final int BY_PAGE = 24;
    private static final int BY_PROGRAM = 196;
    private static final int AT_THE_DESK = 80;
    private static final int HANDS = 64;
    private static final long SEED = Long.getLong("kotoisa.seed", 4_300);

    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private Program program;
    private String leader;
    private String group;
    private String list;

    /** A household on a list, as staff see it. */
    private record Row(String id, String state, int turn) {}

    @Test
    void exactlyAsManyGetPlacesAsThereAreByWhateverPathTheyCome() throws Exception {
        program = new Program(home());
        leader = program.signIn("leader");
        group = Groups.publish(home(), new Groups.Plan("Suosittu ryhmä", "Monikulttuurikeskus Silta", "Juhlasali", "10.2.2027", "6.00", "6.30", 1, PLACES, 0)).replaceFirst(".*id=", "");
        String intake = read(HERE + "/" + group).path("intake").path("id").asText();
        list = OWN + "/intakes/" + intake + "/sign-ups";
        allAtOnce(asking(intake));
        List<Row> before = rows();
        assertEquals(BY_PAGE + BY_PROGRAM + AT_THE_DESK, before.size());
        assertEquals(PLACES, before.stream().filter(row -> row.state().equals("placed")).count());
        queueIsOne(before);
        allAtOnce(movement(before));
        List<Row> after = rows();
        assertEquals(MORE_PLACES, after.stream().filter(row -> !row.state().equals("waiting")).count(), "every chair is given or offered");
        queueIsOne(after);
        nobodyOvertakes(before, after);
        everybodyIsToldTheSame(after);
    }

    private List<Callable<Void>> asking(String intake) throws Exception {
        Forms forms = new Forms(home());
        List<Callable<Void>> deeds = new ArrayList<>();
        for (int i = 0; i < BY_PAGE; i++) {
            String contact = forms.post("fi/activities/signup?intake=" + intake, Map.of("adults", "1", "children", "0", "next", "1"));
            String check = forms.post(contact, Map.of("name", "Talous " + i, "phone", phone(i), "language", "fi", "next", "1"));
            Forms.Ready form = forms.ready(check, Map.of("send", "1"));
            deeds.add(() -> {
                assertTrue(forms.send(form).contains("signup-done"));
                return null;
            });
        }
        for (int i = BY_PAGE; i < BY_PAGE + BY_PROGRAM; i++) {
            String household = household(i);
            deeds.add(() -> {
                Answer made = send("POST", HERE + "/intakes/" + intake + "/sign-ups", household, JSON);
                assertEquals(201, made.status(), made::everything);
                keys.add("Authorization: Bearer " + program.json(made).path("key").asText());
                return null;
            });
        }
        for (int i = BY_PAGE + BY_PROGRAM; i < BY_PAGE + BY_PROGRAM + AT_THE_DESK; i++) {
            String household = household(i);
            deeds.add(() -> done(201, "POST", list, household, JSON, leader, MINE));
        }
        return deeds;
    }

    private static String phone(int number) {
        return "040557" + (1000 + number);
    }

    private static String household(int number) {
        return "{\"household\":{\"adults\":1,\"children\":0},\"contact\":{\"firstName\":\"Talous " + number + "\",\"phone\":\"" + phone(number) + "\"},\"language\":\"so\"}";
    }

    /** Eight of those with places give up, and thirty who wait, by their own key or by a call; the organiser has six more chairs; the date begins later; and others ask how things stand. */
    private List<Callable<Void>> movement(List<Row> before) {
        List<Callable<Void>> deeds = new ArrayList<>();
        before.stream().filter(row -> row.state().equals("placed")).limit(8).forEach(row -> deeds.add(() -> done(204, "DELETE", list + "/" + row.id(), "", leader, MINE)));
        before.stream().filter(row -> row.turn() % 9 == 3).forEach(row -> deeds.add(() -> done(204, "DELETE", list + "/" + row.id(), "", leader, MINE)));
        keys.subList(keys.size() - 10, keys.size()).forEach(key -> deeds.add(() -> done(204, "DELETE", HERE + "/sign-up", "", key)));
        keys.subList(0, 30).forEach(key -> deeds.add(() -> {
            Answer accepted = send("PUT", HERE + "/sign-up/acceptance", "", key);
            assertTrue(accepted.status() == 200 || accepted.status() == 409, accepted::everything);
            return null;
        }));
        deeds.add(this::moveTheDateAndAddChairs);
        return deeds;
    }

    private Void moveTheDateAndAddChairs() {
        String planner = program.signIn("planner");
        String date = OWN + "/dates/" + program.json(send("GET", OWN + "/" + group, "", planner)).path("dates").get(0).path("id").asText();
        String seen = "If-Match: " + send("GET", date, "", planner).header("ETag").orElseThrow();
        done(204, "PATCH", date, "{\"startsAt\":\"2027-02-10T06:15:00+02:00\",\"endsAt\":\"2027-02-10T06:45:00+02:00\",\"reason\":\"Avaimet\"}",
                "Content-Type: application/merge-patch+json", planner, seen, MINE);
        try (Visitor visitor = Visitor.atADesk(home(), Language.FI).signIn(Groups.PLANNER)) {
            Page page = visitor.open("activities/staff/series?id=" + group).page();
            page.locator("#capacity").fill("" + MORE_PLACES);
            follow(page.locator("main .s-foot button[name=show]").last());
            page.locator(".s-tally").waitFor();
            follow(page.locator("#save"));
            page.waitForURL(address -> address.contains("done=changed"));
        }
        return null;
    }

    private Answer send(String method, String path, String json, String... headers) {
        return new Program(home()).send(method, path, json, headers);
    }

    private Void done(int status, String method, String path, String json, String... headers) {
        Answer answer = send(method, path, json, headers);
        assertEquals(status, answer.status(), answer::everything);
        return null;
    }

    private JsonNode read(String path, String... headers) {
        Answer answer = program.get(path, headers);
        assertEquals(200, answer.status(), answer::everything);
        return program.json(answer);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String next = list;
        while (!next.isEmpty()) {
            JsonNode step = read(next, leader);
            step.path("signUps").forEach(row -> rows.add(new Row(row.path("id").asText(), row.path("state").asText(), row.path("placeInQueue").asInt())));
            next = step.path("next").asText("");
        }
        return rows;
    }

    private static void queueIsOne(List<Row> rows) {
        List<Integer> turns = rows.stream().filter(row -> row.state().equals("waiting")).map(Row::turn).toList();
        assertEquals(IntStream.rangeClosed(1, turns.size()).boxed().toList(), turns, "the queue has each place once");
    }

    /** All are one person each, so who came later has nothing before the last of those who came earlier. */
    private static void nobodyOvertakes(List<Row> before, List<Row> after) {
        List<String> queue = before.stream().filter(row -> row.state().equals("waiting")).map(Row::id).toList();
        int lastToGet = after.stream().filter(row -> !row.state().equals("waiting")).mapToInt(row -> queue.indexOf(row.id())).max().orElseThrow();
        int firstToWait = after.stream().filter(row -> row.state().equals("waiting")).mapToInt(row -> queue.indexOf(row.id())).min().orElseThrow();
        assertTrue(lastToGet < firstToWait, lastToGet + " has what " + firstToWait + " waits for");
    }

    private void everybodyIsToldTheSame(List<Row> after) {
        Map<String, Integer> turns = new HashMap<>();
        after.forEach(row -> turns.put(row.id(), row.turn()));
        for (String key : keys.subList(0, keys.size() - 10)) {
            JsonNode mine = read(HERE + "/sign-up", key);
            assertEquals(turns.getOrDefault(mine.path("id").asText(), 0), mine.path("placeInQueue").asInt(), mine::toString);
        }
    }

    private static void allAtOnce(List<Callable<Void>> deeds) throws Exception {
        Collections.shuffle(deeds, new Random(SEED));
        ExecutorService crowd = Executors.newFixedThreadPool(HANDS);
        CountDownLatch whistle = new CountDownLatch(1);
        try {
            List<Future<Void>> answers = deeds.stream().map(deed -> crowd.submit(() -> {
                whistle.await();
                return deed.call();
            })).toList();
            whistle.countDown();
            for (Future<Void> answer : answers) {
                answer.get();
            }
        } finally {
            crowd.shutdownNow();
        }
    }
}
