package fi.kotoisa.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** {@code server.log} and its four predecessors, each up to a size; it remembers the last line that helps. */
final class ServerLog implements AutoCloseable {

    private static final int KEPT = 5;
    private static final int LONGEST_HINT = 300;
    private static final Pattern TROUBLE = Pattern.compile("SEVERE|Caused by: |\\bERROR\\b|(Exception|Error): |^Error");
    private static final Pattern STAMP = Pattern.compile("^[-\\d]+ [:.\\d]+ [A-Z]+ \\S+: ");

    private final Path folder;
    private final long limit;
    private Writer writer;
    private long size;
    private String hint = "";

    /** @param limit the size in bytes at which a new file is begun */
    ServerLog(Path folder, long limit) throws IOException {
        this.folder = folder;
        this.limit = limit;
        open();
    }

    Path file() {
        return folder.resolve("server.log");
    }

    synchronized void write(String line) {
        try {
            if (TROUBLE.matcher(line).find() || hint.isEmpty()) {
                hint = STAMP.matcher(line.strip()).replaceFirst("");
            }
            writer.write(line + "\n");
            writer.flush();
            size += line.length() + 1;
            if (size >= limit) {
                writer.close();
                rotate();
                open();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line of this run that speaks of trouble; the first line when none does. */
    synchronized String hint() {
        return hint.length() > LONGEST_HINT ? hint.substring(0, LONGEST_HINT) + "…" : hint;
    }

    private void open() throws IOException {
        writer = Files.newBufferedWriter(file(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file());
    }

    private void rotate() throws IOException {
        for (int i = KEPT - 2; i >= 1; i--) {
            if (Files.exists(numbered(i))) {
                Files.move(numbered(i), numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file(), numbered(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path numbered(int i) {
        return folder.resolve("server." + i + ".log");
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}
