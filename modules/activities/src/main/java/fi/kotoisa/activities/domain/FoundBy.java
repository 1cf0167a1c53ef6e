package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.platform.SearchWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words that activities and venues are found by, in the tables beside them. */
public final class FoundBy {

    /** Stands among the words of everything whose words were made by these rules. Raise the number when they change: then all words are made anew. */
    public static final String RULES = "=1";

    private FoundBy() {}

    static Set<String> activity(Activity activity) {
        Set<String> words = new TreeSet<>(Set.of(RULES));
        activity.texts().forEach((language, text) -> say(text, language, words));
        activity.languages().forEach(tag -> words.add(SearchConcepts.ofLanguage(tag)));
        kind(activity.audience()).ifPresent(kind -> words.add(SearchConcepts.ofKind(kind)));
        if (activity.carePlaces() > 0) {
            words.add(SearchConcepts.ofKind("care"));
        }
        return words;
    }

    private static void say(ActivityText text, String language, Set<String> words) {
        words.addAll(SearchWords.withEnds(text.title()));
        words.addAll(SearchWords.of(text.summary()));
        words.addAll(SearchConcepts.in(text.title() + " . " + text.summary(), language));
    }

    private static Optional<String> kind(Audience audience) {
        return switch (audience) {
            case EVERYONE -> Optional.empty();
            case WOMEN -> Optional.of("women");
            case FAMILIES -> Optional.of("children");
            case YOUNG -> Optional.of("young");
            case SENIORS -> Optional.of("seniors");
        };
    }

    static Set<String> venue(String... parts) {
        Set<String> words = new TreeSet<>(Set.of(RULES));
        List.of(parts).forEach(part -> words.addAll(SearchWords.withEnds(part)));
        return words;
    }
}
