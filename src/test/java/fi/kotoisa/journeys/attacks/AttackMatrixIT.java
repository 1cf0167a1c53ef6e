package fi.kotoisa.journeys.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fi.kotoisa.journeys.Journey;
import fi.kotoisa.journeys.attacks.Cast.Actor;
import fi.kotoisa.journeys.rest.Description;
import fi.kotoisa.journeys.rest.Description.Operation;
import fi.kotoisa.journeys.server.ShippedPages;
import jakarta.servlet.annotation.WebServlet;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every page and every operation that there is, asked by everybody for their own records, those of others, those that are hidden, those that are not there, and what is no id. What each is answered stands in
 * {@code src/test/resources/attacks}; which routes there are is read from the shipped jar and the description of the interface, so that nobody can forget one.
 */
class AttackMatrixIT extends Journey {

    private static final String HOW = "\nSay who is answered what, one line each, in src/test/resources/attacks/";

    private final Map<String, String> seen = new ConcurrentHashMap<>();
    /** Once for each route: what is no id is no record of anybody. */
    private final Set<String> nonsense = ConcurrentHashMap.newKeySet();
    private Cast cast;
    private Asking asking;
    private Records records;

    @BeforeEach
    void everybodyArrives() {
        cast = Cast.at(home());
        asking = new Asking(home());
        records = new Records(cast, asking);
    }

    @Test
    void everyPageAndEveryOperationIsDeclaredAndNothingElse() {
        assertEquals(ShippedPages.all(), routes("pages.txt"), "pages that are there, and those that are declared" + HOW + "pages.txt");
        assertEquals(files(), routes("files.txt"), "files that are there, and those that are declared" + HOW + "files.txt");
        Set<String> operations = Description.ofOurs().operations().stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(operations, routes("operations.txt"), "operations that are there, and those that are declared" + HOW + "operations.txt");
    }

