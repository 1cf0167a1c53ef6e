package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.journeys.server.Crawl;
import fi.kotoisa.journeys.server.Forms;
import fi.kotoisa.journeys.server.Kotoisa;
import fi.kotoisa.journeys.server.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody under non-disclosure whose name, telephone, e-mail address and home are words that stand nowhere else. She is in the register and has signed up for a group; then everybody who can sign in
 * follows every link there is, asks every operation of the interface and every search, and the logs are read: none of these words is anywhere but in what her own counsellor reveals.
 */
class CanaryIT extends ProgramJourney {

    private static final String NAME = "Kanarialintu";
    private static final String PHONE = "040 555 7399";
    /** Her number stands by itself or after its beginning; within longer numbers, which pages draw by lot, it is not hers. */
    private static final Pattern CANARY = Pattern.compile("kanaria(?!ryh)|(?:40\\s?|(?<!\\d))555\\s?7399(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final List<String> EVERYBODY = List.of("planner", "leader", "coordinator", "secretary", "manager", "tiimi", "counsellor2", "admin", "dpo", "volunteer");

    @Test
    @Tag("postgresql")
    void nobodyFindsATraceOfWhoIsHidden() throws IOException, InterruptedException {
        String group = group("Piiloryhmä", "{\"first\":\"2027-03-11\",\"from\":\"06:00\",\"to\":\"06:30\",\"count\":2,\"skipBreaks\":false}",
                ",\"signUp\":\"whole\",\"capacity\":5,\"publish\":true");
        signUp(group, NAME, PHONE);
        String id = group.substring(group.lastIndexOf('/') + 1);
        List<String> first = List.of("/fi/activities/staff/activity?id=" + id, "/fi/activities/activity?id=" + id, "/fi/activities/staff/today", "/fi/identity/staff/register", "/fi/identity/staff/people",
                "/fi/identity/staff/audit", "/fi/platform/staff/outbox", "/fi/volunteering/shifts", group, HERE + "/dates", "/linkedevents/v1/event/");
        assertTrue(leaks("planner", first).keySet().stream().anyMatch(path -> path.contains("signups")), "before she is hidden her first name stands in the list: the search works");
        String file = hide();
        Map<String, String> found = new LinkedHashMap<>();
        for (String who : EVERYBODY) {
            leaks(who, Stream.concat(first.stream(), Stream.of(file)).toList()).forEach((path, words) -> found.put(who + " " + path, words));
            searches(who).forEach((search, words) -> found.put(who + " " + search, words));
        }
        leaks("", first).forEach((path, words) -> found.put("anybody " + path, words));
        found.putAll(logs());
        assertEquals(Map.of(), found);
    }

    /** Takes her into the register with all that is known, and hides her; answers the address of her file. */
    private String hide() throws IOException, InterruptedException {
        Forms forms = new Forms(home(), cookie("counsellor"));
        String page = "/fi/identity/staff/register-new";
        String there = forms.post(page, Map.of("name", NAME + " Kanarianen", "phone", PHONE, "email", "kanaria@kotoisa.example", "reads", "fi", "literacy", "LATIN", "towards", "fi", "save", "1"));
        String file = there.substring(there.indexOf("/fi/")).replaceFirst("&done=.*", "").replaceFirst("done=[a-z]+&", "");
        forms.post(file, Map.of("place", "HOME", "street", "Kanarianpolku 9", "postalCode", "40100", "town", "Kanariala", "move", "1"));
        forms.post(file.replace("staff/person", "staff/person-care"), Map.of("kind", "NON_DISCLOSURE", "guard-from", "2026-11-01", "guard-to", "", "guard", "1"));
        String revealed = forms.show(file, Map.of("reason", "TO_REACH", "reveal", "1"));
        assertTrue(revealed.contains("Kanarianpolku 9") && CANARY.matcher(revealed).results().count() > 3, "her own counsellor may see it, with a reason");
        return file;
    }

    private String cookie(String who) {
        return program.signIn(who).replaceFirst("^Cookie: ", "");
    }

    /** Where one of the words stands, with the words around it. */
    private Map<String, String> leaks(String who, List<String> first) {
        Map<String, String> answers = new LinkedHashMap<>(new Crawl(home(), who.isEmpty() ? "" : "Cookie: " + cookie(who)).from(first));
        return leaking(answers);
    }

    private static Map<String, String> leaking(Map<String, String> answers) {
        Map<String, String> leaks = new LinkedHashMap<>();
        answers.forEach((path, text) -> CANARY.matcher(text).results().findFirst()
                .ifPresent(word -> leaks.put(path, text.substring(Math.max(0, word.start() - 60), Math.min(text.length(), word.end() + 60)))));
        return leaks;
    }

    /** What the pages with a search of people answer; the words that were typed stand in them once, and are taken out. */
    private Map<String, String> searches(String who) throws IOException, InterruptedException {
        Map<String, String> answers = new LinkedHashMap<>();
        Forms forms = new Forms(home(), cookie(who));
        if (Wire.get(home(), "/fi/identity/staff/register", "Cookie: " + cookie(who)).status() != 200) {
            return answers;
        }
        for (String typed : List.of(NAME, PHONE, "kanaria@kotoisa.example", "Kanariala")) {
            answers.put("search " + typed, forms.show("/fi/identity/staff/register", Map.of("q", typed, "find", "1")).replace("value=\"" + typed + "\"", ""));
        }
        answers.put("new person", forms.show("/fi/identity/staff/register-new", Map.of("name", NAME, "phone", PHONE, "reads", "fi", "literacy", "LATIN", "towards", "fi", "latin", "Ж", "save", "1"))
                .replace("value=\"" + NAME + "\"", "").replace("value=\"" + PHONE + "\"", ""));
        return leaking(answers);
    }

    /** The log of the server and what its outside logs hold. */
    private static Map<String, String> logs() {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(Kotoisa.walked().data())) {
            for (Path file : new TreeSet<>(files.filter(each -> each.toString().endsWith(".log")).toList())) {
                texts.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return leaking(texts);
    }
}
