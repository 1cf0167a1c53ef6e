package fi.kotoisa.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Which modules are on board. Each ships {@code META-INF/kotoisa.module} with its name. */
public final class Modules {

    private Modules() {}

    /** The names, in alphabetical order: no module may depend on the order in which they start. */
    public static List<String> names() {
        try {
            ClassLoader here = Thread.currentThread().getContextClassLoader();
            return Collections.list(here.getResources("META-INF/kotoisa.module")).stream().map(Modules::read).sorted().distinct().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list the modules", unreadable);
        }
    }

    private static String read(URL mark) {
        try (InputStream bytes = mark.openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + mark, unreadable);
        }
    }
}
