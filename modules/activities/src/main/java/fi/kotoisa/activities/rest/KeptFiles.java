package fi.kotoisa.activities.rest;

import fi.kotoisa.platform.Recent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Calendar files as they were written once, gzip; never more than eight mebibytes of them. */
@ApplicationScoped
class KeptFiles {

    private static final long BYTES_AT_MOST = 8L * 1024 * 1024;

    private final Recent<byte[]> files = new Recent<>(BYTES_AT_MOST, file -> file.length);
    private final Object[] writing = IntStream.range(0, 16).mapToObj(number -> new Object()).toArray();

    /**
     * The file of this name. Where it is not kept, one request writes it, and the others who want the same one wait for it.
     *
     * @param name says everything that the file depends on, when it was last changed among it
     */
    byte[] file(String name, Consumer<Writer> content) {
        return files.find(name).orElseGet(() -> {
            synchronized (writing[Math.floorMod(name.hashCode(), writing.length)]) {
                return files.find(name).orElseGet(() -> writeAndKeep(name, content));
            }
        });
    }

    private byte[] writeAndKeep(String name, Consumer<Writer> content) {
        byte[] file = written(content);
        files.keep(name, file);
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
