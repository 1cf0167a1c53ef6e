package fi.kotoisa.journeys.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.journeys.Journey;
import fi.kotoisa.journeys.attacks.Cast.Actor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every form of every page that is closed to somebody, with each of its buttons: taken from somebody who may send it, and sent in the session of somebody who may not, as a browser and as a script would. */
class ReplayIT extends Journey {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> REFUSED = List.of("in", "again", "400", "403", "404", "409");

    /** Pages that say something new each time: a fresh secret, when it was printed, what was just asked, how long the oldest message has waited. */
    private static final Set<String> NEVER_THE_SAME = Set.of("identity/add-app", "identity/add-passkey", "identity/staff/audit", "activities/staff/list", "platform/staff/status");

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
    @Tag("postgresql")
    void whatSomebodyMaySendIsRefusedToWhoeverMayNotAndChangesNothing() {
        assertEquals("", Declared.in("pages.txt").parallelStream().flatMap(this::replayed).sorted().collect(Collectors.joining("\n")));
    }

    /** Whoever may is the first who is shown the page; whoever may not, a stranger, somebody without a role, and one of each kind of refusal. */
    private Stream<String> replayed(Declared line) {
        Optional<Actor> owner = cast.all().stream().filter(who -> line.answer(who).equals("200")).findFirst();
        List<Actor> thieves = Stream.concat(Stream.of(cast.of("stranger"), cast.of("norole"), cast.of("ended")).filter(who -> !line.answer(who).equals("200")),
                Stream.of("403", "404").flatMap(answer -> cast.all().stream().filter(who -> line.answer(who).equals(answer)).limit(1))).distinct().toList();
        if (owner.isEmpty() || thieves.isEmpty()) {
            return Stream.empty();
        }
        String path = "/fi/" + line.route() + (line.asked().isEmpty() ? "" : "?" + line.filled(records));
        String before = asking.ask(owner.get(), "GET", path, "").body();
        List<String> wrong = PageForm.of(before).stream().flatMap(form -> form.buttons().stream().flatMap(button -> thieves.stream().flatMap(thief -> stolen(line, form, button, thief)))).toList();
        String after = asking.ask(owner.get(), "GET", path, "").body();
        return NEVER_THE_SAME.contains(line.route()) || Asking.plain(before).equals(Asking.plain(after)) ? wrong.stream() : Stream.concat(wrong.stream(), Stream.of("something has changed at " + path + difference(Asking.plain(before), Asking.plain(after))));
    }

    private static String difference(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        return ": " + before.substring(Math.max(0, at - 60), Math.min(before.length(), at + 60)) + "\n -> " + after.substring(Math.max(0, at - 60), Math.min(after.length(), at + 60));
    }

    private Stream<String> stolen(Declared line, PageForm form, String button, Actor thief) {
        String full = Asking.word(asking.ask(thief, "POST", form.action(), form.full(button), "Content-Type", FORM));
        HttpResponse<String> partial = asking.ask(thief, "POST", form.action(), form.partial(button), "Content-Type", FORM, "Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest");
        Stream<String> asBrowser = REFUSED.contains(full) ? Stream.empty() : Stream.of(thief.name() + " sends " + button + " of " + line.route() + " and is answered " + full);
        return refused(partial) ? asBrowser : Stream.concat(asBrowser, Stream.of(thief.name() + " sends " + button + " of " + line.route() + " by script and is answered " + Asking.word(partial) + " " + partial.body()));
    }

    /** A script may be told in its own words where to go. */
    private static boolean refused(HttpResponse<String> answer) {
        return REFUSED.contains(Asking.word(answer)) || answer.body().contains("<partial-response") && (answer.body().contains("<redirect") && answer.body().contains("/identity/sign-in") || answer.body().contains("<error>"));
    }

    /** The form of one's own record, with the id of another's in it wherever the own one stood. */
    @Test
    @Tag("postgresql")
    void onesOwnFormDoesNothingToWhatIsAnothers() {
        List<Declared> lines = Declared.in("pages.txt").stream().filter(Declared::names).toList();
        StringBuilder wrong = new StringBuilder();
        int tried = 0;
        for (Declared own : lines) {
            for (Declared other : lines.stream().filter(each -> each.route().equals(own.route()) && !each.asked().equals(own.asked())).toList()) {
                Optional<Actor> thief = cast.all().stream().filter(who -> own.answer(who).equals("200") && List.of("403", "404").contains(other.answer(who))).findFirst();
                tried += thief.map(who -> tampered(own, other, who, wrong)).orElse(0);
            }
        }
        assertEquals("", wrong.toString());
        assertTrue(tried > 0, "nobody has a record that another has not: this test sees nothing");
    }

    private int tampered(Declared own, Declared other, Actor thief, StringBuilder wrong) {
        String[] mine = own.filled(records).split("[=&]");
        String[] theirs = other.filled(records).split("[=&]");
        String page = asking.ask(thief, "GET", "/fi/" + own.route() + "?" + own.filled(records), "").body();
        int tried = 0;
        for (PageForm form : PageForm.of(page)) {
            for (String button : form.buttons()) {
                String body = form.full(button);
                String action = form.action();
                for (int at = 1; at < mine.length; at += 2) {
                    body = body.replace(mine[at], theirs[at]);
                    action = action.replace(mine[at], theirs[at]);
                }
                if (!body.equals(form.full(button)) || !action.equals(form.action())) {
                    tried++;
                    String word = Asking.word(asking.ask(thief, "POST", action, body, "Content-Type", FORM));
                    wrong.append(REFUSED.contains(word) ? "" : thief.name() + " sends " + button + " of " + own.line() + " with what is of " + other.line() + " and is answered " + word + "\n");
                }
            }
        }
        return tried;
    }

    @Test
    void aPageThatIsKeptInOneSessionOpensNothingInAnother() {
        StringBuilder wrong = new StringBuilder();
        int kept = 0;
        for (Declared line : Declared.in("pages.txt")) {
            List<Actor> both = cast.all().stream().filter(who -> line.answer(who).equals("200") && who.signedIn()).limit(2).toList();
            if (both.size() < 2 || !line.route().contains("/staff/")) {
                continue;
            }
            String page = asking.ask(both.get(0), "GET", "/fi/" + line.route() + (line.asked().isEmpty() ? "" : "?" + line.filled(records)), "").body();
            for (PageForm form : PageForm.of(page).stream().filter(PageForm::kept).toList()) {
                kept++;
                String word = Asking.word(asking.ask(both.get(1), "POST", form.action(), form.full(form.buttons().get(0)), "Content-Type", FORM));
                if (!REFUSED.contains(word)) {
                    wrong.append(both.get(1).name()).append(" sends the page of ").append(both.get(0).name()).append(" at ").append(line.route()).append(": ").append(word).append('\n');
                }
            }
        }
        assertEquals("", wrong.toString());
        assertTrue(kept > 0, "no page is kept in a session any more: this test sees nothing");
    }
}
