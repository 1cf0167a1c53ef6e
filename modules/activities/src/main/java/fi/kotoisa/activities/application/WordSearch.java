package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.SearchConcepts.Meant;
import fi.kotoisa.activities.domain.SearchConcepts;
import fi.kotoisa.platform.SearchWords.Typed;
import fi.kotoisa.platform.SearchWords.Wish;
import fi.kotoisa.platform.SearchWords;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts typed words into conditions on dates. Each word must be found in the activity or in its venue; words that name a kind of group or a language in any of fifteen
 * languages are also content with an activity of that kind.
 *
 * <p>What few activities and venues hold is looked up at once, and the dates are asked for by their ids: looking into the words of each coming date costs more the more dates there
 * are. What many hold is looked for date by date, which finds a page of them soon: whoever lets the databases list all that hold it waits the longer the more there are. A beginning is two comparisons, which both databases answer from the index of words;
 * {@code like} with a parameter, or several ranges at once, is not.
 */
final class WordSearch {

    /** More than so many are not named one by one. */
    private static final int FEW = 64;
    /** Where so many words fit, looking up ends: one after the other may stand in the same activity. */
    private static final int HITS = 2 * FEW;
    /** So that the database meets but a handful of different questions. */
    private static final int[] LENGTHS = {1, 4, 16, FEW};
    /** Comes after every letter that a word can go on with. */
    private static final String LAST = "\uffff";
    private static final String NEVER = "s.id is null";
    private static final Holder ACTIVITY = new Holder("s.activity", "a", "select a.id from Activity a join a.words w where ");
    private static final Holder VENUE = new Holder("s.venue", "v", "select v.id from Venue v join v.words w where ");

    private final EntityManager em;
    private final Map<String, Object> parameters;
    private int number;

    /** @param parameters takes what the conditions name */
    WordSearch(EntityManager em, Map<String, Object> parameters) {
        this.em = em;
        this.parameters = parameters;
    }

    /** What has words. @param date how a date names it @param name in the question @param withWord finds those with a word {@code w} */
    private record Holder(String date, String name, String withWord) {

        /** The one of a date. */
        String ofDate() {
            return name + ".id = " + date;
        }
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
            conditions.add(meant.map(concept -> "(" + written + " or " + found(ACTIVITY, Set.of(), concept.keys()) + ")").orElse("(" + written + ")"));
            at = next;
        }
        return conditions;
    }

    private String written(Wish wish) {
        return "(" + found(ACTIVITY, wish.begins(), wish.equals()) + " or " + found(VENUE, wish.begins(), wish.equals()) + ")";
    }

    private String found(Holder holder, Set<String> begins, Set<String> equals) {
        List<UUID> hits = new ArrayList<>();
        begins.forEach(beginning -> hits.addAll(lookedUp(holder, "w >= :low and w < :high", Map.of("low", beginning, "high", beginning + LAST))));
        equals.forEach(word -> hits.addAll(lookedUp(holder, "w = :word", Map.of("word", word))));
        Set<UUID> few = new LinkedHashSet<>(hits);
        if (hits.size() > HITS || few.size() > FEW) {
            return holder.date() + " in (" + holder.withWord() + holder.ofDate() + " and ("
                    + Stream.concat(begins.stream().map(this::begins), equals.stream().map(this::is)).collect(Collectors.joining(" or ")) + "))";
        }
        return few.isEmpty() ? NEVER : holder.date() + " in " + parameter(filledUp(few));
    }

    private List<UUID> lookedUp(Holder holder, String condition, Map<String, String> values) {
        TypedQuery<UUID> query = em.createQuery(holder.withWord() + condition, UUID.class).setMaxResults(HITS + 1);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** The last one is repeated up to the next length. */
    private static List<UUID> filledUp(Set<UUID> few) {
        List<UUID> ids = new ArrayList<>(few);
        int length = IntStream.of(LENGTHS).filter(each -> each >= few.size()).findFirst().orElseThrow();
        while (ids.size() < length) {
            ids.add(ids.get(few.size() - 1));
        }
        return ids;
    }

    private String begins(String beginning) {
        return "(w >= " + parameter(beginning) + " and w < " + parameter(beginning + LAST) + ")";
    }

    private String is(String word) {
        return "w = " + parameter(word);
    }

    private String parameter(Object value) {
        String name = "word" + number++;
        parameters.put(name, value);
        return ":" + name;
    }
}
