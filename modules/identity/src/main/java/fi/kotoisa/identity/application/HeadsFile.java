package fi.kotoisa.identity.application;

import fi.kotoisa.identity.application.ChainWalk.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hashes of the chain that are kept outside of the database, a line a night: {@code 2026-11-23T01:00:04Z 1234 HASH}. Whoever owns the tables can cut the chain's end off together with its
 * head, or make it anew; whoever has not got this file too cannot do so unseen.
 */
final class HeadsFile {

    static final String NAME = "audit-heads.log";

    private static final Pattern LINE = Pattern.compile("\\S+ (\\d{1,18}) ([0-9a-f]{64})");

    private final KeptLines lines;

    HeadsFile(Path dataFolder) {
        this.lines = new KeptLines(dataFolder.resolve(NAME));
    }

    /** Oldest first; nothing where there is no file yet. A line that broke off, as when the power went, does not count. */
    List<Place> kept() throws IOException {
        return lines.all().stream().map(LINE::matcher).filter(Matcher::matches).map(line -> new Place(Long.parseLong(line.group(1)), line.group(2))).toList();
    }

    /** On the disk when this returns. */
    void append(Place head, Instant now) throws IOException {
        lines.append(List.of(now.truncatedTo(ChronoUnit.SECONDS) + " " + head.number() + " " + head.hash()));
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
