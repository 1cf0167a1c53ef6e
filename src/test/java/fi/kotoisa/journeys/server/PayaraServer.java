package fi.kotoisa.journeys.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A Payara Server with a domain of its own, set up as {@code docs/how-to/run-on-payara-server.md} says, on which {@code kotoisa.ear} is deployed with demo data. The build has
 * unpacked the server into {@code target/payara6}.
 */
public final class PayaraServer implements AutoCloseable {

    private static final Path HOME = Path.of("target", "payara6").toAbsolutePath();
    private static final Path DOMAINS = Path.of("target", "payara-domains").toAbsolutePath();
    private static final Path SETTINGS = Path.of("main", "payara", "server.asadmin").toAbsolutePath();
    private static final Path BUILT = Path.of("..", "ear", "target").toAbsolutePath().normalize();
    private static final int MINUTES = 10;
    private static final int ADMIN = 48;
    private static final int HTTP = 80;
    private static final int OPERATORS = 91;
    private static final int HIGHEST_OFFSET = 91;

    private final int base;

    private PayaraServer(int base) {
        this.base = base;
    }

    public static PayaraServer start() {
        if (!Files.exists(HOME.resolve("bin/asadmin"))) {
            throw new IllegalStateException("There is no Payara Server in " + HOME + ": the build unpacks it before the journeys begin.");
        }
        Kotoisa.deleteTree(DOMAINS);
        PayaraServer server = new PayaraServer(freeBase());
        server.setUp();
        return server;
    }

    public URI home() {
        return URI.create("http://localhost:" + (base + HTTP) + "/");
    }

    private void setUp() {
        HOME.resolve("bin/asadmin").toFile().setExecutable(true);
        run("create-domain", "--domaindir", DOMAINS.toString(), "--portbase", "" + base, "--nopassword", "kotoisa");
        run("start-domain", "--domaindir", DOMAINS.toString(), "kotoisa");
        admin("add-library", BUILT.resolve("kotoisa-session-ids.jar").toString());
        admin("multimode", "--file", settings().toString());
        admin("create-system-properties", "kotoisa.data=" + escaped(DOMAINS.resolve("data").toString()) + ":kotoisa.demo=true:kotoisa.base-url=" + escaped(home().toString())
                + ":kotoisa.db.url=" + escaped("jdbc:derby:" + DOMAINS.resolve("data/database")));
        run("restart-domain", "--domaindir", DOMAINS.toString(), "kotoisa");
        admin("deploy", "--name", "kotoisa", "--contextroot", "/", "--virtualservers", "server", BUILT.resolve("kotoisa.ear").toString());
    }

    /** The shipped settings, with a free port for operators in place of the usual one. */
    private Path settings() {
        try {
            return Files.writeString(DOMAINS.resolve("server.asadmin"), Files.readString(SETTINGS).replace("--listenerport 9191", "--listenerport " + (base + OPERATORS)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String escaped(String value) {
        return value.replace(":", "\\:");
    }

    @Override
    public void close() {
        run("stop-domain", "--domaindir", DOMAINS.toString(), "--force", "kotoisa");
    }

    /** A command to the running domain. */
    private void admin(String... command) {
        List<String> whole = new ArrayList<>(List.of("--port", "" + (base + ADMIN)));
        whole.addAll(List.of(command));
        run(whole.toArray(String[]::new));
    }

    private static void run(String... command) {
        List<String> whole = new ArrayList<>(List.of(HOME.resolve("bin/asadmin").toString()));
        whole.addAll(List.of(command));
        Path log = Path.of("target", "payara-asadmin.log");
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("asadmin " + String.join(" ", command) + " failed; see " + log.toAbsolutePath());
            }
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The domain takes its ports at fixed distances above one number. */
    private static int freeBase() {
        return IntStream.iterate(28_000, base -> base < 60_000, base -> base + 500)
                .filter(base -> IntStream.rangeClosed(base, base + HIGHEST_OFFSET).allMatch(PayaraServer::free))
                .findFirst().orElseThrow(() -> new IllegalStateException("no free ports for a domain"));
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
