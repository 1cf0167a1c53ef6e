package fi.kotoisa.platform.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** The folder in which this server keeps its own files, how full its disk is, and the file that whoever makes backups leaves behind. */
@ApplicationScoped
class DataFolder {

    /** Below this much room, in bytes, an administrator hears of it. */
    static final long LITTLE = 2L << 30;

    /**
     * Room on a disk, in bytes.
     *
     * @param free what we may still fill
     */
    record Room(long free, long all) {

        boolean little() {
            return free < LITTLE;
        }
    }

    Path place() {
        return Path.of(setting("kotoisa.data").orElse("kotoisa-data")).toAbsolutePath().normalize();
    }

    /** Nothing where the disk does not say. */
    Optional<Room> room() {
        try {
            FileStore disk = Files.getFileStore(place());
            return Optional.of(new Room(disk.getUsableSpace(), disk.getTotalSpace()));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** The file that a backup touches when it has ended well; nothing where none was named. */
    Optional<Path> backupMark() {
        return setting("kotoisa.backup.mark").map(Path::of);
    }

    /** When the last backup ended well; nothing where there was none, or nobody knows. */
    Optional<Instant> lastBackup() {
        return backupMark().flatMap(mark -> {
            try {
                return Optional.of(Files.getLastModifiedTime(mark).toInstant());
            } catch (IOException missing) {
                return Optional.empty();
            }
        });
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }
}
