package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.SearchConcepts;
import fi.kotoisa.activities.domain.SearchConcepts.Meant;
import fi.kotoisa.platform.SearchWords;
import fi.kotoisa.platform.SearchWords.Typed;
import fi.kotoisa.platform.SearchWords.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts typed words into conditions on dates. Each word must be found in the activity or in its venue; words that name a kind of group or a language in any of fifteen
 * languages are also content with an activity of that kind.
 *
 * <p>A beginning is two comparisons, which both databases answer from the index of words; {@code like} with a parameter is not.
 */
final class WordSearch {

    /** Comes after every letter that a word can go on with. */
    private static final String LAST = "\uffff";

    private final Map<String, Object> parameters;
    private int number;

    /** @param parameters takes what the conditions name */
    WordSearch(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    /** All of them must hold; none where nothing was typed. */
    List<String> conditions(String typed) {
        List<Typed> words = SearchWords.asked(typed);
        List<Set<String>> spelt = words.stream().map(Typed::spelt).toList();
        List<String> conditions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Meant> meant = SearchConcepts.at(spelt, at);
            int next = at + meant.map(Meant::words).orElse(1);
            String written = words.subList(at, next).stream().flatMap(word -> word.wishes().stream()).map(this::written).collect(Collectors.joining(" and "));
            conditions.add(meant.map(concept -> "(" + written + " or " + activity(kinds(concept.keys())) + ")").orElse("(" + written + ")"));
            at = next;
        }
        return conditions;
    }

    private String written(Wish wish) {
        String word = Stream.concat(wish.begins().stream().map(this::begins), wish.equals().stream().map(this::is)).collect(Collectors.joining(" or "));
        return "(" + activity(word) + " or s.venue in (select v.id from Venue v join v.words w where " + word + "))";
    }

    private static String activity(String word) {
        return "s.activity in (select a.id from Activity a join a.words w where " + word + ")";
    }

    private String begins(String beginning) {
        return "(w >= " + parameter(beginning) + " and w < " + parameter(beginning + LAST) + ")";
    }

    private String is(String word) {
        return "w = " + parameter(word);
    }

    private String kinds(Set<String> keys) {
        return keys.stream().map(this::is).collect(Collectors.joining(" or "));
    }

    private String parameter(String value) {
        String name = "word" + number++;
        parameters.put(name, value);
        return ":" + name;
    }
}
