package fi.kotoisa.bench;

import fi.kotoisa.bench.bare.BytesServlet;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Copies of the shipped jar: one that deploys the bare application beside ours, in the same server; one that carries an empty application in place of ours. Launcher, server and
 * Java options stay what they are.
 */
final class Jars {

    static final Path SHIPPED = Path.of(System.getProperty("kotoisa.jar", "../ear/target/kotoisa.jar")).toAbsolutePath().normalize();

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final Path PAGES = Path.of("bench", "resources", "bare").toAbsolutePath();
    private static final List<String> BARE = List.of("BytesServlet.class", "BytesServlet$Answer.class", "BarePage.class", "BarePage$Row.class");
    private static final List<String> EMPTY = List.of("EmptyStart.class");

    private Jars() {
    }

    /** Ours, and the bare application at {@code /bare}. */
    static Path withBareBeside() throws IOException, URISyntaxException {
        Path war = newWar("bare.war", BARE);
        try (FileSystem inside = open(war)) {
            for (String page : List.of("list.xhtml", "form.xhtml")) {
                Files.copy(PAGES.resolve(page), inside.getPath(page));
            }
            for (String setting : List.of("web.xml", "beans.xml")) {
                Files.copy(PAGES.resolve(setting), inside.getPath("WEB-INF", setting));
            }
        }
        Path jar = copy("with-bare.jar");
        try (FileSystem inside = open(jar)) {
            Files.writeString(inside.getPath("bundle/post-boot.asadmin"), "\ndeploy --name bare --virtualservers server --contextroot /bare " + war + "\n", StandardOpenOption.APPEND);
        }
        return jar;
    }

    /** An application with one page of four words in place of ours. */
    static Path empty() throws IOException, URISyntaxException {
        Path war = newWar("empty.war", EMPTY);
        try (FileSystem inside = open(war)) {
            Files.writeString(inside.getPath("index.html"), "There is nothing here.");
        }
        Path jar = copy("empty.jar");
        try (FileSystem inside = open(jar)) {
            Files.copy(war, inside.getPath("bundle/kotoisa.war"), StandardCopyOption.REPLACE_EXISTING);
        }
        return jar;
    }

    private static Path copy(String name) throws IOException {
        return Files.copy(SHIPPED, FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path newWar(String name, List<String> classes) throws IOException, URISyntaxException {
        Files.createDirectories(FOLDER);
        Path war = FOLDER.resolve(name);
        Files.deleteIfExists(war);
        Path compiled = Path.of(BytesServlet.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        String folder = BytesServlet.class.getPackageName().replace('.', '/');
        try (FileSystem inside = open(war)) {
            Path target = inside.getPath("WEB-INF", "classes", folder);
            Files.createDirectories(target);
            for (String each : classes) {
                Files.copy(compiled.resolve(folder).resolve(each), target.resolve(each));
            }
        }
        return war;
    }

    private static FileSystem open(Path archive) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"));
    }
}
