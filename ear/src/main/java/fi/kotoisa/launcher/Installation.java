package fi.kotoisa.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One version of the server, unpacked in the data folder: made aside and renamed, so that it is there whole or not at
 * all, and never changed afterwards except for the state that a start makes and the next one throws away.
 */
final class Installation {

    /** How the unpacked server lies in its folder; another number never meets what an earlier program unpacked. */
    private static final String LAYOUT = "-2";
    private static final String ASIDE = ".making-";
    private static final List<String> STATE = List.of("applications", "autodeploy", "generated", "logs", "config");
    private static final String LIBRARIES = "lib";
    private static final String OUR_OWN = "kotoisa-";
    private static final Pattern PRODUCT = Pattern.compile("(?m)^(\\w*product_name|\\w+_version)=.*$");

    private final Path folder;
    private final boolean plain;

    private Installation(Path folder, boolean plain) {
        this.folder = folder;
        this.plain = plain;
    }

    static Installation of(Bundle bundle, Path server, boolean plain) throws IOException {
        return new Installation(server.resolve(bundle.fingerprint() + LAYOUT + (plain ? "-plain" : "")), plain);
    }

    boolean isThere() {
        return Files.isDirectory(folder);
    }

    void make(Bundle bundle, Micro micro) throws IOException {
        Path aside = folder.resolveSibling(ASIDE + folder.getFileName());
        Folders.remove(aside);
        Files.createDirectories(aside);
        bundle.copy("kotoisa-server.jar", aside.resolve("kotoisa-server.jar"));
        bundle.copy("kotoisa-session-ids.jar", aside.resolve("kotoisa-session-ids.jar"));
        bundle.copy("payara-micro.jar", aside.resolve("payara-micro.jar"));
        if (plain) {
            bundle.copy("kotoisa.war", aside.resolve("kotoisa.war"));
        } else {
            bundle.unpack("kotoisa.war", aside.resolve("kotoisa"));
            micro.unpack(aside.resolve("payara-micro.jar"), aside.resolve("micro"));
            Files.delete(aside.resolve("payara-micro.jar"));
            Files.move(aside.resolve("micro/config"), aside.resolve("config"));
            hideProduct(aside.resolve("config/branding/glassfish-version.properties"));
            takeOutLibraries(aside.resolve("kotoisa/WEB-INF/lib"), aside.resolve(LIBRARIES));
        }
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The server's own error pages end with its name and version, and no visitor needs to know them. */
    private static void hideProduct(Path branding) throws IOException {
        Files.writeString(branding, PRODUCT.matcher(Files.readString(branding)).replaceAll("$1="));
    }

    /**
     * Other people's libraries go onto the server's own class path: the class archive holds only what is loaded from
     * there, and the application's loader asks the hundreds of jars of that path first for every class it has itself.
     */
    private static void takeOutLibraries(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> jars = Files.list(from)) {
            for (Path jar : jars.filter(jar -> !jar.getFileName().toString().startsWith(OUR_OWN)).toList()) {
                Files.move(jar, to.resolve(jar.getFileName()));
            }
        }
    }

    /** How Payara Micro unpacks itself. */
    interface Micro {
        void unpack(Path jar, Path target) throws IOException;
    }

    /** The server writes its configuration back and would meet its own listeners and application again: every start begins afresh. */
    void forgetLastRun() throws IOException {
        if (plain) {
            return;
        }
        for (String state : STATE) {
            Folders.remove(folder.resolve("micro").resolve(state));
        }
        Folders.copy(folder.resolve("config"), folder.resolve("micro/config"));
    }

    /** Removes other versions and what a killed start left. The plain twin of this version stays. */
    void removeOthers() throws IOException {
        String mine = folder.getFileName().toString().replace("-plain", "");
        try (Stream<Path> siblings = Files.list(folder.getParent())) {
            for (Path other : siblings.filter(Files::isDirectory).toList()) {
                String name = other.getFileName().toString();
                if (!name.equals(mine) && !name.equals(mine + "-plain") && !name.equals("run")) {
                    Folders.remove(other);
                }
            }
        }
    }

    Path application() {
        return folder.resolve(plain ? "kotoisa.war" : "kotoisa");
    }

    /** What the server's Java starts with; in the order in which the class archive knows it. */
    List<Path> classPath() throws IOException {
        Path server = folder.resolve("kotoisa-server.jar");
        if (plain) {
            return List.of(server, folder.resolve("payara-micro.jar"));
        }
        try (Stream<Path> libraries = Files.list(folder.resolve(LIBRARIES))) {
            return Stream.concat(Stream.of(server, sessionIds(), folder.resolve("micro/launch-micro.jar")), libraries.sorted()).toList();
        }
    }

    String mainClass() {
        return plain ? "fish.payara.micro.PayaraMicro" : "fish.payara.micro.impl.RootDirLauncher";
    }

    Path sessionIds() {
        return folder.resolve("kotoisa-session-ids.jar");
    }

    /** The archive of classes for this very Java in this very place; another Java or place makes its own. */
    Path classArchive() {
        String ground = System.getProperty("java.vm.version") + System.getProperty("java.home") + folder;
        return folder.resolve("classes-" + Integer.toHexString(ground.hashCode()) + ".jsa");
    }
}
