package fi.kotoisa.journeys.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds or fetches a Chromium: the one that the environment variable {@code CHROMIUM} names, an installed one, the system's package where we may install it, Playwright's
 * own. One browser serves the whole suite.
 */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> ARGUMENTS = List.of("--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // containers give shared memory of 64 MB, too little for the picture of a long page
            "--disable-dev-shm-usage");
    private static final int INSTALL_MINUTES = 10;
    private static Browser running;

    private Chromium() {}

    static synchronized Browser browser() {
        if (running == null || !running.isConnected()) {
            running = launch(find());
        }
        return running;
    }

    /** An installed browser; nothing where only Playwright's own download is left. */
    private static Optional<Path> find() {
        return Stream.<Supplier<Optional<Path>>>of(
                        () -> Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
                        Chromium::installed)
                .map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private static Browser launch(Optional<Path> installed) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(arguments());
        installed.ifPresent(options::setExecutablePath);
        Map<String, String> environment = installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        try {
            return Playwright.create(new Playwright.CreateOptions().setEnv(environment)).chromium().launch(options);
        } catch (PlaywrightException none) {
            throw new IllegalStateException(installed.map(path -> "The browser " + path + " does not start: name another in the variable CHROMIUM.")
                    .orElse("No Chromium was found or could be fetched: install one, or name it in the variable CHROMIUM."), none);
        }
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        if (root()) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> onPath() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    /** Of two suites that miss it, one installs it while the other waits until it is there whole. */
    private static Optional<Path> installed() {
        try (FileChannel file = FileChannel.open(Path.of("target", "chromium.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            return onPath().or(Chromium::install);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The system's package, with fonts that can write Arabic. */
    private static Optional<Path> install() {
        if (!root() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.err.println("No browser is installed; the system's package is being installed.");
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core");
        return onPath();
    }

    /** Whether it worked is seen from whether the browser is there afterwards. */
    private static void run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException notThere) {
            System.err.println(String.join(" ", command) + " does not work here: " + notThere.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
