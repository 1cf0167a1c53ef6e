package fi.kotoisa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    private static final FileTime THEN = FileTime.from(Instant.parse("2026-01-02T03:04:06Z"));

    @TempDir
    Path place;

    @Test
    void theSameContentHasTheSameNameAndAnotherContentAnother() throws IOException {
        String one = bundle("a.jar", "page").fingerprint();
        assertEquals(one, bundle("b.jar", "page").fingerprint());
        assertNotEquals(one, bundle("c.jar", "other page").fingerprint());
    }

    @Test
    void aVersionIsThereWholeOrNotAtAll() throws IOException {
        Bundle bundle = bundle("k.jar", "page");
        Installation installation = Installation.of(bundle, place.resolve("server"), false);
        assertThrows(IOException.class, () -> installation.make(bundle, (jar, target) -> {
            throw new IOException("killed here");
        }));
        assertFalse(installation.isThere());
        installation.make(bundle, BundleTest::pretendToUnpack);
        assertTrue(installation.isThere());
        assertEquals("page", Files.readString(installation.application().resolve("index.html")));
        assertEquals(THEN, Files.getLastModifiedTime(installation.application().resolve("index.html")));
    }

    @Test
    void otherPeoplesLibrariesLieOnTheServersClassPathAndOursInTheApplication() throws IOException {
        Bundle bundle = bundle("k.jar", "page");
        Installation installation = Installation.of(bundle, place.resolve("server"), false);
        installation.make(bundle, BundleTest::pretendToUnpack);
        Path library = installation.application().resolveSibling("lib/other.jar");
        assertEquals(library, installation.classPath().get(installation.classPath().size() - 1));
        assertEquals("other", Files.readString(library));
        assertEquals(List.of("kotoisa-own.jar"), Stream.of(installation.application().resolve("WEB-INF/lib").toFile().list()).toList());
    }

    @Test
    void everyStartBeginsWithTheConfigurationThatWasUnpacked() throws IOException {
        Bundle bundle = bundle("k.jar", "page");
        Installation installation = Installation.of(bundle, place.resolve("server"), false);
        installation.make(bundle, BundleTest::pretendToUnpack);
        installation.forgetLastRun();
        Path configuration = installation.application().resolveSibling("micro/config/domain.xml");
        Files.writeString(configuration, "changed by a run");
        Files.createDirectories(configuration.resolveSibling("../generated/old"));
        installation.forgetLastRun();
        assertEquals("pristine", Files.readString(configuration));
        assertFalse(Files.exists(configuration.resolveSibling("../generated")));
    }

    @Test
    void theServersNameAndVersionAreNotShownToVisitors() throws IOException {
        Bundle bundle = bundle("k.jar", "page");
        Installation installation = Installation.of(bundle, place.resolve("server"), false);
        installation.make(bundle, BundleTest::pretendToUnpack);
        assertEquals("product_name=\nmajor_version=\nbuild_id=42\n",
                Files.readString(installation.application().resolveSibling("config/branding/glassfish-version.properties")));
    }

    @Test
    void otherVersionsAndHalfMadeOnesGo() throws IOException {
        Bundle bundle = bundle("k.jar", "page");
        Path server = place.resolve("server");
        Installation installation = Installation.of(bundle, server, false);
        installation.make(bundle, BundleTest::pretendToUnpack);
        Files.createDirectories(server.resolve("older/micro"));
        Files.createDirectories(server.resolve(".making-older"));
        Files.createDirectories(server.resolve("run"));
        installation.removeOthers();
        assertFalse(Files.exists(server.resolve("older")) || Files.exists(server.resolve(".making-older")));
        assertTrue(installation.isThere() && Files.exists(server.resolve("run")));
    }

    @Test
    void anArchiveThatNamesAFileOutsideItselfIsNotUnpacked() throws IOException {
        Path jar = place.resolve("evil.jar");
        try (OutputStream out = Files.newOutputStream(jar)) {
            out.write(zip(Map.of("bundle/kotoisa.war", zip(Map.of("../outside", bytes("x"))))));
        }
        assertThrows(IOException.class, () -> new Bundle(jar).unpack("kotoisa.war", place.resolve("inside")));
        assertFalse(Files.exists(place.resolve("outside")));
    }

    private static void pretendToUnpack(Path jar, Path target) throws IOException {
        Files.createDirectories(target.resolve("config/branding"));
        Files.writeString(target.resolve("config/branding/glassfish-version.properties"), "product_name=Server\nmajor_version=6\nbuild_id=42\n");
        Files.writeString(target.resolve("config/domain.xml"), "pristine");
    }

    private Bundle bundle(String name, String page) throws IOException {
        Path jar = place.resolve(name);
        Files.write(jar, zip(Map.of(
                "bundle/kotoisa.war", zip(Map.of("index.html", bytes(page), "WEB-INF/lib/kotoisa-own.jar", bytes("own"), "WEB-INF/lib/other.jar", bytes("other"))),
                "bundle/kotoisa-server.jar", bytes("server"),
                "bundle/kotoisa-session-ids.jar", bytes("ids"),
                "bundle/payara-micro.jar", bytes("micro"))));
        return new Bundle(jar);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()).setLastModifiedTime(THEN));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
