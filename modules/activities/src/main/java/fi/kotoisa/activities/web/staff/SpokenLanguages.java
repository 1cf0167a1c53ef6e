package fi.kotoisa.activities.web.staff;

import com.ibm.icu.util.ULocale;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SortKey;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that may be spoken in a group, by their names in the language of the page. */
final class SpokenLanguages {

    private static final List<String> TAGS = List.of("am", "ar", "bn", "bs", "ckb", "de", "en", "es", "et", "fa", "fa-AF", "fi", "fr", "hi", "hr", "hu", "it", "ja", "kmr", "ku", "lt",
            "lv", "my", "ne", "nl", "pl", "ps", "pt", "ro", "ru", "rw", "se", "so", "sq", "sr", "sv", "sw", "ta", "te", "th", "ti", "tl", "tr", "uk", "ur", "uz", "vi", "zh-Hans");

    private static final int SHORTEST = 3;

    private final Map<String, String> tags = new LinkedHashMap<>();

    SpokenLanguages(Language page) {
        ULocale shown = ULocale.forLocale(page.locale());
        TAGS.stream()
                .map(tag -> Map.entry(name(tag, shown), tag))
                .sorted(Comparator.comparing(each -> SortKey.of(each.getKey())))
                .forEach(each -> tags.putIfAbsent(each.getKey(), each.getValue()));
    }

    private static String name(String tag, ULocale shown) {
        return tag.startsWith("zh") ? ULocale.forLanguageTag("zh").getDisplayName(shown) : ULocale.forLanguageTag(tag).getDisplayNameWithDialect(shown);
    }

    String nameOf(String tag) {
        return tags.entrySet().stream().filter(each -> each.getValue().equals(tag)).map(Map.Entry::getKey).findFirst().orElse(tag);
    }

    /**
     * The tag of a name, whatever its capitals and accents: in the language of the page, in itself, or the beginning of one name and of no other.
     */
    Optional<String> tagOf(String name) {
        String wanted = folded(name);
        Optional<String> exact = tags.entrySet().stream().filter(each -> folded(each.getKey()).equals(wanted)).map(Map.Entry::getValue).findFirst();
        Optional<String> own = Arrays.stream(Language.values()).filter(each -> folded(each.ownName()).equals(wanted)).map(Language::tag).findFirst();
        List<String> begun = wanted.length() < SHORTEST ? List.of() : tags.entrySet().stream().filter(each -> folded(each.getKey()).startsWith(wanted)).map(Map.Entry::getValue).toList();
        return exact.or(() -> own).or(() -> begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty());
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
