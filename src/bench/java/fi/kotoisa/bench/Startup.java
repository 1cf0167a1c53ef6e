package fi.kotoisa.bench;

import fi.kotoisa.journeys.server.Kotoisa;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** From the command to the first page: ours, the same jar with {@code --plain}, and an empty application in the same server. */
final class Startup {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Sizes sizes;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    Startup(Sizes sizes) {
        this.sizes = sizes;
    }

    /** @param firstPage to the first good answer, from the command; @param cpu of the server until then; @param memory in MiB, when it was ready */
    private record Begun(double firstPage, double ready, double cpu, long memory) {}

    void run(Path empty) throws IOException {
        System.out.println("| start | first page s | ready s | server CPU s to first page | memory MiB |");
        System.out.println("|---|---|---|---|---|");
        String shipped = Jars.SHIPPED.toString();
        System.setProperty("kotoisa.jar", shipped);
        Path data = Kotoisa.emptyFolder("bench-start");
        row("first, with demo data", begin(data, "/fi/activities/calendar"));
        best("later, with demo data", data, "/fi/activities/calendar");
        begin(data, "/fi/activities/calendar", "--plain");
        best("later, with demo data, plain", data, "/fi/activities/calendar", "--plain");
        best("later, without --demo", data, "/fi/activities/calendar", "--demo=false");
        best("later, without --demo, plain", data, "/fi/activities/calendar", "--demo=false", "--plain");
        System.setProperty("kotoisa.jar", empty.toString());
        Path other = Kotoisa.emptyFolder("bench-empty");
        row("empty application, first", begin(other, "/"));
        best("empty application, later, as --demo", other, "/");
        best("empty application, later, without --demo", other, "/", "--demo=false");
        begin(other, "/", "--plain");
        best("empty application, later, plain", other, "/", "--plain");
        System.setProperty("kotoisa.jar", shipped);
    }

    private void best(String name, Path data, String page, String... options) throws IOException {
        Begun best = begin(data, page, options);
        for (int i = 1; i < sizes.starts(); i++) {
            Begun again = begin(data, page, options);
            best = again.firstPage() < best.firstPage() ? again : best;
        }
        row(name, best);
    }

    private static void row(String name, Begun begun) {
        System.out.println(String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %d |", name, begun.firstPage(), begun.ready(), begun.cpu(), begun.memory()));
    }

    private Begun begin(Path data, String page, String... options) throws IOException {
        long start = System.nanoTime();
        Kotoisa kotoisa = Kotoisa.begin(data, Map.of(), options);
        try {
            awaitPage(kotoisa.home().resolve(page), start);
            double firstPage = seconds(start);
            double cpu = kotoisa.server().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
            kotoisa.awaitReady();
            return new Begun(firstPage, seconds(start), cpu, Memory.resident(kotoisa.server()));
        } finally {
            kotoisa.stop();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void awaitPage(URI page, long start) throws IOException {
        while (!answers(page)) {
            if (System.nanoTime() - start > LONGEST) {
                throw new IOException(page + " does not answer");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean answers(URI page) {
        try {
            return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
