package fi.kotoisa.activities.domain;

import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SearchWords;
import fi.kotoisa.platform.SpokenLanguages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What residents call the kinds of groups, in fifteen languages ({@code concepts.csv}), and the names of the languages that are spoken there: so somebody who types مقهى اللغة
 * finds a text that only says {@code kielikahvila}. A concept is stored among the words of a text, with {@code #} before it.
 */
public final class SearchConcepts {

    private static final String FILE = "/fi/kotoisa/activities/search/concepts.csv";
    /** Below this many letters a word stands only for itself. */
    private static final int BEGINS = 5;
    private static final int ENDING = 4;
    private static final int TYPED = 4;
    /** Finnish is spoken nearly everywhere: whoever types it looks for a course. */
    private static final List<String> SPOKEN = List.of("sv", "en", "ru", "uk", "ar", "fa", "prs", "ckb", "kmr", "so", "et", "es", "fr", "zh-Hans", "tr", "vi", "th", "sq", "ti", "sw", "ps",
            "ur", "ka", "my", "ne", "bn", "pt", "ro", "pl", "tl", "de", "it", "hi", "am", "fse");
    private static final List<Phrase> ALL = read();

    private SearchConcepts() {}

    /** Some words, one after the other, that stand for a concept in one language. */
    private record Phrase(String key, String language, List<String> words) {}

    /**
     * Concepts that somebody typed.
     *
     * @param keys as they are stored
     * @param words how many of the typed words say it
     */
    public record Meant(Set<String> keys, int words) {}

    /** The concepts that a text of this language speaks of, as they are stored. */
    static Set<String> in(String text, String language) {
        List<Set<String>> words = SearchWords.inOrder(text);
        Set<String> found = new TreeSet<>();
        ALL.stream().filter(phrase -> language.equals(phrase.language()) || language.startsWith(phrase.language() + "-") || language.equals("und"))
                .filter(phrase -> !phrase.language().isEmpty())
                .filter(phrase -> anywhere(phrase, words))
                .forEach(phrase -> found.add(phrase.key()));
        return found;
    }

    private static boolean anywhere(Phrase phrase, List<Set<String>> words) {
        for (int from = 0; from + phrase.words().size() <= words.size(); from++) {
            if (says(phrase, words, from, false)) {
                return true;
            }
        }
        return false;
    }

    static String ofKind(String kind) {
        return "#" + kind;
    }

    static String ofLanguage(String tag) {
        return "#in-" + tag.toLowerCase(Locale.ROOT);
    }

    /** What the typed words from this one on mean, the longest phrase of any language that fits. */
    public static Optional<Meant> at(List<Set<String>> typed, int from) {
        List<Phrase> fitting = ALL.stream().filter(phrase -> from + phrase.words().size() <= typed.size() && says(phrase, typed, from, true)).toList();
        return fitting.stream().map(phrase -> phrase.words().size()).max(Comparator.naturalOrder()).map(longest ->
                new Meant(fitting.stream().filter(phrase -> phrase.words().size() == longest).map(Phrase::key).collect(Collectors.toCollection(TreeSet::new)), longest));
    }

    private static boolean says(Phrase phrase, List<Set<String>> words, int from, boolean typed) {
        for (int at = 0; at < phrase.words().size(); at++) {
            String wanted = phrase.words().get(at);
            if (words.get(from + at).stream().noneMatch(word -> means(word, wanted, typed))) {
                return false;
            }
        }
        return true;
    }

    private static boolean means(String word, String wanted, boolean typed) {
        if (Character.isIdeographic(wanted.codePointAt(0))) {
            return word.contains(wanted) || typed && word.length() > 1 && wanted.contains(word);
        }
        boolean begins = wanted.length() >= BEGINS && word.startsWith(wanted) && (!typed || word.length() - wanted.length() <= ENDING);
        return word.equals(wanted) || begins || typed && word.length() >= TYPED && wanted.startsWith(word);
    }

    private static List<Phrase> read() {
        List<Phrase> all = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(SearchConcepts.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            List<String[]> rows = lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split(";")).toList();
            String[] languages = rows.get(0);
            rows.stream().skip(1).forEach(row -> {
                for (int at = 1; at < row.length; at++) {
                    for (String words : row[at].split("\\|")) {
                        all.add(phrase(ofKind(row[0]), languages[at], words));
                    }
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + FILE, unreadable);
        }
        SPOKEN.forEach(tag -> names(tag).forEach(name -> all.add(phrase(ofLanguage(tag), "", name))));
        return all.stream().filter(phrase -> !phrase.words().isEmpty()).toList();
    }

    private static Phrase phrase(String key, String language, String words) {
        return new Phrase(key, language, SearchWords.inOrder(words).stream().map(spellings -> spellings.iterator().next()).toList());
    }

    private static Set<String> names(String tag) {
        Set<String> names = new HashSet<>();
        for (Language language : Language.values()) {
            String name = SpokenLanguages.name(tag, language);
            names.add(name);
            names.add(name.replaceFirst(" *\\(.*", ""));
            if (language.tag().equals(tag)) {
                names.add(language.ownName());
            }
        }
        return names;
    }
}
