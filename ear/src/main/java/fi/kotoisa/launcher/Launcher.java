package fi.kotoisa.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The walk from the command line to a running server and back. */
public final class Launcher {

    private static final String SURE = "--yes";
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 30;
    private static final int FORMER_SECONDS = 30;
    private static final int ARCHIVE_SECONDS = 60;
    private static final int SPACE_FIRST = 500;
    private static final int SPACE_LATER = 100;
    private static final long LOG_LIMIT = 10L * 1024 * 1024;

    private final Progress progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    private volatile Optional<ServerProcess> server = Optional.empty();
    private volatile boolean done;
    private volatile boolean stopping;
    private final boolean replaying;

    /** @param replaying whether the server only erases again what is back, and ends */
    private Launcher(boolean replaying) {
        this.replaying = replaying;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, URISyntaxException {
        List<String> given = List.of(arguments);
        if (given.contains("--help") || given.contains("-h")) {
            System.out.print(Help.text());
        } else if (given.contains("--version")) {
            System.out.println("Kotoisa " + Optional.ofNullable(Launcher.class.getPackage().getImplementationVersion()).orElse(""));
        } else if (given.contains(Verification.OPTION)) {
            System.exit(look(Verification.OPTION, without(given, Verification.OPTION)));
        } else if (given.contains(Verification.ERASURES)) {
            System.exit(replay(without(given, Verification.ERASURES, SURE), given.contains(SURE)));
        } else {
            System.exit(new Launcher(false).walk(given));
        }
    }

    private static List<String> without(List<String> given, String... options) {
        return given.stream().filter(each -> !List.of(options).contains(each)).toList();
    }

    /** Looks, and where something is back and that is wanted, has a server erase it, and looks again. */
    private static int replay(List<String> given, boolean sure) throws IOException, InterruptedException, URISyntaxException {
        int found = look(Verification.ERASURES, given);
        if (found != Verification.BACK) {
            return found;
        }
        if (!sure) {
            System.out.println("Erase them again: the same with " + SURE + ", with the server stopped; or with a button on the page “Retention”.");
            return found;
        }
        int ended = new Launcher(true).walk(given);
        return ended == 0 ? look(Verification.ERASURES, given) : Verification.NOT_LOOKED;
    }

    private static int look(String option, List<String> given) throws IOException, URISyntaxException {
        try {
            return new Verification(option, bundle(), new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(Options.read(given, System.getenv(), Path.of("")));
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            return Verification.NOT_LOOKED;
        }
    }

    private static Bundle bundle() throws URISyntaxException {
        return new Bundle(Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }

    private int walk(List<String> given) throws IOException, InterruptedException, URISyntaxException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "stop"));
        try {
            Options asked = Options.read(given, System.getenv(), Path.of(""));
            Options options = replaying ? asked.forReplay(Ports.free()) : asked;
            DataFolder data = DataFolder.take(options.data());
            data.awaitEndOfFormerServer(FORMER_SECONDS);
            Ports.demandFree(options.host(), options.port(), Setting.PORT);
            int opsPort = options.opsPort() == 0 ? Ports.free() : options.opsPort();
            Ports.demandFree("127.0.0.1", opsPort, Setting.OPS_PORT);
            progress.say("Kotoisa starts; its data lies in " + options.data());
            Bundle bundle = bundle();
            Installation installation = installed(bundle, data, options.plain());
            serve(options, opsPort, data, bundle, installation);
            if (stopping || replaying) {
                return 0;
            }
            throw new Refused(Refused.GROUND, "The server ended by itself; the log is in " + data.log());
        } catch (Refused refused) {
            if (!stopping) {
                done = true;
                System.err.println(refused.getMessage());
            }
            return stopping ? 0 : refused.exitCode();
        }
    }

    private Installation installed(Bundle bundle, DataFolder data, boolean plain) throws IOException, Refused {
        Installation installation = Installation.of(bundle, data.server(), plain);
        data.demandSpace(installation.isThere() ? SPACE_LATER : SPACE_FIRST);
        if (!installation.isThere()) {
            progress.step("unpacking the server (once for each version)");
            installation.make(bundle, Launcher::unpackMicro);
        }
        installation.forgetLastRun();
        return installation;
    }

    private static void unpackMicro(Path jar, Path target) throws IOException {
        Process unpacking = new ProcessBuilder(ServerCommand.java(), "-XX:TieredStopAtLevel=1", "-jar", jar.toString(),
                "--rootDir", target.toString(), "--outputlauncher")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (unpacking.waitFor() != 0) {
                throw new IOException("Payara Micro could not unpack itself into " + target);
            }
        } catch (InterruptedException e) {
            unpacking.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void serve(Options options, int opsPort, DataFolder data, Bundle bundle, Installation installation)
            throws IOException, InterruptedException, Refused {
        ServerCommand command = new ServerCommand(options, opsPort, data, installation);
        boolean firstStart = command.wantsClassArchive();
        try (ServerLog log = new ServerLog(data.log(), LOG_LIMIT)) {
            ServerTalk talk = new ServerTalk(log, progress);
            progress.step("starting the server");
            ServerProcess started = new ServerProcess(command.prepare(bundle), command.environment(), data.path(), talk);
            server = Optional.of(started);
            readyOrStopped(started, options, log);
            if (replaying) {
                done = true;
                started.stop(STOP_SECONDS);
                return;
            }
            installation.removeOthers();
            if (firstStart) {
                progress.step("preparing faster starts (once for each version)");
                started.writeClassArchive(installation.classArchive(), ARCHIVE_SECONDS);
            }
            progress.step("ready");
            talk.announced();
            announce(options, opsPort);
            started.awaitEnd();
        }
    }

    private static void readyOrStopped(ServerProcess started, Options options, ServerLog log) throws Refused, InterruptedException {
        try {
            started.awaitReady(page(options), START_SECONDS, log);
        } catch (Refused refused) {
            started.stop(STOP_SECONDS);
            throw refused;
        }
    }

    private static URI page(Options options) {
        String host = options.host().equals("0.0.0.0") || options.host().equals("::") ? "127.0.0.1" : options.host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + options.port() + "/");
    }

    private void announce(Options options, int opsPort) {
        progress.say("");
        progress.say("Kotoisa is ready: " + options.baseUrl() + "/");
        progress.say("Health and metrics, for this machine only: http://127.0.0.1:" + opsPort + "/health and /metrics");
        progress.say("Stop it with Ctrl+C.");
    }

    /** Ctrl+C and SIGTERM come here; what was asked for is success, so the exit code is 0. */
    private void stopOnSignal() {
        if (done) {
            return;
        }
        stopping = true;
        if (server.isPresent()) {
            progress.say("Stopping …");
            server.get().stop(STOP_SECONDS);
            progress.say("Kotoisa has stopped.");
        }
        Runtime.getRuntime().halt(0);
    }
}
