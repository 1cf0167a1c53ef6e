package fi.kotoisa.bench;

import fi.kotoisa.journeys.server.Kotoisa;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a page costs when a thousand households have signed up, and what it costs when a million have: the same pages on the same data with ever more around them, one question at a time. */
final class Growth {

    private static final long[] LEVELS = {1_000, 100_000, 1_000_000};
    private static final String ZIP = "Accept-Encoding: gzip";
    private static final Duration WARM = Duration.ofSeconds(2);

    private final Sizes sizes;
    private final String database;
    private final Map<String, List<Figures>> measured = new LinkedHashMap<>();
    private final List<Long> levels = new ArrayList<>();
    private History.Sample sample;

    /** @param database {@code derby} or {@code postgresql} */
    Growth(Sizes sizes, String database) {
        this.sizes = sizes;
        this.database = database;
    }

    void run() throws IOException, InterruptedException, SQLException {
        Path data = Kotoisa.emptyFolder("bench-growth-" + database);
        try (Store store = Store.of(database, data)) {
            Kotoisa.startOn(data, store.environment()).stop();
            long there = 0;
            for (long level : LEVELS) {
                if (level <= sizes.most()) {
                    fill(store, data, there, level);
                    there = level;
                    levels.add(level);
                    measure(Kotoisa.startOn(data, store.environment()));
                }
            }
        }
        print();
    }

    private void fill(Store store, Path data, long from, long to) throws SQLException, IOException {
        try (Connection connection = store.open()) {
            History.Sample last = History.write(connection, data, from, to, LocalDate.now());
            sample = sample == null ? last : sample;
        }
        store.leave();
    }

    private void measure(Kotoisa kotoisa) throws IOException, InterruptedException {
        try {
            Load one = new Load(kotoisa.port(), 1, kotoisa.server());
            Map<String, Ask> targets = targets(kotoisa);
            for (Map.Entry<String, Ask> target : targets.entrySet()) {
                one.ask(target.getValue(), WARM);
                keep(target.getKey(), one.ask(target.getValue(), sizes.measured()));
            }
            List<String> intake = SignUps.intakes(kotoisa.home(), StoryHours.PATTERN).subList(0, 1);
            SignUps signUps = SignUps.learn(kotoisa.home(), 1, intake.get(0), 100_000 * levels.size());
            one.askAll(signUps.ready(sizes.signUps() / 5, intake));
            keep("sign-up, last step", one.askAll(signUps.ready(sizes.signUps() / 5, intake)));
        } finally {
            kotoisa.stop();
        }
    }

    private Map<String, Ask> targets(Kotoisa kotoisa) throws IOException, InterruptedException {
        String planner = "Cookie: " + SignIn.cookie(kotoisa.home(), "planner@kotoisa.example");
        String administrator = "Cookie: " + SignIn.cookie(kotoisa.home(), "admin@kotoisa.example");
        Map<String, Ask> targets = new LinkedHashMap<>();
        Map<String, String> staff = new LinkedHashMap<>();
        staff.put("calendar, rendered anew", "/fi/activities/calendar");
        staff.put("calendar, a word searched", "/fi/activities/calendar?q=satutunti");
        staff.put("calendar, on Tuesday evenings", "/fi/activities/calendar?day=2&time=evening");
        staff.put("activity page", "/fi/activities/activity?id=" + sample.group());
        staff.put("staff: today", "/fi/activities/staff/today");
        staff.put("staff: own groups", "/fi/activities/staff/groups");
        staff.put("staff: group with its dates", "/fi/activities/staff/activity?id=" + sample.group());
        staff.put("staff: sign-ups of a date", "/fi/activities/staff/signups?intake=" + sample.intake());
        staff.put("staff: attendance of a date", "/fi/activities/staff/attendance?session=" + sample.session());
        staff.put("staff: printed list of a date", "/fi/activities/staff/list?session=" + sample.session());
        staff.put("staff: decisions of a queue", "/fi/activities/staff/queue?intake=" + sample.intake());
        staff.forEach((name, path) -> targets.put(name, Ask.get(kotoisa.port(), path, 200, ZIP, planner)));
        targets.put("staff: messages", Ask.get(kotoisa.port(), "/fi/platform/staff/outbox", 200, ZIP, administrator));
        targets.put("own sign-up by its link", Ask.get(kotoisa.port(), "/fi/activities/my-signup?key=" + sample.link(), 200, ZIP));
        targets.put("REST: dates", Ask.get(kotoisa.port(), "/api/v1/activities/dates", 200, ZIP));
        targets.put("REST: Linked Events", Ask.get(kotoisa.port(), "/linkedevents/v1/event/", 200, ZIP));
        targets.put("REST: places of Linked Events", Ask.get(kotoisa.port(), "/linkedevents/v1/place/", 200, ZIP));
        return targets;
    }

    private void keep(String name, Figures figures) {
        System.err.printf(Locale.ROOT, "%s: %.1f ms, %d bad%n", name, figures.millis(50), figures.bad());
        if (figures.bad() > 0) {
            throw new IllegalStateException(figures.bad() + " bad answers of “" + name + "”");
        }
        measured.computeIfAbsent(name, none -> new ArrayList<>()).add(figures);
    }

    private void print() {
        StringBuilder head = new StringBuilder("| " + database + ", p50 (p95) ms |");
        StringBuilder line = new StringBuilder("|---|");
        levels.forEach(level -> head.append(String.format(Locale.ROOT, " %,d |", level)));
        levels.forEach(level -> line.append("---|"));
        System.out.println(head + " last to first |\n" + line + "---|");
        measured.forEach((name, figures) -> {
            StringBuilder row = new StringBuilder("| " + name + " |");
            figures.forEach(each -> row.append(String.format(Locale.ROOT, " %.1f (%.1f) |", each.millis(50), each.millis(95))));
            System.out.println(row + String.format(Locale.ROOT, " %.2f |", figures.get(figures.size() - 1).millis(50) / figures.get(0).millis(50)));
        });
    }
}
