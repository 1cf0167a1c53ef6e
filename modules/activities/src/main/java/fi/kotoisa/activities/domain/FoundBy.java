package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.platform.SearchWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words that activities and venues are found by, in the tables beside them. */
public final class FoundBy {

    /** Stands among the words of everything whose words were made by these rules. Raise the number when they change: then all words are made anew. */
    public static final String RULES = "=2";

    private static final int MOST_OF_DESCRIPTION = 1_000;
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&(?:#\\d+|#x\\p{XDigit}+|\\w+);");

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
        words.addAll(SearchWords.of(begun(MARKUP.matcher(text.description()).replaceAll(" "))));
        words.addAll(SearchConcepts.in(text.title() + " . " + text.summary(), language));
    }

    /** The beginning of a long text, up to its last whole word. What it means beside its words is taken from title and summary alone: a description names much in passing. */
    private static String begun(String text) {
        if (text.length() <= MOST_OF_DESCRIPTION) {
            return text;
        }
        int gap = text.lastIndexOf(' ', MOST_OF_DESCRIPTION);
        return text.substring(0, gap > 0 ? gap : MOST_OF_DESCRIPTION);
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
