package fi.kotoisa.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The folder that belongs to one running Kotoisa: database, logs, the unpacked server. */
final class DataFolder {

    private static final long MEBI = 1024L * 1024;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Path folder;
    private final FileLock lock;

    private DataFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder when there is none, proves that it can be written and takes it for this process.
     *
     * @throws Refused when it cannot be written or another Kotoisa has it
     */
    static DataFolder take(Path folder) throws Refused {
        try {
            Files.createDirectories(folder.resolve("log"));
            Files.createDirectories(folder.resolve("server"));
            Files.delete(Files.createTempFile(folder, "can-write", ""));
            FileLock lock = tryLock(folder.resolve("kotoisa.lock")).orElseThrow(() -> inUse(folder));
            return new DataFolder(folder, lock);
        } catch (IOException e) {
            throw new Refused(Refused.GROUND, "The data folder " + folder + " cannot be written (" + reason(e)
                    + "); choose another with --data or KOTOISA_DATA.");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : "no folder can be made there";
    }

    private static Refused inUse(Path folder) {
        return new Refused(Refused.GROUND, "Another Kotoisa already runs on the data folder " + folder
                + "; stop it or choose another folder with --data or KOTOISA_DATA.");
    }

    private static Optional<FileLock> tryLock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock);
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        }
    }

    /** A launcher that was killed leaves a server that needs a moment to end. @throws Refused when it does not end in time */
    void awaitEndOfFormerServer(long seconds) throws Refused, IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            Optional<FileLock> free = tryLock(serverLock());
            if (free.isPresent()) {
                free.get().channel().close();
                return;
            }
            if (System.nanoTime() > deadline) {
                throw inUse(folder);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** @throws Refused when fewer than so many mebibytes are free */
    void demandSpace(long mebibytes) throws Refused, IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / MEBI;
        if (free < mebibytes) {
            throw new Refused(Refused.GROUND, "The disk of the data folder " + folder + " has " + free + " MiB free and Kotoisa needs "
                    + mebibytes + " MiB; make room or choose another folder with --data or KOTOISA_DATA.");
        }
    }

    Path path() {
        return folder;
    }

    Path log() {
        return folder.resolve("log");
    }

    Path server() {
        return folder.resolve("server");
    }

    Path serverLock() {
        return server().resolve("running.lock");
    }

    void release() throws IOException {
        lock.channel().close();
    }
}
