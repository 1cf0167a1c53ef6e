package fi.kotoisa.identity.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A question to the database that is put together from what was asked for. */
final class Asking {

    private static final int MOST_WORDS = 8;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** One more thing that must hold. */
    Asking that(String condition) {
        conditions.add(condition);
        return this;
    }

    Asking with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Each word must stand in one of these columns, in capitals or not. */
    Asking words(String typed, String... columns) {
        List<String> words = Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
        for (int at = 0; at < words.size(); at++) {
            String name = "word" + at;
            conditions.add("(" + String.join(" or ", Arrays.stream(columns).map(column -> "lower(" + column + ") like :" + name + " escape '!'").toList()) + ")");
            values.put(name, "%" + words.get(at).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        return this;
    }

    /** One page and, where there is a next page, one row more. */
    <T> List<T> page(EntityManager entities, String select, String order, Class<T> type, int page, int size) {
        TypedQuery<T> query = entities.createQuery(select + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + " order by " + order, type);
        values.forEach(query::setParameter);
        return query.setFirstResult(page * size).setMaxResults(size + 1).getResultList();
    }
}
