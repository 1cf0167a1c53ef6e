package fi.kotoisa.activities.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class KeptFilesTest {

    private final KeptFiles files = new KeptFiles();
    private final AtomicInteger written = new AtomicInteger();

    private Consumer<Writer> saying(String words) {
        return out -> {
            written.incrementAndGet();
            try {
                out.write(words);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        };
    }

    private static String read(byte[] zipped) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsWrittenOnceForEachName() throws IOException {
        assertEquals("kahvila", read(files.file("a", saying("kahvila"))));
        assertEquals("kahvila", read(files.file("a", saying("something else"))));
        assertEquals("مقهى", read(files.file("b", saying("مقهى"))));
        assertEquals(2, written.get());
    }

    @Test
    void whatCannotBeWrittenIsNotKept() throws IOException {
        assertThrows(IllegalStateException.class, () -> files.file("a", out -> {
            throw new IllegalStateException("gone");
        }));
        assertEquals("back", read(files.file("a", saying("back"))));
    }

    @Test
    void whatWasAskedForLongestAgoGoesFirst() {
        String noise = new Random(7).ints(3 * 1024 * 1024, ' ', '~').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        byte[] first = files.file("1", saying(noise + 1));
        files.file("2", saying(noise + 2));
        assertArrayEquals(first, files.file("1", saying(noise + 1)));
        files.file("3", saying(noise + 3));
        files.file("4", saying(noise + 4));
        files.file("1", saying(noise + 1));
        assertEquals(4, written.get(), "asked for after the second");
        files.file("2", saying(noise + 2));
        assertEquals(5, written.get(), "three fit, and this one was the oldest");
    }
}
