package fi.kotoisa.activities.application;

import fi.kotoisa.platform.Language;
import java.util.Collection;
import java.util.List;
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

    /** The language itself, else Finnish, else what the feed left unsaid, English, Swedish, or the first by tag. */
    static String best(Collection<String> tags, Language language) {
        if (tags.contains(language.tag())) {
            return language.tag();
        }
        return NEXT.stream().filter(tags::contains).findFirst().orElseGet(() -> new TreeSet<>(tags).first());
    }
}
