package fi.kotoisa.bench;

import fi.kotoisa.journeys.server.Kotoisa;
import fi.kotoisa.journeys.server.PowerCuts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the shipped jar and prints tables: {@code docs/reference/performance.md} says how to run it and holds what it gave.
 *
 * <p>Arguments: any of {@code startup}, {@code speed}, {@code growth}, {@code people}, {@code rush}, {@code kills}, the middle three also as {@code growth-derby} or {@code rush-postgresql}; without one of them
 * all six; and sizes such as {@code seconds=4}. Fails when a power cut has cost something.
 */
public final class Bench {

    private static final List<String> ALL = List.of("startup", "speed", "growth", "people", "rush", "kills");

    private final Sizes sizes;
    private List<String> coming = List.of();

    private Bench(Sizes sizes) {
        this.sizes = sizes;
    }

    public static void main(String[] words) throws IOException, InterruptedException, SQLException, URISyntaxException {
        List<String> parts = new ArrayList<>(List.of(words).stream().filter(word -> !word.contains("=")).toList());
        Bench bench = new Bench(Sizes.read(List.of(words).stream().filter(word -> word.contains("=")).toList()));
        for (String part : parts.isEmpty() ? ALL : parts) {
            System.out.println("\n## " + part + "\n\n" + machine() + "\n");
            switch (part) {
                case "startup" -> new Startup(bench.sizes).run(Jars.empty());
                case "speed" -> bench.speed();
                case "growth", "people", "rush" -> bench.onEach(part);
                case "growth-derby", "growth-postgresql", "people-derby", "people-postgresql", "rush-derby", "rush-postgresql" -> bench.on(part.substring(0, part.indexOf('-')), part.substring(part.indexOf('-') + 1));
                case "kills" -> bench.kills();
                default -> throw new IllegalArgumentException("“" + part + "” is none of " + ALL);
            }
        }
    }

    /** What else the machine did is part of every figure. */
    private static String machine() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%d cores, load average %.1f before the start, Java %s.", system.getAvailableProcessors(), system.getSystemLoadAverage(), Runtime.version());
    }

    private void speed() throws IOException, InterruptedException, SQLException, URISyntaxException {
        System.setProperty("kotoisa.jar", Jars.withBareBeside().toString());
        Path data = seededIn("bench-speed");
        Kotoisa kotoisa = Kotoisa.startOn(data, Map.of(), "--demo=false");
        try {
            long before = Memory.resident(kotoisa.server());
            new Speed(sizes, kotoisa, coming).run();
            System.out.println("\nServer memory, MiB resident: " + before + " when ready, " + Memory.resident(kotoisa.server()) + " after the load, " + Memory.most(kotoisa.server()) + " at most.");
        } finally {
            kotoisa.stop();
            System.setProperty("kotoisa.jar", Jars.SHIPPED.toString());
        }
    }

    private void onEach(String part) throws IOException, InterruptedException, SQLException {
        on(part, "derby");
        on(part, "postgresql");
    }

    private void on(String part, String database) throws IOException, InterruptedException, SQLException {
        switch (part) {
            case "growth" -> new Growth(sizes, database).run();
            case "people" -> new People(sizes, database).run();
            default -> new Rush(sizes, database).run();
        }
        System.out.println();
    }

    private void kills() throws InterruptedException, SQLException {
        Path data = seededIn("bench-kills");
        PowerCuts cuts = new PowerCuts(Kotoisa.startOn(data, Map.of()), Map.of(), coming, StoryHours.PLACES, sizes.seed());
        int wrong = 0;
        for (int i = 0; i < sizes.kills(); i++) {
            List<String> complaints = cuts.round();
            complaints.forEach(System.out::println);
            wrong += complaints.size();
        }
        cuts.kotoisa().stop();
        System.out.println("\n" + sizes.kills() + " power cuts, " + wrong + " complaints.");
        if (wrong > 0) {
            throw new IllegalStateException("a power cut has cost something");
        }
    }

    /** A stopped server's data folder with seeded groups. */
    private Path seededIn(String name) throws SQLException {
        Kotoisa demo = Kotoisa.start(name, Map.of());
        demo.stop();
        try (Store store = Store.of("derby", demo.data())) {
            coming = Seed.into(store, sizes, LocalDate.now());
        }
        System.out.println(sizes.activities() + " groups of " + sizes.dates() + " dates, " + sizes.households() + " households on each past date.\n");
        return demo.data();
    }
}
