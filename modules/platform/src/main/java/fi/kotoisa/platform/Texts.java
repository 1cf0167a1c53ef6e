package fi.kotoisa.platform;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one module in one language, with ICU plurals.
 *
 * <p>They come from {@code fi/kotoisa/MODULE/messages_LANG.properties} (what residents see) and {@code staff_LANG.properties} (what only staff see). Pages read
 * {@code #{activities['row.free']}} and {@code #{activities.say('row.places', 3)}}. There is no fallback to another language: a key that is missing shows as itself and the
 * parity test fails.
 */
public final class Texts extends AbstractMap<String, String> {

    private record Book(String module, Language language) {}

    private static final Map<Book, Optional<Texts>> BOOKS = new ConcurrentHashMap<>();

    private final Map<String, String> texts;
    private final Language language;
    private final Map<String, String> formats = new ConcurrentHashMap<>();

    private Texts(Map<String, String> texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** The texts of a module, or nothing if there is no module of that name with texts in that language. */
    public static Optional<Texts> of(String module, Language language) {
        return BOOKS.computeIfAbsent(new Book(module, language), Texts::load);
    }

    /** The text of this key, filled with these arguments by ICU MessageFormat. */
    public String say(String key, Object... arguments) {
        String pattern = texts.get(key);
        return pattern == null ? key : new MessageFormat(pattern, ULocale.forLocale(language.locale())).format(arguments);
    }

    /** The pattern of a text with named arguments, or nothing where the key is missing. */
    public Optional<String> pattern(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The text of a key that takes no arguments; the key itself where it is missing. */
    @Override
    public String get(Object key) {
        return formats.computeIfAbsent(String.valueOf(key), this::say);
    }

    @Override
    public boolean containsKey(Object key) {
        return texts.containsKey(key);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return texts.entrySet();
    }

    private static Optional<Texts> load(Book book) {
        Map<String, String> texts = new HashMap<>();
        for (String kind : new String[] {"messages", "staff"}) {
            read("fi/kotoisa/" + book.module() + "/" + kind + "_" + book.language().code() + ".properties", texts);
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Texts(Map.copyOf(texts), book.language()));
    }

    private static void read(String resource, Map<String, String> into) {
        ClassLoader here = Optional.ofNullable(Thread.currentThread().getContextClassLoader()).orElse(Texts.class.getClassLoader());
        try (InputStream bytes = here.getResourceAsStream(resource)) {
            if (bytes != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
                properties.stringPropertyNames().forEach(key -> into.put(key, properties.getProperty(key)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
