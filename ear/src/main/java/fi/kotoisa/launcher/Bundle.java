package fi.kotoisa.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What kotoisa.jar carries under {@code bundle/}: the server, the application and the server's settings. */
final class Bundle {

    private static final String PREFIX = "bundle/";

    private final Path jar;

    Bundle(Path jar) {
        this.jar = jar;
    }

    /** A short name that is the same for the same content, from what the archive's own directory says; nothing is unpacked for it. */
    String fingerprint() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            CRC32 sum = new CRC32();
            List<? extends ZipEntry> entries = zip.stream().filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName)).toList();
            long crcs = 1;
            for (ZipEntry entry : entries) {
                sum.update((entry.getName() + entry.getSize() + entry.getCrc()).getBytes(StandardCharsets.UTF_8));
                crcs = crcs * 31 + entry.getCrc();
            }
            return String.format("%08x%08x", sum.getValue(), (int) (crcs ^ (crcs >>> Integer.SIZE)));
        }
    }

    void copy(String name, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile()); InputStream in = open(zip, name)) {
            Files.copy(in, target);
        }
    }

    String text(String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile()); InputStream in = open(zip, name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Unpacks an archive that lies in this one. Files keep their times, since the server makes their ETags from them. */
    void unpack(String name, Path target) throws IOException {
        unpack(name, target, any -> true);
    }

    /** The same for some of its files. */
    void unpack(String name, Path target, Predicate<String> wanted) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile()); ZipInputStream in = new ZipInputStream(open(zip, name))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(name + " names a file outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (wanted.test(entry.getName())) {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                    Files.setLastModifiedTime(file, entry.getLastModifiedTime());
                }
            }
        }
    }

    private InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(PREFIX + name);
        if (entry == null) {
            throw new IOException(jar + " carries no " + name);
        }
        return zip.getInputStream(entry);
    }
}
