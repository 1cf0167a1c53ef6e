package fi.kotoisa.bench;

import fi.kotoisa.journeys.server.Kotoisa;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Requests a second of ours and of the bare ones, in turn, in one server. */
final class Speed {

    private static final String ZIP = "Accept-Encoding: gzip";
    private static final String CALENDAR = "/fi/activities/calendar";
    private static final String FEED = "/api/v1/activities/calendar.ics?lang=fi";
    private static final String KNOWN = "calendar, not changed since (304)";
    private static final int HOT = 4;
    /** Rounds of sign-ups that do not count: the full compiler has so much to do for them that earlier rates are its own. */
    private static final int WARM_SIGN_UPS = 4;

    private final Sizes sizes;
    private final Kotoisa kotoisa;
    private final List<String> intakes;
    private final Load load;
    private final Map<String, Ask> targets = new LinkedHashMap<>();
    private final Map<String, String> measures = new LinkedHashMap<>();
    private final Map<String, List<Figures>> measured = new LinkedHashMap<>();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param intakes for sign-ups */
    Speed(Sizes sizes, Kotoisa kotoisa, List<String> intakes) {
        this.sizes = sizes;
        this.kotoisa = kotoisa;
        this.intakes = intakes;
        this.load = new Load(kotoisa.port(), sizes.connections(), kotoisa.server());
    }

    void run() throws IOException, InterruptedException {
        String activity = "/fi/activities/activity?id=" + Seed.activity(1);
        page("calendar", CALENDAR);
        page("activity page", activity);
        feed("calendar feed of everything", FEED);
        feed("calendar feed of one group", "/api/v1/activities/" + Seed.activity(1) + "/calendar.ics?lang=fi");
        target("calendar, rendered for each request", Ask.get(kotoisa.port(), CALENDAR, 200, ZIP, "Cookie: " + SignIn.cookie(kotoisa.home(), "planner@kotoisa.example")), "bare Faces page of 50 rows");
        target("bare Faces page of 50 rows", Ask.get(kotoisa.port(), "/bare/list.xhtml", 200, ZIP), "");
        target("bare Faces form, answer leads elsewhere", form("send", 302), "");
        target("bare Faces form, answer is the page", form("stay", 200), "");
        SignUps signUps = SignUps.learn(kotoisa.home(), sizes.connections(), intakes.get(0), 100_000);
        String sendAll = "sign-up POST";
        String sendHot = "sign-up POST, all to " + HOT + " dates";
        measures.put(sendAll, "bare Faces form, answer leads elsewhere");
        measures.put(sendHot, "bare Faces form, answer leads elsewhere");
        for (int i = 0; i < WARM_SIGN_UPS; i++) {
            load.askAll(signUps.ready(sizes.signUps(), intakes));
        }
        for (int round = 0; round < sizes.rounds(); round++) {
            targets.put(KNOWN, known());
            for (Map.Entry<String, Ask> target : targets.entrySet()) {
                load.ask(target.getValue(), sizes.warm());
                keep(target.getKey(), load.ask(target.getValue(), sizes.measured()));
            }
            keep(sendAll, load.askAll(signUps.ready(sizes.signUps(), intakes)));
            keep(sendHot, load.askAll(signUps.ready(sizes.signUps() / 2, intakes.subList(round * HOT, round * HOT + HOT))));
        }
        new Table(measured, measures).print();
    }

    /** @throws IllegalStateException when the server is gone */
    private void keep(String name, Figures figures) {
        System.err.println(name + ": " + Math.round(figures.rate()) + "/s");
        if (!kotoisa.server().isAlive()) {
            throw new IllegalStateException("the server did not survive “" + name + "”; see " + kotoisa.data().resolve("log"));
        }
        measured.computeIfAbsent(name, none -> new ArrayList<>()).add(figures);
    }

    /** Sign-ups change the calendar, and with it the tag. */
    private Ask known() throws IOException, InterruptedException {
        return Ask.get(kotoisa.port(), CALENDAR, 304, ZIP, "If-None-Match: " + fetch(CALENDAR).headers().firstValue("ETag").orElseThrow());
    }

    private void target(String name, Ask ask, String measure) {
        targets.put(name, ask);
        measures.put(name, measure);
    }

    /** A page of ours, and servlets with the same bytes: zipped ahead as ours are, and zipped by the server for each request as a servlet has it that does nothing for it. */
    private void page(String name, String path) throws IOException, InterruptedException {
        target(name, Ask.get(kotoisa.port(), path, 200, ZIP), "bare servlet, bytes of " + name);
        bare(name, path);
    }

    private void feed(String name, String path) throws IOException, InterruptedException {
        target(name, Ask.get(kotoisa.port(), path, 200, ZIP), "bare servlet, bytes of " + name + ", zipped each time");
        bare(name, path);
    }

    private void bare(String name, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = fetch(path);
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        String place = "/bare/bytes/" + name.replaceAll("[^a-z]", "-");
        give(place + "-zipped", type, "gzip", zipped(answer.body()));
        give(place, type, "", answer.body());
        target("bare servlet, bytes of " + name, Ask.get(kotoisa.port(), place + "-zipped", 200, ZIP), "");
        target("bare servlet, bytes of " + name + ", zipped each time", Ask.get(kotoisa.port(), place, 200, ZIP), "");
    }

    private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(kotoisa.home().resolve(path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer;
    }

    private void give(String place, String type, String encoding, byte[] bytes) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + kotoisa.port() + place)).header("X-Type", type).POST(BodyPublishers.ofByteArray(bytes));
        if (!encoding.isEmpty()) {
            request.header("X-Encoding", encoding);
        }
        client.send(request.build(), BodyHandlers.discarding());
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        }
        return zipped.toByteArray();
    }

    private Ask form(String button, int status) {
        return Ask.post(kotoisa.port(), "/bare/form.xhtml", "form=form&form%3Aname=Talous&form%3A" + button + "=1&jakarta.faces.ViewState=stateless", status, status == 302 ? "list.xhtml" : "");
    }
}
