package fi.kotoisa.journeys.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The pages that lie in the shipped jar, such as {@code activities/calendar}: every {@code .xhtml} with an address, so neither templates nor tag files. */
public final class ShippedPages {

    private static final Pattern OURS = Pattern.compile("WEB-INF/lib/kotoisa-.*\\.jar");
    private static final Pattern IN_A_MODULE = Pattern.compile("META-INF/resources/(.+)\\.xhtml");
    private static final Pattern IN_THE_WAR = Pattern.compile("(web/.+)\\.xhtml");

    private final Set<String> names = new TreeSet<>();

    private ShippedPages() {}

    public static Set<String> all() {
        ShippedPages pages = new ShippedPages();
        try (ZipFile jar = new ZipFile(Kotoisa.jar().toFile()); InputStream war = jar.getInputStream(jar.getEntry("bundle/kotoisa.war"))) {
            pages.read(war, IN_THE_WAR);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pages.names;
    }

    private void read(InputStream archive, Pattern page) throws IOException {
        ZipInputStream entries = new ZipInputStream(archive);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            Matcher found = page.matcher(entry.getName());
            if (OURS.matcher(entry.getName()).matches()) {
                read(new ByteArrayInputStream(entries.readAllBytes()), IN_A_MODULE);
            } else if (found.matches() && !new String(entries.readAllBytes(), StandardCharsets.UTF_8).contains("<ui:insert")) {
                names.add(found.group(1));
            }
        }
    }
}
