package fi.kotoisa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final String LOOKING = "package fi.kotoisa.identity.application; public final class VerifyAudit { public static int run(java.util.Map<String, String> settings, java.io.PrintStream out) {"
            + " out.println(settings.get(\"url\") + \" \" + settings.get(\"password\") + \" \" + settings.get(\"data\")); return 1; } }";

    @TempDir
    Path place;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void whatTheApplicationFindsIsTheExitCode() throws IOException, Refused {
        Options options = Options.read(List.of("--db-url", "jdbc:postgresql://db/kotoisa", "--data", "data"), Map.of("KOTOISA_DB_PASSWORD", "secret"), place);
        assertEquals(1, new Verification(jar("WEB-INF/lib/kotoisa-identity-0.1-SNAPSHOT.jar"), new PrintStream(said, true, StandardCharsets.UTF_8)).run(options));
        assertEquals("jdbc:postgresql://db/kotoisa secret " + place.resolve("data"), said.toString(StandardCharsets.UTF_8).strip());
        assertFalse(Files.exists(place.resolve("data")), "it takes no data folder and makes none");
    }

    @Test
    void aProgramWithoutThePartThatLooksSaysSo() throws IOException, Refused {
        Options options = Options.read(List.of(), Map.of(), place);
        assertThrows(IOException.class, () -> new Verification(jar("WEB-INF/lib/other-1.0.jar"), new PrintStream(said)).run(options));
    }

    @Test
    void onlyWhatIsWantedIsUnpacked() throws IOException {
        jar("WEB-INF/lib/kotoisa-identity-0.1-SNAPSHOT.jar").unpack("kotoisa.war", place.resolve("aside"), name -> name.endsWith(".html"));
        assertTrue(Files.exists(place.resolve("aside/index.html")));
        assertFalse(Files.exists(place.resolve("aside/WEB-INF")));
    }

    private Bundle jar(String library) throws IOException {
        Path source = place.resolve("VerifyAudit.java");
        Files.writeString(source, LOOKING);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", place.toString(), source.toString()));
        byte[] own = zip(Map.of("fi/kotoisa/identity/application/VerifyAudit.class", Files.readAllBytes(place.resolve("fi/kotoisa/identity/application/VerifyAudit.class"))));
        Path jar = place.resolve("kotoisa.jar");
        try (OutputStream out = Files.newOutputStream(jar)) {
            out.write(zip(Map.of("bundle/kotoisa.war", zip(Map.of(library, own, "index.html", new byte[0])))));
        }
        return new Bundle(jar);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
