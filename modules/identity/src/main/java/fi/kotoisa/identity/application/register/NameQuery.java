package fi.kotoisa.identity.application.register;

import fi.kotoisa.platform.SearchWords.Wish;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts words of a name into conditions on {@code Particulars d}. A beginning is two comparisons, which both databases answer from the index of words. */
final class NameQuery {

    /** Comes after every letter that a word can go on with. */
    private static final String LAST = "\uffff";

    private final Map<String, Object> values = new HashMap<>();

    /** One condition for each wish. */
    List<String> conditions(List<Wish> wishes) {
        return wishes.stream().map(this::condition).toList();
    }

    private String condition(Wish wish) {
        return "d.person in (select w.person from PersonWord w where " + words(wish) + ")";
    }

    /** A condition on {@code PersonWord w}. */
    String words(Wish wish) {
        List<String> either = new ArrayList<>();
        wish.begins().forEach(beginning -> either.add("w.word >= " + parameter(beginning) + " and w.word < " + parameter(beginning + LAST)));
        wish.equals().forEach(word -> either.add("w.word = " + parameter(word)));
        return String.join(" or ", either);
    }

    /** Names one more value. */
    String parameter(String value) {
        String name = "word" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** Only these people: the value {@code :ids}. */
    void among(List<UUID> people) {
        values.put("ids", people);
    }

    void fill(Query query) {
        values.forEach(query::setParameter);
    }
}
