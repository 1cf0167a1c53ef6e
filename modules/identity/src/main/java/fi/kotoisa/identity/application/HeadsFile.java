package fi.kotoisa.identity.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.kotoisa.identity.application.ChainWalk.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hashes of the chain that are kept outside of the database, a line a night: {@code 2026-11-23T01:00:04Z 1234 HASH}. Whoever owns the tables can cut the chain's end off together with its
 * head, or make it anew; whoever has not got this file too cannot do so unseen.
 */
final class HeadsFile {

    static final String NAME = "audit-heads.log";

    private static final Pattern LINE = Pattern.compile("\\S+ (\\d{1,18}) ([0-9a-f]{64})");

    private final Path path;

    HeadsFile(Path dataFolder) {
        this.path = dataFolder.resolve(NAME);
    }

    /** Oldest first; nothing where there is no file yet. A line that broke off, as when the power went, does not count. */
    List<Place> kept() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(path, US_ASCII)) {
            return lines.map(LINE::matcher).filter(Matcher::matches).map(line -> new Place(Long.parseLong(line.group(1)), line.group(2))).toList();
        }
    }

    /** On the disk when this returns, readable by the owner alone. */
    void append(Place head, Instant now) throws IOException {
        String line = now.truncatedTo(ChronoUnit.SECONDS) + " " + head.number() + " " + head.hash() + "\n";
        boolean posix = path.toAbsolutePath().getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (FileChannel file = FileChannel.open(path, options, owner)) {
            file.write(ByteBuffer.wrap(line.getBytes(US_ASCII)));
            file.force(true);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
