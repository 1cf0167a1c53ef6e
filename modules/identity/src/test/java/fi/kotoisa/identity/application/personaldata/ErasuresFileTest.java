package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.application.personaldata.ErasuresFile.Line;
import fi.kotoisa.identity.application.personaldata.ErasuresFile.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ErasuresFileTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:15:04.123Z");

    @TempDir
    Path data;

    private final UUID record = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();

    private ErasuresFile file() {
        return new ErasuresFile(data);
    }

    private Line line(Word word) {
        return new Line(NOW, word, "PERSON", record, Optional.of(item).filter(id -> word == Word.WILL));
    }

    private Path path() {
        return data.resolve(ErasuresFile.NAME);
    }

    @Test
    void aLineTellsTheMomentTheKindAndIdsAndNothingElse() throws IOException {
        file().append(List.of(line(Word.WILL), line(Word.DONE)));
        assertEquals(List.of("2026-11-23T09:15:04Z will PERSON " + record + " " + item, "2026-11-23T09:15:04Z done PERSON " + record), Files.readAllLines(path()));
    }

    @Test
    void theLastWordCountsUntilItIsDone() throws IOException {
        file().append(List.of(line(Word.WILL), line(Word.NOT), line(Word.WILL)));
        assertEquals(Optional.of(item), file().known().get(record).item());
        file().append(List.of(line(Word.DONE), line(Word.WILL), line(Word.NOT)));
        assertEquals(Word.DONE, file().known().get(record).word());
    }

    @Test
    void aLineThatBrokeOffDoesNotCountAndTakesNoneWithIt() throws IOException {
        UUID other = UUID.randomUUID();
        file().append(List.of(line(Word.DONE)));
        Files.write(path(), ("2026-11-23T09:15:04Z done PERSON " + other.toString().substring(0, 20) + "\u00e4").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        assertEquals(Map.of(record, Word.DONE), words());
        file().append(List.of(new Line(NOW, Word.DONE, "CONTACT", other, Optional.empty())));
        assertEquals(Map.of(record, Word.DONE, other, Word.DONE), words());
    }

    private Map<UUID, Word> words() throws IOException {
        return file().known().values().stream().collect(Collectors.toMap(Line::record, Line::word));
    }

    @Test
    void whereThereIsNoneNothingIsKnownAndItCanBeBegun() throws IOException {
        assertEquals(Map.of(), file().known());
        assertFalse(file().isThere());
        file().begin();
        file().begin();
        assertTrue(file().isThere());
        assertEquals(Map.of(), file().known());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerReadsIt() throws IOException {
        file().append(List.of(line(Word.DONE)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path())));
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Files.createDirectory(path());
        assertThrows(IOException.class, () -> file().append(List.of(line(Word.DONE))));
        assertThrows(IOException.class, () -> file().known());
    }
}
