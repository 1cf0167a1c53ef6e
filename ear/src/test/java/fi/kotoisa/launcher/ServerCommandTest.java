package fi.kotoisa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandTest {

    private static final Map<String, String> SECRETS = Map.of("KOTOISA_DB_PASSWORD", "hush", "KOTOISA_DB_MIGRATION_PASSWORD", "hush2");

    @TempDir
    Path place;

    private Bundle bundle;
    private DataFolder data;

    @BeforeEach
    void carry() throws IOException, Refused {
        Path jar = place.resolve("k.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("pre-boot.asadmin", "post-boot.asadmin", "logging.properties")) {
                zip.putNextEntry(new ZipEntry("bundle/" + name));
                zip.write("listen @host@ @opsPort@ run @application@".getBytes());
            }
        }
        bundle = new Bundle(jar);
        data = DataFolder.take(place.resolve("my data"));
    }

    @AfterEach
    void release() throws IOException {
        data.release();
    }

    @Test
    void passwordsTravelByTheEnvironmentAndNeverInAnArgument() throws Refused, IOException {
        ServerCommand command = command("--db-user", "kotoisa");
        assertFalse(arguments(command).contains("hush"));
        assertEquals("hush", command.environment().get("KOTOISA_DB_PASSWORD"));
        assertEquals("hush2", command.environment().get("KOTOISA_DB_MIGRATION_PASSWORD"));
    }

    @Test
    void theApplicationIsToldItsSettings() throws Refused, IOException {
        String arguments = arguments(command("--port", "8123", "--demo", "--db-user", "kotoisa"));
        assertTrue(arguments.contains("\"-Dkotoisa.data=" + data.path() + "\""));
        assertTrue(arguments.contains("-Dkotoisa.demo=true"));
        assertTrue(arguments.contains("-Dkotoisa.base-url=http://localhost:8123"));
        assertTrue(arguments.contains("-Dkotoisa.db.user=kotoisa"));
        assertTrue(arguments.contains("-Dderby.locks.waitTimeout=20"));
        assertTrue(arguments.contains("-Dderby.language.maxMemoryPerTable=0"));
    }

    @Test
    void plainMeansNoOptionOfOursForJava() throws Refused, IOException {
        assertFalse(arguments(command("--plain")).contains("-X"));
        assertTrue(arguments(command()).contains("-XX:+UseSerialGC"));
        assertTrue(arguments(command("--java-options", "-Xmx1g -Da=b")).contains("\"-Xmx1g\"\n\"-Da=b\""));
    }

    @Test
    void theServersCommandsNameTheAddressAndPort() throws Refused, IOException {
        command("--host", "0.0.0.0").prepare(bundle);
        String commands = Files.readString(data.server().resolve("run/pre-boot.asadmin"));
        assertTrue(commands.startsWith("listen 0.0.0.0 9191 run " + data.server()), commands);
    }

    @Test
    void theFirstStartRecordsAndLaterOnesUseTheArchive() throws Refused, IOException {
        assertTrue(arguments(command()).contains("-XX:+RecordDynamicDumpInfo"));
        Path archive = Installation.of(bundle, data.server(), false).classArchive();
        Files.createDirectories(archive.getParent());
        Files.createFile(archive);
        assertTrue(arguments(command()).contains("-XX:SharedArchiveFile=" + archive));
    }

    private ServerCommand command(String... arguments) throws Refused, IOException {
        Options options = Options.read(List.of(arguments), SECRETS, place);
        Installation installation = Installation.of(bundle, data.server(), options.plain());
        Files.createDirectories(installation.sessionIds().resolveSibling("lib"));
        return new ServerCommand(options, options.opsPort(), data, installation);
    }

    private String arguments(ServerCommand command) throws IOException {
        String file = command.prepare(bundle).get(1);
        return Files.readString(Path.of(file.substring(1)));
    }
}
