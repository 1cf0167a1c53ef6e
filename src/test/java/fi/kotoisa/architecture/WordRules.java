package fi.kotoisa.architecture;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import fi.kotoisa.platform.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each text must be: there in every language, with the same gaps, in the plural forms of its language, really translated, and plain. */
final class WordRules {

    private static final Pattern OTHER_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>|&\\w+;|&#\\d+;");

    static final List<Rule<House>> ALL = List.of(
            new Rule<>("a bundle is messages_LANG or staff_LANG of a language we know", WordRules::misnamed, "texts_fi.properties"),
            new Rule<>("a bundle exists in every language of its readers", WordRules::missingBundles, "crooked: no messages_so"),
            new Rule<>("every language has every key", house -> each(house, WordRules::missingKeys), "messages_sv.properties: lacks only.in.finnish"),
            new Rule<>("no key stands twice", house -> each(house, (all, bundle) -> bundle.twice().stream()), "messages_fi.properties: twice"),
            new Rule<>("keys of staff begin with staff", house -> each(house, WordRules::misplaced), "staff_fi.properties: not.for.staff"),
            new Rule<>("every text is a valid pattern", house -> texts(house, (bundle, key) -> unreadable(bundle.texts().get(key))), "messages_fi.properties: broken"),
            new Rule<>("a text has the same gaps in every language", house -> each(house, WordRules::otherGaps), "messages_sv.properties: gaps"),
            new Rule<>("a plural has the forms of its language", house -> texts(house, WordRules::missingForms), "messages_ar.properties: counted"),
            new Rule<>("digits are Western", house -> texts(house, (bundle, key) -> OTHER_DIGIT.matcher(bundle.texts().get(key)).results().map(found -> found.group())),
                    "messages_ar.properties: digits"),
            new Rule<>("a text holds no markup", house -> texts(house, (bundle, key) -> MARKUP.matcher(bundle.texts().get(key)).results().map(found -> found.group())),
                    "messages_fi.properties: markup"));

    private WordRules() {}

    private static List<String> each(House house, BiFunction<List<Bundle>, Bundle, Stream<String>> wrong) {
        List<Bundle> all = Bundle.all(house);
        return all.stream().flatMap(bundle -> wrong.apply(all, bundle).map(what -> bundle.file() + ": " + what)).toList();
    }

    private static List<String> texts(House house, BiFunction<Bundle, String, Stream<String>> wrong) {
        return each(house, (all, bundle) -> bundle.texts().keySet().stream().flatMap(key -> wrong.apply(bundle, key).map(what -> key + " " + what)));
    }

    private static List<String> misnamed(House house) {
        return house.modules().stream().flatMap(module -> house.bundles(module).stream()).filter(file -> Bundle.read(house, file).isEmpty()).map(house::named).toList();
    }

    private static List<String> missingBundles(House house) {
        List<Bundle> all = Bundle.all(house);
        return all.stream().flatMap(bundle -> Bundle.languages(bundle.kind()).stream()
                        .filter(language -> bundle.in(language, all).isEmpty())
                        .map(language -> bundle.module() + ": no " + bundle.kind() + "_" + language.code()))
                .distinct().toList();
    }

    private static Stream<String> missingKeys(List<Bundle> all, Bundle bundle) {
        Set<String> missing = all.stream().filter(other -> other.module().equals(bundle.module()) && other.kind().equals(bundle.kind()))
                .flatMap(other -> other.texts().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(bundle.texts().keySet());
        return missing.stream().map(key -> "lacks " + key);
    }

    private static Stream<String> misplaced(List<Bundle> all, Bundle bundle) {
        return bundle.texts().keySet().stream().filter(key -> key.startsWith("staff.") != bundle.kind().equals("staff"));
    }

    private static Stream<String> unreadable(String text) {
        try {
            new MessagePattern(text);
            return text.isBlank() ? Stream.of("is empty") : Stream.empty();
        } catch (IllegalArgumentException notAPattern) {
            return Stream.of(notAPattern.getMessage());
        }
    }

    private static boolean readable(String text) {
        return unreadable(text).findAny().isEmpty();
    }

    private static Stream<String> otherGaps(List<Bundle> all, Bundle bundle) {
        return bundle.in(Language.FI, all).stream().flatMap(finnish -> bundle.texts().entrySet().stream()
                .filter(text -> finnish.texts().containsKey(text.getKey()) && readable(text.getValue()) && readable(finnish.texts().get(text.getKey())))
                .filter(text -> !gaps(text.getValue()).equals(gaps(finnish.texts().get(text.getKey()))))
                .map(text -> text.getKey() + " has " + gaps(text.getValue()) + ", Finnish " + gaps(finnish.texts().get(text.getKey()))));
    }

    private static Set<String> gaps(String text) {
        MessagePattern pattern = new MessagePattern(text);
        return parts(pattern).filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME || part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .map(pattern::getSubstring).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MessagePattern.Part> parts(MessagePattern pattern) {
        return IntStream.range(0, pattern.countParts()).mapToObj(pattern::getPart);
    }

    private static Stream<String> missingForms(Bundle bundle, String key) {
        String text = bundle.texts().get(key);
        if (!readable(text)) {
            return Stream.empty();
        }
        MessagePattern pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts()).filter(at -> pattern.getPart(at).getType() == MessagePattern.Part.Type.ARG_START)
                .filter(at -> pattern.getPart(at).getArgType().hasPluralStyle())
                .mapToObj(at -> missing(pattern, at, bundle.language())).filter(missing -> !missing.isEmpty()).map(missing -> "lacks " + missing);
    }

    private static Set<String> missing(MessagePattern pattern, int start, Language language) {
        PluralRules.PluralType type = pattern.getPart(start).getArgType() == MessagePattern.ArgType.SELECTORDINAL ? PluralRules.PluralType.ORDINAL : PluralRules.PluralType.CARDINAL;
        Set<String> forms = new TreeSet<>(PluralRules.forLocale(ULocale.forLocale(language.locale()), type).getKeywords());
        int end = pattern.getLimitPartIndex(start);
        for (int at = start + 1; at < end; at++) {
            MessagePattern.Part part = pattern.getPart(at);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                at = pattern.getLimitPartIndex(at);
            } else if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                at = pattern.getLimitPartIndex(at);
            } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                forms.remove(pattern.getSubstring(part));
            }
        }
        return forms;
    }
}
