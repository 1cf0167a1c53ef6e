package fi.kotoisa.platform.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Upkeep.Condition;
import fi.kotoisa.platform.Upkeep.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Optional<Instant> backup = Optional.empty();
    private Optional<Path> mark = Optional.of(Path.of("backup-made"));
    private long free = DataFolder.LITTLE;

    private ServerStatus status() {
        ServerStatus status = new ServerStatus();
        status.clock = Clock.fixed(NOW, TimeKeeper.HELSINKI);
        status.words = words();
        status.folder = new DataFolder() {
            @Override
            Optional<Room> room() {
                return Optional.of(new Room(free, 100 * DataFolder.LITTLE));
            }

            @Override
            Optional<Path> backupMark() {
                return mark;
            }

            @Override
            Optional<Instant> lastBackup() {
                return backup;
            }

            @Override
            Path place() {
                return Path.of("data");
            }
        };
        return status;
    }

    private static StatusWords words() {
        StatusWords words = new StatusWords();
        words.current = new CurrentLanguage();
        return words;
    }

    @Test
    void aBackupThatIsMoreThanTwoDaysOldIsTold() {
        backup = Optional.of(NOW.minus(ServerStatus.OLD_BACKUP).plusSeconds(1));
        assertFalse(status().oldBackup());
        backup = Optional.of(NOW.minus(ServerStatus.OLD_BACKUP));
        assertTrue(status().oldBackup());
        backup = Optional.empty();
        assertTrue(status().oldBackup(), "and one that was never made");
    }

    @Test
    void nobodyIsAlarmedOfBackupsThatKotoisaIsNotToldOf() {
        mark = Optional.empty();
        assertFalse(status().oldBackup());
        assertEquals(State.DOUBTFUL, status().disk().get(2).state(), "but it says that it does not know");
    }

    @Test
    void aDiskThatIsAlmostFullIsBad() {
        assertFalse(status().littleRoom());
        free--;
        assertTrue(status().littleRoom());
        assertEquals(State.BAD, status().disk().get(1).state());
    }

    @Test
    void timesAndSizesAreToldInThePagesLanguage() {
        StatusWords words = words();
        assertEquals("22.11.2026 klo 12.00.00", words.at(NOW));
        assertEquals("2 sekuntia", words.lasting(Duration.ofSeconds(2)));
        assertEquals("1 minuutti", words.lasting(Duration.ofMinutes(1)));
        assertEquals("1 tunti", words.lasting(Duration.ofHours(1)));
        assertEquals("61 sekuntia", words.lasting(Duration.ofSeconds(61)));
        assertEquals("2,0 GiB", words.size(DataFolder.LITTLE));
    }

    @Test
    void asTextEachLineSaysHowBadItIs() {
        StatusView view = new StatusView(List.of(new StatusView.Section("Levy", List.of(new Condition("Tilaa", "1 MiB", State.BAD), new Condition("Kopio", "ei tiedossa", State.DOUBTFUL), new Condition("Kansio", "data", State.FACT)))));
        assertEquals("Levy\n  Tilaa: 1 MiB  (!!)\n  Kopio: ei tiedossa  (!)\n  Kansio: data\n\n", view.text());
    }
}
