package fi.kotoisa.bench;

import fi.kotoisa.journeys.server.Forms;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sign-ups that are answered up to the last step and only have to be sent. The first of them goes through the pages; the others send what those forms sent, with their own values. */
final class SignUps {

    private static final Pattern DRAFT = Pattern.compile("draft=([\\w-]+)");
    private static final Pattern INTAKE = Pattern.compile("signup\\?intake=([0-9a-f-]+)");
    private static final String NAME = "Malli";
    private static final String PHONE = "0405999999";

    private final int port;
    private final int connections;
    private final Form who;
    private final Form contact;
    private final Form check;
    private int next;

    private SignUps(int port, int connections, int next, Form who, Form contact, Form check) {
        this.port = port;
        this.connections = connections;
        this.next = next;
        this.who = who;
        this.contact = contact;
        this.check = check;
    }

    /** A form as the page gave it, for one intake and one draft. */
    private record Form(String path, String body, String intake, String draft) {

        static Form of(Forms.Ready ready, String intake, String draft) {
            return new Form(ready.action().getRawPath() + "?" + ready.action().getRawQuery(), ready.body(), intake, draft);
        }

        Ask ask(int port, String otherIntake, String otherDraft, int household, String leadsTo) {
            return Ask.post(port, exchanged(path, otherIntake, otherDraft, household), exchanged(body, otherIntake, otherDraft, household), 302, leadsTo);
        }

        private String exchanged(String text, String otherIntake, String otherDraft, int household) {
            String exchanged = text.replace(intake, otherIntake).replace(NAME, "Talous" + household).replace(PHONE, String.format("0405%06d", household));
            return draft.isEmpty() ? exchanged : exchanged.replace(draft, otherDraft);
        }
    }

    /** What the page of a group offers to sign up for. */
    static List<String> intakes(URI home, String group) throws IOException, InterruptedException {
        return INTAKE.matcher(new Forms(home).get("/fi/activities/activity?id=" + group)).results().map(found -> found.group(1)).distinct().toList();
    }

    /** Learns the forms from the pages, with a sign-up to this intake. @param first number of the households to come, which have never signed up */
    static SignUps learn(URI home, int connections, String intake, int first) throws IOException, InterruptedException {
        Forms forms = new Forms(home);
        Forms.Ready who = forms.ready("/fi/activities/signup?intake=" + intake, Map.of("adults", "1", "children", "0", "next", "1"));
        String contactAddress = forms.send(who);
        String draft = draft(contactAddress);
        Forms.Ready contact = forms.ready(contactAddress, Map.of("name", NAME, "phone", PHONE, "language", "fi", "next", "1"));
        Forms.Ready check = forms.ready(forms.send(contact), Map.of("send", "1"));
        forms.send(check);
        return new SignUps(home.getPort(), connections, first, Form.of(who, intake, ""), Form.of(contact, intake, draft), Form.of(check, intake, draft));
    }

    /** Last steps of so many households, spread over these intakes. */
    List<Ask> ready(int households, List<String> intakes) throws InterruptedException {
        ExecutorService crowd = Executors.newFixedThreadPool(connections);
        try {
            List<Future<List<Ask>>> parts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = next + i;
                parts.add(crowd.submit(() -> prepare(first, households, intakes)));
            }
            List<Ask> all = new ArrayList<>();
            for (Future<List<Ask>> part : parts) {
                all.addAll(part.get());
            }
            return all;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        } finally {
            crowd.shutdownNow();
            next += households;
        }
    }

    private List<Ask> prepare(int first, int households, List<String> intakes) throws IOException {
        List<Ask> ready = new ArrayList<>();
        try (Line line = new Line(port)) {
            for (int household = first; household < next + households; household += connections) {
                String intake = intakes.get(household % intakes.size());
                String draft = draft(answer(line, who.ask(port, intake, "", household, "signup-contact")));
                answer(line, contact.ask(port, intake, draft, household, "signup-check"));
                ready.add(check.ask(port, intake, draft, household, "signup-done"));
            }
        }
        return ready;
    }

    private static String answer(Line line, Ask ask) throws IOException {
        Line.Answer answer = line.ask(ask.bytes());
        if (!ask.isGood(answer)) {
            throw new IOException("a step of a sign-up was answered with " + answer);
        }
        return answer.location();
    }

    private static String draft(String location) throws IOException {
        Matcher draft = DRAFT.matcher(location);
        if (!draft.find()) {
            throw new IOException("no draft in " + location);
        }
        return draft.group(1);
    }
}
