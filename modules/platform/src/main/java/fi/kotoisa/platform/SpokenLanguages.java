package fi.kotoisa.platform;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of languages that people speak, as other languages call them: {@code dari}, {@code kurdi (sorani)}. Wider than {@link Language}, which lists what pages speak.
 *
 * <p>CLDR is followed except where it has a gap or a name that people here would not know themselves by: Dari and the two Kurdish languages, sign language, plain Finnish, and
 * some names that it has in Somali only in English.
 */
public final class SpokenLanguages {

    private static final List<Language> COLUMNS = List.of(Language.FI, Language.SV, Language.EN, Language.AR, Language.UK, Language.SO);

    private static final Map<String, List<String>> OWN = Map.ofEntries(
            Map.entry("prs", List.of("dari", "dari", "Dari", "الدرية", "дарі", "Daari")),
            Map.entry("fa-AF", List.of("dari", "dari", "Dari", "الدرية", "дарі", "Daari")),
            Map.entry("ckb", List.of("kurdi (sorani)", "kurdiska (sorani)", "Kurdish (Sorani)", "الكردية (السورانية)", "курдська (сорані)", "Kurdi (Soraani)")),
            Map.entry("kmr", List.of("kurdi (kurmandži)", "kurdiska (kurmanji)", "Kurdish (Kurmanji)", "الكردية (الكرمانجية)", "курдська (курманджі)", "Kurdi (Kurmaanji)")),
            Map.entry("fi-x-selko", List.of("selkosuomi", "lättläst finska", "easy Finnish", "الفنلندية المبسطة", "проста фінська", "Af-Finnish fudud")),
            Map.entry("fse", List.of("suomalainen viittomakieli", "finskt teckenspråk", "Finnish Sign Language", "لغة الإشارة الفنلندية", "фінська жестова мова", "luqadda dhegoolayaasha ee Finland")),
            Map.entry("aii", List.of("assyria (syyria)", "assyriska", "Assyrian", "الآشورية", "ассирійська", "Asiiriyaan")),
            Map.entry("ps", List.of("paštu", "pashto", "Pashto", "البشتو", "пушту", "Bashtuu")),
            Map.entry("zh-Hans", List.of("kiina", "kinesiska", "Chinese", "الصينية", "китайська", "Shiineys")),
            Map.entry("tr", List.of("turkki", "turkiska", "Turkish", "التركية", "турецька", "Turki")),
            Map.entry("ti", List.of("tigrinja", "tigrinja", "Tigrinya", "التغرينية", "тигринья", "Tigrinya")),
            Map.entry("bn", List.of("bengali", "bengali", "Bengali", "البنغالية", "бенгальська", "Bangaali")),
            Map.entry("my", List.of("burma", "burmesiska", "Burmese", "البورمية", "бірманська", "Burmiis")),
            Map.entry("fi", List.of("suomi", "finska", "Finnish", "الفنلندية", "фінська", "Af-Finnish")),
            Map.entry("so", List.of("somali", "somaliska", "Somali", "الصومالية", "сомалійська", "Af-Soomaali")));

    private static final Map<Language, LocaleDisplayNames> CLDR = new EnumMap<>(Language.class);
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
    private static final int MANY = 2_000;

    static {
        for (Language each : Language.values()) {
            CLDR.put(each, LocaleDisplayNames.getInstance(ULocale.forLanguageTag(each.tag())));
        }
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
        return KNOWN.computeIfAbsent(in.code() + " " + tag, asked -> own(tag, in).orElseGet(() -> CLDR.get(in).localeDisplayName(ULocale.forLanguageTag(tag))));
    }

    private static Optional<String> own(String tag, Language in) {
        return COLUMNS.contains(in) ? Optional.ofNullable(OWN.get(tag)).map(names -> names.get(COLUMNS.indexOf(in))) : SpokenNames.own(tag, in);
    }
}
