package fi.kotoisa.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The main class of the server's process. It obeys the launcher over standard input and then runs the main class it
 * was given.
 *
 * <p>Arguments: the file to keep locked while this process lives, the main class, and that class's own arguments.
 *
 * <p>On standard input, one command a line: {@code archive FILE} writes an archive of the loaded classes for faster
 * starts. The end of the input ends the process gracefully, so a launcher that was killed never leaves a server
 * behind.
 */
public final class Server {

    private static final long GRACE_MILLIS = 25_000;

    private static FileLock running;

    private Server() {
    }

    public static void main(String[] args) throws Throwable {
        running = lock(Path.of(args[0]));
        Thread obeying = new Thread(Server::obey, "kotoisa-launcher-commands");
        obeying.setDaemon(true);
        obeying.start();
        MethodHandles.publicLookup()
                .findStatic(Class.forName(args[1]), "main", MethodType.methodType(void.class, String[].class))
                .invoke(Arrays.copyOfRange(args, 2, args.length));
    }

    private static FileLock lock(Path file) throws IOException {
        FileLock lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
        if (lock == null) {
            throw new IllegalStateException("another server uses " + file);
        }
        return lock;
    }

    private static void obey() {
        try (var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                if (line.startsWith("archive ")) {
                    ClassArchive.write(Path.of(line.substring("archive ".length())));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("The launcher is gone: " + e.getMessage());
        }
        haltIfStoppingHangs();
        System.exit(0);
    }

    private static void haltIfStoppingHangs() {
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(GRACE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        }, "kotoisa-grace");
        watch.setDaemon(true);
        watch.start();
    }
}
