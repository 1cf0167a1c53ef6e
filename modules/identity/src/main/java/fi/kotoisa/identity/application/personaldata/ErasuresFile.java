package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.application.KeptLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which records were erased, kept outside of the database: a backup that is brought back knows nothing of what was erased after it. A line tells the moment, what is said, the kind of record and its id, which is
 * random and tells nobody anything: {@code 2026-11-23T09:15:04Z done PERSON UUID}.
 *
 * <p>Nothing that was erased is missing, whenever the power goes: {@code will} is on the disk before the transaction that erases can commit, {@code done} follows when it has. Where a {@code will} stands alone, the
 * list of erasures in the database decides, for it names the item that the line names. It knows the item as confirmed: that database was there when the deed was, and says whether it was done. It does not know it,
 * or not yet as confirmed: the database is older than the deed, and the record counts as erased, since two people had confirmed it. Nothing that was rolled back stands there as done: {@code done} is written after a
 * commit, or from the list in the database, which is the truth while the database is whole.
 */
final class ErasuresFile {

    static final String NAME = "erasures.log";

    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ) (will|done|not) (PERSON|CONTACT) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?");

    private final KeptLines lines;

    ErasuresFile(Path dataFolder) {
        this.lines = new KeptLines(dataFolder.resolve(NAME));
    }

    /** What a line says. */
    enum Word {
        /** It is about to be erased. */
        WILL,
        /** It is erased for good. */
        DONE,
        /** It was not erased after all. */
        NOT
    }

    /**
     * A line.
     *
     * @param kind {@code PERSON} or {@code CONTACT}
     * @param item of the list of erasures in the database; only where the word is {@code will}
     */
    record Line(Instant at, Word word, String kind, UUID record, Optional<UUID> item) {

        private String text() {
            return at.truncatedTo(ChronoUnit.SECONDS) + " " + word.name().toLowerCase(Locale.ROOT) + " " + kind + " " + record + item.map(id -> " " + id).orElse("");
        }
    }

    /** What holds of each record: once done it stays done, else the last word counts. A line that broke off does not count. */
    Map<UUID, Line> known() throws IOException {
        Map<UUID, Line> known = new LinkedHashMap<>();
        lines.all().stream().map(LINE::matcher).filter(Matcher::matches).map(ErasuresFile::line)
                .forEach(line -> known.merge(line.record(), line, (before, after) -> before.word() == Word.DONE ? before : after));
        return known;
    }

    private static Line line(Matcher of) {
        return new Line(Instant.parse(of.group(1)), Word.valueOf(of.group(2).toUpperCase(Locale.ROOT)), of.group(3), UUID.fromString(of.group(4)), Optional.ofNullable(of.group(5)).map(UUID::fromString));
    }

    /** On the disk when this returns. */
    void append(List<Line> more) throws IOException {
        lines.append(more.stream().map(Line::text).toList());
    }

    /** Makes it where there is none, so that whoever looks for it later knows that none was lost. */
    void begin() throws IOException {
        lines.begin();
    }

    boolean isThere() {
        return lines.isThere();
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
