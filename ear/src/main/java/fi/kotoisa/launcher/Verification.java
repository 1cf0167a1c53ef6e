package fi.kotoisa.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code --verify-audit}: looks whether the audit log is as it was written; {@code --replay-erasures}: looks whether what was erased is back. Without starting a server. It takes no part of the data folder, so on
 * PostgreSQL it may look while the server runs. What looks comes out of the application itself.
 */
final class Verification {

    static final String OPTION = "--verify-audit";
    static final String ERASURES = "--replay-erasures";

    /** Something that was erased is back. */
    static final int BACK = 1;
    /** It could not be looked. */
    static final int NOT_LOOKED = 2;

    private static final Pattern NEEDED = Pattern.compile("WEB-INF/lib/(kotoisa-identity|derby|derbyshared|derbytools|postgresql)-[0-9][^/]*\\.jar");
    private static final Map<String, String> LOOKING = Map.of(OPTION, "fi.kotoisa.identity.application.VerifyAudit", ERASURES, "fi.kotoisa.identity.application.personaldata.ReplayErasures");

    private final Bundle bundle;
    private final PrintStream out;
    private final String looking;

    /** @param option what is asked for: {@link #OPTION} or {@link #ERASURES} */
    Verification(String option, Bundle bundle, PrintStream out) {
        this.looking = LOOKING.get(option);
        this.bundle = bundle;
        this.out = out;
    }

    /** @return the exit code: 0 where all is well, 1 where the log is damaged or erased records are back, 2 where it could not be looked */
    int run(Options options) throws IOException {
        Path aside = Files.createTempDirectory("kotoisa-verify");
        System.setProperty("derby.stream.error.file", aside.resolve("derby.log").toString());
        try {
            bundle.unpack("kotoisa.war", aside, name -> NEEDED.matcher(name).matches());
            try (URLClassLoader loader = new URLClassLoader(jars(aside), ClassLoader.getPlatformClassLoader())) {
                return look(loader, settings(options));
            }
        } finally {
            Folders.remove(aside);
        }
    }

    static Map<String, String> settings(Options options) {
        return Map.of("url", options.database().url(), "user", options.database().user(), "password", options.database().password(), "data", options.data().toString());
    }

    private static URL[] jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            return jars.stream().map(Verification::address).toArray(URL[]::new);
        }
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int look(ClassLoader loader, Map<String, String> settings) throws IOException {
        try {
            return (int) Class.forName(looking, true, loader).getMethod("run", Map.class, PrintStream.class).invoke(null, settings, out);
        } catch (InvocationTargetException broken) {
            out.println("Could not look: " + broken.getCause());
            return NOT_LOOKED;
        } catch (ReflectiveOperationException missing) {
            throw new IOException("this kotoisa.jar carries nothing that can look", missing);
        }
    }
}
