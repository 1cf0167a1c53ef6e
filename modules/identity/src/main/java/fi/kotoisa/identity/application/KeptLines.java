package fi.kotoisa.identity.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of short lines that only grows, kept outside of the database for the day on which the database is not to be trusted. Readable by the owner alone. */
public final class KeptLines {

    private final Path path;

    public KeptLines(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Oldest first; nothing where there is no file yet. The last one may have broken off, as when the power went: whoever reads tells by its form. */
    public List<String> all() throws IOException {
        return isThere() ? Files.readAllLines(path, ISO_8859_1) : List.of();
    }

    /** On the disk when this returns. A line that broke off before is ended first, so that it takes none of these with it. */
    public void append(List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            write(lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
        }
    }

    public boolean isThere() {
        return Files.exists(path);
    }

    /** Makes an empty one where there is none. */
    public void begin() throws IOException {
        if (!isThere()) {
            write("");
        }
    }

    private void write(String text) throws IOException {
        synchronized (KeptLines.class) {
            add(text);
        }
    }

    private void add(String text) throws IOException {
        Path folder = Files.createDirectories(path.getParent());
        boolean isNew = !isThere();
        ByteBuffer bytes = ByteBuffer.wrap(((endsInALine() ? "" : "\n") + text).getBytes(US_ASCII));
        try (FileChannel file = FileChannel.open(path, Set.<OpenOption>of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), owner())) {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        if (isNew && posix()) {
            try (FileChannel name = FileChannel.open(folder, StandardOpenOption.READ)) {
                name.force(true);
            }
        }
    }

    private boolean endsInALine() throws IOException {
        if (!isThere() || Files.size(path) == 0) {
            return true;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            file.read(last, file.size() - 1);
            return last.get(0) == '\n';
        }
    }

    private FileAttribute<?>[] owner() {
        return posix() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }

    private boolean posix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
