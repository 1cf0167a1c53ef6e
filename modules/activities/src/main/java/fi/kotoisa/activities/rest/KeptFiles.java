package fi.kotoisa.activities.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Calendar files as they were written once, gzip; never more than eight mebibytes of them. What was asked for longest ago goes first. */
@ApplicationScoped
class KeptFiles {

    private static final long BYTES_AT_MOST = 8L * 1024 * 1024;

    private final Map<String, byte[]> files = new LinkedHashMap<>(64, 0.75f, true);
    private final Object[] writing = IntStream.range(0, 16).mapToObj(number -> new Object()).toArray();
    private long bytes;

    /**
     * The file of this name. Where it is not kept, one request writes it, and the others who want the same one wait for it.
     *
     * @param name says everything that the file depends on, when it was last changed among it
     */
    byte[] file(String name, Consumer<Writer> content) {
        return find(name).orElseGet(() -> {
            synchronized (writing[Math.floorMod(name.hashCode(), writing.length)]) {
                return find(name).orElseGet(() -> keep(name, written(content)));
            }
        });
    }

    private synchronized Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private synchronized byte[] keep(String name, byte[] file) {
        files.put(name, file);
        bytes += file.length;
        Iterator<byte[]> oldest = files.values().iterator();
        while (bytes > BYTES_AT_MOST) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
        return file;
    }

    private static byte[] written(Consumer<Writer> content) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (Writer out = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(zipped), StandardCharsets.UTF_8))) {
            content.accept(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }
}
