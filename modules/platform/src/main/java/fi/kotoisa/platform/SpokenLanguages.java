package fi.kotoisa.platform;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of languages that people speak, as other languages call them: {@code dari}, {@code kurdi (sorani)}. Wider than {@link Language}, which lists what pages speak.
 *
 * <p>CLDR is followed except where it has a gap or a name that people here would not know themselves by: the names in {@code spoken-languages.csv} go before it, one column for
 * each language of a page.
 */
public final class SpokenLanguages {

    private static final int MANY = 5_000;
    private static final Map<Language, Map<String, String>> OWN = new EnumMap<>(Language.class);
    private static final Map<Language, LocaleDisplayNames> CLDR = new EnumMap<>(Language.class);
    private static final Map<Language, Collator> ORDER = new EnumMap<>(Language.class);
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    static {
        for (Language each : Language.values()) {
            ULocale locale = locale(each);
            CLDR.put(each, LocaleDisplayNames.getInstance(locale));
            ORDER.put(each, Collator.getInstance(locale).freeze());
            OWN.put(each, new HashMap<>());
        }
        read();
    }

    private SpokenLanguages() {}

    /**
     * What speakers of one language call another one, in the spelling of running text.
     *
     * @param tag BCP 47 tag, {@code fi-x-selko} too
     * @return the tag itself where nobody has a name for it
     */
    public static String name(String tag, Language in) {
        if (KNOWN.size() > MANY) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(in.code() + " " + tag, asked -> Optional.ofNullable(OWN.get(in).get(tag))
                .orElseGet(() -> spelt(CLDR.get(in).localeDisplayName(ULocale.forLanguageTag(tag)), in)));
    }

    /** The alphabetical order of names in one language. */
    public static Comparator<String> order(Language of) {
        return ORDER.get(of)::compare;
    }

    /** The names in alphabetical order, joined as running text joins them: {@code arabia, suomi ja ukraina}. */
    public static String list(Collection<String> tags, Language in) {
        List<String> names = tags.stream().map(tag -> name(tag, in)).distinct().sorted(order(in)).toList();
        return switch (in) {
            case CKB, FA -> joined(names);
            default -> names.isEmpty() ? "" : ListFormatter.getInstance(locale(in)).format(names);
        };
    }

    /** Without Finland as region: CLDR knows it for few of these languages. */
    private static ULocale locale(Language language) {
        return ULocale.forLanguageTag(language == Language.EN ? "en-GB" : language.tag());
    }

    /** CLDR joins Sorani by Latin commas and puts a direction mark into Persian. */
    private static String joined(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return String.join("، ", names.subList(0, last)) + " و " + names.get(last);
    }

    /** CLDR begins every name with a capital in Vietnamese, and has letters of Arabic in some Sorani names. */
    private static String spelt(String name, Language in) {
        return switch (in) {
            case VI -> name.replaceFirst("^Tiếng ", "tiếng ");
            case CKB -> name.replace('ك', 'ک').replace('ي', 'ی').replace('ه', 'ھ');
            default -> name;
        };
    }

    private static void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(SpokenLanguages.class.getResourceAsStream("spoken-languages.csv"), StandardCharsets.UTF_8))) {
            String[] columns = lines.readLine().split(";");
            lines.lines().map(line -> line.split(";", -1)).forEach(cells -> {
                for (int column = 1; column < columns.length; column++) {
                    if (!cells[column].isEmpty()) {
                        OWN.get(Language.of(columns[column]).orElseThrow()).put(cells[0], cells[column]);
                    }
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
