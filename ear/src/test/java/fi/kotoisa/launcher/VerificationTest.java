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

    private static final String LOOKING = "package PACKAGE; public final class NAME { public static int run(java.util.Map<String, String> settings, java.io.PrintStream out) {"
            + " out.println(settings.get(\"url\") + \" \" + settings.get(\"password\") + \" \" + settings.get(\"data\")); return 1; } }";

    @TempDir
    Path place;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void whatTheApplicationFindsIsTheExitCode() throws IOException, Refused {
        Options options = Options.read(List.of("--db-url", "jdbc:postgresql://db/kotoisa", "--data", "data"), Map.of("KOTOISA_DB_PASSWORD", "secret"), place);
        assertEquals(1, new Verification(Verification.OPTION, jar("WEB-INF/lib/kotoisa-identity-0.1-SNAPSHOT.jar"), new PrintStream(said, true, StandardCharsets.UTF_8)).run(options));
        assertEquals("jdbc:postgresql://db/kotoisa secret " + place.resolve("data"), said.toString(StandardCharsets.UTF_8).strip());
        assertFalse(Files.exists(place.resolve("data")), "it takes no data folder and makes none");
    }

    @Test
    void whatWasErasedIsLookedForByAnotherPart() throws IOException, Refused {
        Options options = Options.read(List.of("--data", "data"), Map.of(), place);
        Bundle jar = jar("WEB-INF/lib/kotoisa-identity-0.1-SNAPSHOT.jar", "fi.kotoisa.identity.application.personaldata", "ReplayErasures");
        assertEquals(Verification.BACK, new Verification(Verification.ERASURES, jar, new PrintStream(said, true, StandardCharsets.UTF_8)).run(options));
        assertEquals("jdbc:derby:" + place.resolve("data/database") + "  " + place.resolve("data"), said.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void aProgramWithoutThePartThatLooksSaysSo() throws IOException, Refused {
        Options options = Options.read(List.of(), Map.of(), place);
        assertThrows(IOException.class, () -> new Verification(Verification.OPTION, jar("WEB-INF/lib/other-1.0.jar"), new PrintStream(said)).run(options));
    }

    @Test
    void onlyWhatIsWantedIsUnpacked() throws IOException {
        jar("WEB-INF/lib/kotoisa-identity-0.1-SNAPSHOT.jar").unpack("kotoisa.war", place.resolve("aside"), name -> name.endsWith(".html"));
        assertTrue(Files.exists(place.resolve("aside/index.html")));
        assertFalse(Files.exists(place.resolve("aside/WEB-INF")));
    }

    private Bundle jar(String library) throws IOException {
        return jar(library, "fi.kotoisa.identity.application", "VerifyAudit");
    }

    private Bundle jar(String library, String home, String name) throws IOException {
        Path source = place.resolve(name + ".java");
        String compiled = home.replace('.', '/') + "/" + name + ".class";
        Files.writeString(source, LOOKING.replace("PACKAGE", home).replace("NAME", name));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", place.toString(), source.toString()));
        byte[] own = zip(Map.of(compiled, Files.readAllBytes(place.resolve(compiled))));
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