    /** What is no page and is fetched by its address: servlets whose address ends as the name of a file does. */
    private static Set<String> files() {
        return new ClassFileImporter().importPackages("fi.kotoisa").stream().filter(each -> each.isAnnotatedWith(WebServlet.class)).flatMap(each -> Stream.of(each.getAnnotationOfType(WebServlet.class).value()))
                .filter(route -> route.contains(".")).map(route -> route.substring(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> routes(String file) {
        return Declared.in(file).stream().map(Declared::route).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @Tag("postgresql")
    void everyPageAnswersEverybodyAsDeclared() {
        assertEquals("", wrong("pages.txt", line -> compared(line, (who, asked) -> asking.ask(who, "GET", "/fi/" + line.route() + (asked.isEmpty() ? "" : "?" + asked), ""))));
    }

    @Test
    void everyFileAnswersEverybodyAsDeclared() {
        assertEquals("", wrong("files.txt", line -> compared(line, (who, asked) -> asking.ask(who, "GET", "/fi/" + line.route() + (asked.isEmpty() ? "" : "?" + asked), ""))));
    }

    @Test
    @Tag("postgresql")
    void everyOperationAnswersEverybodyAsDeclared() {
        Map<String, Operation> operations = Description.ofOurs().operations().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        assertEquals("", wrong("operations.txt", line -> Optional.ofNullable(operations.get(line.route())).map(operation -> compared(line, (who, asked) -> operate(operation, line, who, asked))).orElse(List.of())));
    }

    /** What lies beside the pages, and what is between. */
    @Test
    void noMethodButReadingAndSendingOpensAPage() {
        List<String> wrong = new ArrayList<>();
        for (String page : ShippedPages.all()) {
            for (String method : List.of("PUT", "DELETE", "PATCH")) {
                int status = asking.ask(cast.of("admin"), method, "/fi/" + page, "").statusCode();
                if (status != 405) {
                    wrong.add(method + " " + page + " " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String wrong(String file, Function<Declared, Collection<String>> compare) {
        return Declared.in(file).parallelStream().flatMap(line -> unless(line, compare).stream()).sorted().collect(Collectors.joining("\n"));
    }

    private interface Ask {
        HttpResponse<String> as(Actor who, String asked);
    }

    /** What cannot even be asked is wrong too, and the others are still looked at. */
    private static Collection<String> unless(Declared line, Function<Declared, Collection<String>> compare) {
        try {
            return compare.apply(line);
        } catch (IllegalStateException unclear) {
            return List.of(line.line() + ": " + unclear.getMessage());
        }
    }

    /** One line against what everybody is answered; nothing where it fits. */
    private List<String> compared(Declared line, Ask ask) {
        List<String> wrong = new ArrayList<>();
        Map<String, List<String>> seen = new LinkedHashMap<>();
        boolean differs = false;
        for (Actor who : cast.all()) {
            if (line.answer(who).equals("may")) {
                continue;
            }
            HttpResponse<String> answer = ask.as(who, line.filled(records));
            String word = Asking.word(answer);
            seen.computeIfAbsent(word, first -> new ArrayList<>()).add(who.name());
            differs |= !word.equals(line.answer(who));
            if (line.names()) {
                wrong.addAll(none(line, ask, who, answer));
            }
        }
        if (differs) {
            wrong.add("declared: " + line.line() + "\n     now: " + line.route() + (line.asked().isEmpty() ? "" : "?" + line.asked()) + " | "
                    + seen.entrySet().stream().map(each -> String.join(" ", each.getValue()) + "=" + each.getKey()).collect(Collectors.joining("; ")));
        }
        return wrong;
    }

    /** What is not there, and what is no id, is answered as what is somebody else's: word for word, so that nobody learns what there is. */
    private List<String> none(Declared line, Ask ask, Actor who, HttpResponse<String> answer) {
        List<String> wrong = new ArrayList<>();
        HttpResponse<String> unknown = ask.as(who, line.filled(Records.NONE));
        if (!Asking.word(unknown).equals(line.answerForNone(who))) {
            wrong.add("no record: " + who.name() + " is answered " + Asking.word(unknown) + " and not " + line.answerForNone(who) + " at " + unknown.request().method() + " " + unknown.uri());
        }
        if (nonsense.add(who.name() + " " + line.route())) {
            HttpResponse<String> malformed = ask.as(who, line.filled(Records.NO_ID));
            if (!List.of("404", "400", line.answerForNone(who)).contains(Asking.word(malformed))) {
                wrong.add("no id: " + who.name() + " is answered " + Asking.word(malformed) + " at " + malformed.request().method() + " " + malformed.uri());
            }
        }
        boolean sameStatus = answer.statusCode() == 404 && unknown.statusCode() == 404;
        if (sameStatus && !Asking.plain(answer.body()).equals(Asking.plain(unknown.body()))) {
            wrong.add("the page of what is not there differs from that of what is another's: " + who.name() + " at " + answer.uri());
        }
        return wrong;
    }

    /** With what the description gives as an example, and the version that somebody who may has seen: what is refused is refused for the right alone. */
    private HttpResponse<String> operate(Operation operation, Declared line, Actor who, String asked) {
        List<String> query = new ArrayList<>();
        String path = operation.path();
        for (String each : asked.isEmpty() ? new String[0] : asked.split("&")) {
            String[] both = each.split("=", 2);
            query.addAll(path.contains("{" + both[0] + "}") ? List.of() : List.of(each));
            path = path.replace("{" + both[0] + "}", both[1]);
        }
        Sent sent = Sent.of(operation, line, records);
        List<String> headers = new ArrayList<>(List.of("X-Requested-With", "matrix", "Idempotency-Key", UUID.randomUUID().toString()));
        if (!operation.method().equals("get")) {
            headers.addAll(List.of("If-Match", seen.computeIfAbsent(path, this::version)));
        }
        if (!sent.type().isEmpty()) {
            headers.addAll(List.of("Content-Type", sent.type()));
        }
        return asking.ask(who, operation.method().toUpperCase(Locale.ROOT), path + (query.isEmpty() ? "" : "?" + String.join("&", query)), sent.body(), headers.toArray(String[]::new));
    }

    /** Of what lies there, or above it. */
    private String version(String path) {
        for (String at = path; at.length() > "/api/v1/activities/own".length(); at = at.substring(0, at.lastIndexOf('/'))) {
            Optional<String> tag = asking.ask(cast.of("planner"), "GET", at, "").headers().firstValue("ETag");
            if (tag.isPresent()) {
                return tag.get();
            }
        }
        return "\"v0\"";
    }
}
