package fi.kotoisa.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command line and environment of the server's process. Passwords travel by the environment only. */
final class ServerCommand {

    /** Payara's own manifest asks for these, and a class path start does not read a manifest. */
    private static final List<String> OPENED = List.of(
            "java.base/jdk.internal.loader", "java.base/java.lang", "java.base/java.net", "java.base/java.nio",
            "java.base/java.util", "java.base/sun.nio.ch", "java.management/sun.management",
            "jdk.management/com.sun.management.internal", "java.base/sun.net.www.protocol.jrt",
            "java.base/sun.net.www.protocol.jar", "java.base/java.io", "java.naming/javax.naming.spi",
            "java.rmi/sun.rmi.transport", "java.logging/java.util.logging", "java.management/javax.management",
            "java.management/javax.management.openmbean");
    private static final List<String> EXPORTED = List.of(
            "java.base/jdk.internal.ref", "jdk.naming.dns/com.sun.jndi.dns", "java.naming/com.sun.jndi.ldap");

    /** Measured: docs/reference/configuration.md, "How the server's Java is started". */
    private static final List<String> MEASURED = List.of(
            "-XX:+UseSerialGC", "-Xms64m", "-Xmx640m", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40", "-XX:MetaspaceSize=128m", "-XX:ReservedCodeCacheSize=96m",
            "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr",
            "-XX:TieredStopAtLevel=1");

    /** For a page of thirty, Derby would read whole tables into memory; with none to spare for it, it looks up in the indexes what it shows. */
    private static final String NO_HASH_TABLES = "0";

    private final Options options;
    private final int opsPort;
    private final DataFolder data;
    private final Installation installation;

    ServerCommand(Options options, int opsPort, DataFolder data, Installation installation) {
        this.options = options;
        this.opsPort = opsPort;
        this.data = data;
        this.installation = installation;
    }

    /** Writes the files that the server reads at its start, for the owner's eyes only, and answers the command to run. */
    List<String> prepare(Bundle bundle) throws IOException {
        Path run = data.server().resolve("run");
        Folders.remove(run);
        Files.createDirectories(run);
        for (String name : List.of("pre-boot.asadmin", "post-boot.asadmin", "logging.properties")) {
            Files.writeString(run.resolve(name), filledIn(bundle.text(name)));
        }
        Path arguments = run.resolve("java.arguments");
        Files.writeString(arguments, all(run).stream().map(ServerCommand::quoted).collect(Collectors.joining("\n")));
        if (Files.getFileStore(arguments).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(arguments, PosixFilePermissions.fromString("rw-------"));
        }
        return List.of(java(), "@" + arguments);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What the child's environment has on top of ours. */
    Map<String, String> environment() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("KOTOISA_DB_PASSWORD", options.database().password());
        secrets.put("KOTOISA_DB_MIGRATION_PASSWORD", options.database().migrationPassword());
        secrets.values().removeIf(String::isEmpty);
        if (!options.plain()) {
            secrets.put("MALLOC_ARENA_MAX", "2");
        }
        return secrets;
    }

    boolean wantsClassArchive() {
        return !options.plain() && !Files.exists(installation.classArchive());
    }

    private List<String> all(Path run) throws IOException {
        List<String> all = new ArrayList<>(javaOptions());
        settings().forEach((name, value) -> all.add("-D" + name + "=" + value));
        all.add("-cp");
        all.add(installation.classPath().stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator"))));
        all.addAll(List.of("fi.kotoisa.server.Server", data.serverLock().toString(), installation.mainClass()));
        all.addAll(List.of("--port", String.valueOf(options.port()), "--nohazelcast", "--disablephonehome",
                "--logproperties", run.resolve("logging.properties").toString(),
                "--prebootcommandfile", run.resolve("pre-boot.asadmin").toString(),
                "--postbootcommandfile", run.resolve("post-boot.asadmin").toString()));
        if (options.plain()) {
            all.addAll(List.of("--addlibs", installation.sessionIds().toString()));
        }
        return all;
    }

    private List<String> javaOptions() {
        List<String> chosen = new ArrayList<>();
        OPENED.forEach(name -> chosen.add("--add-opens=" + name + "=ALL-UNNAMED"));
        EXPORTED.forEach(name -> chosen.add("--add-exports=" + name + "=ALL-UNNAMED"));
        if (!options.plain()) {
            chosen.addAll(MEASURED);
            chosen.add(wantsClassArchive() ? "-XX:+RecordDynamicDumpInfo" : "-XX:SharedArchiveFile=" + installation.classArchive());
        }
        chosen.addAll(options.javaOptions());
        return chosen;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("kotoisa.data", data.path().toString());
        settings.put("kotoisa.demo", String.valueOf(options.demo()));
        settings.put("kotoisa.port", String.valueOf(options.port()));
        settings.put("kotoisa.base-url", options.baseUrl());
        settings.put("kotoisa.db.url", options.database().url());
        settings.put("kotoisa.db.user", options.database().user());
        settings.put("kotoisa.db.migration.user", options.database().migrationUser());
        settings.values().removeIf(String::isEmpty);
        settings.put("derby.system.home", data.path().toString());
        settings.put("derby.stream.error.file", data.log().resolve("derby.log").toString());
        settings.put("derby.language.maxMemoryPerTable", NO_HASH_TABLES);
        settings.put("derby.locks.deadlockTimeout", "2");
        settings.put("derby.locks.waitTimeout", "20");
        settings.put("derby.locks.monitor", "true");
        settings.put("file.encoding", "UTF-8");
        settings.put("java.awt.headless", "true");
        return settings;
    }

    private String filledIn(String text) {
        return text.replace("@host@", options.host())
                .replace("@port@", String.valueOf(options.port()))
                .replace("@opsPort@", String.valueOf(opsPort))
                .replace("@application@", installation.application().toString());
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
