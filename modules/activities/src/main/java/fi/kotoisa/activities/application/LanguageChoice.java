package fi.kotoisa.activities.application;

import fi.kotoisa.activities.Said;
import fi.kotoisa.platform.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the languages that a text exists in is shown to somebody who reads another. */
final class LanguageChoice {

    private static final List<String> NEXT = List.of("fi", "und", "en", "sv");

    private LanguageChoice() {}

    /** The languages that are looked for before it is any. */
    static Set<String> first(Language language) {
        return Stream.concat(Stream.of(language.tag()), NEXT.stream()).collect(Collectors.toSet());
    }

    /** The text in that language, or in the one that is shown instead; nothing where all are empty. */
    static Optional<Said> said(Map<String, String> texts, Language language) {
        Set<String> tags = texts.keySet().stream().filter(tag -> texts.get(tag) != null && !texts.get(tag).isBlank()).collect(Collectors.toSet());
        if (tags.isEmpty()) {
            return Optional.empty();
        }
        String tag = best(tags, language);
        return Optional.of(new Said(texts.get(tag), tag));
    }

    /** The language itself, else Finnish, else what the feed left unsaid, English, Swedish, or the first by tag. */
    static String best(Collection<String> tags, Language language) {
        if (tags.contains(language.tag())) {
            return language.tag();
        }
        return NEXT.stream().filter(tags::contains).findFirst().orElseGet(() -> new TreeSet<>(tags).first());
    }
}
