package fi.kotoisa.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Sixty invented names in the scripts and spellings of people who come here: what goes in on any way must come out on every other, byte by byte. */
public final class SixtyNames {

    /** One of them. @param typed by its owner @param kept by us */
    public record Name(String typed, String kept) {}

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private SixtyNames() {}

    public static List<Name> all() {
        try (InputStream file = SixtyNames.class.getResourceAsStream("sixty-names.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(SixtyNames::name).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Name name(String line) {
        String[] parts = line.split(" = ");
        return new Name(plain(parts[0]), plain(parts[parts.length - 1]));
    }

    private static String plain(String escaped) {
        return ESCAPE.matcher(escaped).replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
    }
}
