package fi.kotoisa.bench;

import fi.kotoisa.journeys.server.Forms;
import fi.kotoisa.journeys.server.Kotoisa;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How long a manager waits who looks for somebody among so many people: searches as the page sends them, opening a file, and the check for somebody who is there already, one question at a time. */
final class People {

    private static final Duration WARM = Duration.ofSeconds(2);
    private static final String REGISTER = "/fi/identity/staff/register";
    private static final String NEW = "/fi/identity/staff/register-new";

    private final Sizes sizes;
    private final String database;

    /** @param database {@code derby} or {@code postgresql} */
    People(Sizes sizes, String database) {
        this.sizes = sizes;
        this.database = database;
    }

    void run() throws IOException, InterruptedException, SQLException {
        Path data = Kotoisa.emptyFolder("bench-people-" + database);
        try (Store store = Store.of(database, data)) {
            Kotoisa.startOn(data, store.environment()).stop();
            String file;
            try (Connection connection = store.open()) {
                file = Townspeople.write(connection, data, sizes.people());
            }
            store.leave();
            measure(Kotoisa.startOn(data, store.environment()), file);
        }
    }

    private void measure(Kotoisa kotoisa, String file) throws IOException, InterruptedException {
        System.out.println("| " + database + ", " + String.format(Locale.ROOT, "%,d", sizes.people()) + " people | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|");
        try {
            Load one = new Load(kotoisa.port(), 1, kotoisa.server());
            for (Map.Entry<String, Target> target : targets(kotoisa, file).entrySet()) {
                Ask ask = target.getValue().ready();
                one.ask(ask, WARM);
                Figures figures = one.ask(ask, sizes.measured());
                if (figures.bad() > 0) {
                    throw new IllegalStateException(figures.bad() + " bad answers of “" + target.getKey() + "”");
                }
                System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |%n", target.getKey(), figures.millis(50), figures.millis(95), figures.millis(99));
            }
        } finally {
            kotoisa.stop();
        }
    }

    /** A page or a form of one, fetched when its turn comes: a session keeps the last few pages only. */
    private interface Target {
        Ask ready() throws IOException, InterruptedException;
    }

    private Map<String, Target> targets(Kotoisa kotoisa, String file) throws IOException, InterruptedException {
        String cookie = SignIn.cookie(kotoisa.home(), "manager@kotoisa.example");
        Forms forms = new Forms(kotoisa.home(), cookie);
        Map<String, Target> targets = new LinkedHashMap<>();
        targets.put("everybody, first page", () -> Ask.get(kotoisa.port(), REGISTER, 200, "Cookie: " + cookie));
        Map<String, String> searches = new LinkedHashMap<>();
        searches.put("a name that one in twenty has", "Mohamed");
        searches.put("the same in other letters", "محمد");
        searches.put("two words", "Mohamed Hassan");
        searches.put("two words in another spelling", "Maxamed Xasan");
        searches.put("a rare name", "Vuokko");
        searches.put("the beginning of many names", "a");
        searches.put("nobody", "Qwertz");
        searches.put("a telephone number", "0405000123");
        for (Map.Entry<String, String> search : searches.entrySet()) {
            targets.put("search: " + search.getKey(), () -> ask(kotoisa, forms, cookie, REGISTER, Map.of("q", search.getValue(), "find", "1")));
        }
        targets.put("new person: who resembles a common name", () -> ask(kotoisa, forms, cookie, NEW, Map.of("name", "Mohammed Ali Hassan", "birth", "12.5.1990", "reads", "ar", "literacy", "LATIN",
                "towards", "fi", "save", "1")));
        targets.put("new person: who resembles a rare name", () -> ask(kotoisa, forms, cookie, NEW, Map.of("name", "Vuokko Virtanen", "reads", "fi", "literacy", "LATIN", "towards", "fi", "save", "1")));
        targets.put("opening a file", () -> Ask.get(kotoisa.port(), "/fi/identity/staff/person?id=" + file, 200, "Cookie: " + cookie));
        return targets;
    }

    private static Ask ask(Kotoisa kotoisa, Forms forms, String cookie, String page, Map<String, String> typed) throws IOException, InterruptedException {
        Forms.Ready form = forms.ready(page, typed);
        return Ask.post(kotoisa.port(), form.action().getRawPath(), form.body(), 200, "", "Cookie: " + cookie);
    }
}
