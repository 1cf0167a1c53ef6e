package fi.kotoisa.architecture;

import fi.kotoisa.platform.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one module and kind in one language.
 *
 * @param kind {@code messages} (what residents see too) or {@code staff}
 * @param twice keys that the file holds more than once
 */
record Bundle(String file, String module, String kind, Language language, Map<String, String> texts, List<String> twice) {

    private static final Pattern NAME = Pattern.compile("(messages|staff)_([a-z]{2,3})\\.properties");

    /** Nothing where the file is not named as bundles are, or in a language that Kotoisa does not know. */
    static Optional<Bundle> read(House house, Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        return Language.of(name.group(2)).map(language -> read(house, file, name.group(1), language));
    }

    private static Bundle read(House house, Path file, String kind, Language language) {
        Map<String, String> texts = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        Properties lines = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object text) {
                if (texts.put((String) key, (String) text) != null) {
                    twice.add((String) key);
                }
                return super.put(key, text);
            }
        };
        try (Reader reader = new StringReader(House.text(file))) {
            lines.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Bundle(house.named(file), house.moduleOf(file), kind, language, texts, twice);
    }

    static List<Bundle> all(House house) {
        return house.modules().stream().flatMap(module -> house.bundles(module).stream()).flatMap(file -> read(house, file).stream()).toList();
    }

    /** The languages that a bundle of this kind ships. */
    static List<Language> languages(String kind) {
        return kind.equals("staff") ? Language.ofStaff() : Language.ofResidents();
    }

    Optional<Bundle> in(Language other, List<Bundle> all) {
        return all.stream().filter(bundle -> bundle.module.equals(module) && bundle.kind.equals(kind) && bundle.language == other).findFirst();
    }
}
