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

    private static final String ASIDE = ".making-";
    private static final List<String> STATE = List.of("applications", "autodeploy", "generated", "logs", "config");

    private static final Pattern PRODUCT = Pattern.compile("(?m)^(\\w*product_name|\\w+_version)=.*$");

    private final Path folder;
    private final boolean plain;

    private Installation(Path folder, boolean plain) {
        this.folder = folder;
        this.plain = plain;
    }

    static Installation of(Bundle bundle, Path server, boolean plain) throws IOException {
        return new Installation(server.resolve(bundle.fingerprint() + (plain ? "-plain" : "")), plain);
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
        }
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The server's own error pages end with its name and version, and no visitor needs to know them. */
    private static void hideProduct(Path branding) throws IOException {
        Files.writeString(branding, PRODUCT.matcher(Files.readString(branding)).replaceAll("$1="));
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

    List<Path> classPath() {
        Path server = folder.resolve("kotoisa-server.jar");
        return plain ? List.of(server, folder.resolve("payara-micro.jar"))
                : List.of(server, sessionIds(), folder.resolve("micro/launch-micro.jar"));
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
