package fi.kotoisa.bench;

import fi.kotoisa.journeys.server.Kotoisa;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A popular course opens: thousands press “sign up” within ten seconds, each on a connection of their own, for one date of twenty places. Who asks does not wait for the others: what
 * counts is the time from the moment that somebody pressed. Afterwards the database is looked at.
 */
final class Rush {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Sizes sizes;
    private final String database;

    /** @param database {@code derby} or {@code postgresql} */
    Rush(Sizes sizes, String database) {
        this.sizes = sizes;
        this.database = database;
    }

    /** @throws IllegalStateException when a place was given twice, a queue has gaps, or somebody got no answer */
    void run() throws IOException, InterruptedException, SQLException {
        Path data = Kotoisa.emptyFolder("bench-rush-" + database);
        try (Store store = Store.of(database, data)) {
            Kotoisa kotoisa = Kotoisa.startOn(data, store.environment());
            List<String> intakes = SignUps.intakes(kotoisa.home(), StoryHours.PATTERN);
            SignUps signUps = SignUps.learn(kotoisa.home(), sizes.connections(), intakes.get(1), 100_000);
            new Load(kotoisa.port(), sizes.connections(), kotoisa.server()).askAll(signUps.ready(sizes.signUps(), intakes.subList(1, intakes.size())));
            List<Ask> asks = signUps.ready(sizes.rush(), intakes.subList(0, 1));
            Duration before = kotoisa.server().info().totalCpuDuration().orElse(Duration.ZERO);
            long[] micros = press(kotoisa.port(), asks);
            Duration cpu = kotoisa.server().info().totalCpuDuration().orElse(Duration.ZERO).minus(before);
            long memory = Memory.resident(kotoisa.server());
            kotoisa.stop();
            int answered = (int) Arrays.stream(micros).filter(each -> each > 0).count();
            System.out.printf(Locale.ROOT, "%s: %d pressed in %d s, %d answered, p50 %.1f s, p99 %.1f s, slowest %.1f s; server CPU %.1f s, %d MiB.%n", database, asks.size(), WITHIN.toSeconds(),
                    answered, at(micros, 50), at(micros, 99), at(micros, 100), cpu.toMillis() / 1e3, memory);
            look(store, intakes.get(0), asks.size());
            if (answered < asks.size()) {
                throw new IllegalStateException(asks.size() - answered + " got no good answer");
            }
        }
    }

    /** @return for each the time from pressing to the answer; 0 where that was not a good one */
    private static long[] press(int port, List<Ask> asks) throws InterruptedException {
        long[] micros = new long[asks.size()];
        ExecutorService crowd = Executors.newFixedThreadPool(asks.size());
        CountDownLatch answered = new CountDownLatch(asks.size());
        AtomicInteger told = new AtomicInteger();
        long step = WITHIN.toNanos() / asks.size();
        try {
            long start = System.nanoTime();
            for (int i = 0; i < asks.size(); i++) {
                int at = i;
                long due = start + i * step;
                while (System.nanoTime() < due) {
                    Thread.sleep(1);
                }
                crowd.execute(() -> {
                    micros[at] = took(port, asks.get(at), due, told);
                    answered.countDown();
                });
            }
            answered.await();
            return micros;
        } finally {
            crowd.shutdownNow();
        }
    }

    private static long took(int port, Ask ask, long due, AtomicInteger told) {
        try (Line line = new Line(port)) {
            Line.Answer answer = line.ask(ask.bytes());
            if (ask.isGood(answer)) {
                return (System.nanoTime() - due) / 1000;
            }
            tell(told, answer.toString());
        } catch (IOException broken) {
            tell(told, broken.toString());
        }
        return 0;
    }

    private static void tell(AtomicInteger told, String what) {
        if (told.getAndIncrement() < 5) {
            System.err.println(what);
        }
    }

    private static double at(long[] micros, int percent) {
        long[] good = Arrays.stream(micros).filter(each -> each > 0).sorted().toArray();
        return good.length == 0 ? Double.NaN : good[Math.min(good.length - 1, good.length * percent / 100)] / 1e6;
    }

    private static void look(Store store, String intake, int pressed) throws SQLException {
        List<String> states = new ArrayList<>();
        List<Long> turns = new ArrayList<>();
        try (Connection connection = store.open(); PreparedStatement query = connection.prepareStatement("SELECT state, turn FROM activities.enrolment WHERE intake_id = ? ORDER BY turn")) {
            query.setString(1, intake);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    states.add(rows.getString(1));
                    turns.add(rows.getLong(2));
                }
            }
            connection.commit();
        }
        store.leave();
        boolean first = states.subList(0, Math.min(StoryHours.PLACES, states.size())).stream().allMatch("PLACED"::equals);
        long placed = states.stream().filter("PLACED"::equals).count();
        long waiting = states.stream().filter("WAITING"::equals).count();
        boolean gaps = !turns.isEmpty() && turns.get(turns.size() - 1) - turns.get(0) + 1 != turns.size();
        System.out.printf(Locale.ROOT, "In the database: %d placed (%s), %d waiting, %s.%n", placed, first ? "the first by turn" : "not the first by turn", waiting, gaps ? "turns with gaps" : "turns without a gap");
        if (placed != StoryHours.PLACES || !first || gaps || placed + waiting != pressed) {
            throw new IllegalStateException("places or queue are wrong");
        }
    }
}
