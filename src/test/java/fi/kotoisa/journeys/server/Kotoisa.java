package fi.kotoisa.journeys.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** {@code java -jar kotoisa.jar --demo}, on free ports, with a data folder of its own under {@code target}. */
public final class Kotoisa {

    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 60;
    private static final int LOWEST_PORT = 15_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final Random PORTS = new Random();
    private static Kotoisa walked;

    private final Process process;
    private final int port;
    private final int operatorsPort;
    private final Path data;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private Kotoisa(Process process, int port, int operatorsPort, Path data) {
        this.process = process;
        this.port = port;
        this.operatorsPort = operatorsPort;
        this.data = data;
    }

    /** A server on an empty data folder, ready to be asked. */
    public static Kotoisa start(String name, Map<String, String> environment) {
        return startOn(emptyFolder(name), environment);
    }

    /** Where nothing is yet. */
    public static Path emptyFolder(String name) {
        Path data = Path.of("target", "kotoisa-" + name).toAbsolutePath();
        deleteTree(data);
        return data;
    }

    /** A server on the data that an earlier one has left. @param options come last and win */
    public static Kotoisa startOn(Path data, Map<String, String> environment, String... options) {
        Kotoisa kotoisa = begin(data, environment, options);
        kotoisa.awaitReady();
        return kotoisa;
    }

    /** The same without waiting for it. */
    public static Kotoisa begin(Path data, Map<String, String> environment, String... options) {
        int[] free = freePorts();
        int port = free[0];
        int operatorsPort = free[1];
        List<String> command = new ArrayList<>(List.of(java(), "-jar", jar().toString(), "--demo", "--port", "" + port, "--ops-port", "" + operatorsPort,
                "--base-url", "http://localhost:" + port, "--data", data.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Kotoisa kotoisa = new Kotoisa(builder.start(), port, operatorsPort, data);
            kotoisa.listen();
            return kotoisa;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** The server that the journeys of this run walk. */
    public static Kotoisa walked() {
        return walked;
    }

    static void walked(Kotoisa kotoisa) {
        walked = kotoisa;
    }

    public int port() {
        return port;
    }

    public URI home() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** Health and metrics, for the machine itself only. */
    public URI operators() {
        return URI.create("http://127.0.0.1:" + operatorsPort + "/");
    }

    /** The server's own process, which is not the launcher's. */
    public ProcessHandle server() {
        return process.children().findFirst().orElseThrow(() -> new IllegalStateException("there is no server"));
    }

    public Path data() {
        return data;
    }

    /** As Ctrl+C does. */
    public void stop() {
        process.destroy();
        await(STOP_SECONDS);
    }

    /** The power is gone: launcher and server end at once and write nothing more. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await(STOP_SECONDS);
    }

    private void await(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("Kotoisa did not stop in " + seconds + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        Thread listener = new Thread(this::hear, "kotoisa-output");
        listener.setDaemon(true);
        listener.start();
        Thread lastWill = new Thread(() -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
        Runtime.getRuntime().addShutdownHook(lastWill);
    }

    /** Until the launcher says so. @throws IllegalStateException when that does not happen in time */
    public void awaitReady() {
        try {
            ready.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notReady) {
            process.destroy();
            throw new IllegalStateException("Kotoisa did not start; see " + data.resolveSibling(data.getFileName() + ".log"), notReady);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear() {
        Path log = data.resolveSibling(data.getFileName() + ".log");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)); Writer kept = Files.newBufferedWriter(log)) {
            String last = "nothing";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
                kept.append(line).append('\n').flush();
                if (line.startsWith("Kotoisa is ready")) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("the process ended after it said: " + last));
        } catch (IOException gone) {
            ready.completeExceptionally(gone);
        }
    }

    /** The jar that this build has made. */
    static Path jar() {
        Path jar = Path.of(System.getProperty("kotoisa.jar", "../ear/target/kotoisa.jar")).toAbsolutePath().normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar + ": build it with mvn package.");
        }
        return jar;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Two that differ, and that no outgoing connection is given before the server takes them: systems give those from 32768 on, and two suites with their browsers open many in the seconds of a start.
     */
    private static int[] freePorts() {
        return PORTS.ints(LOWEST_PORT, HIGHEST_PORT).filter(Kotoisa::free).distinct().limit(2).toArray();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
