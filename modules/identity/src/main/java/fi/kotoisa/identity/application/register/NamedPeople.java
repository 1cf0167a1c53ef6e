package fi.kotoisa.identity.application.register;

import fi.kotoisa.platform.SearchWords.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is called so, word by word from the index of words. Asked for several words at once, a database that guesses wrongly which one is rare looks at everybody; so what the words have in common is found
 * here, and a word that very many have is left to the query that reads people in their order.
 */
@ApplicationScoped
class NamedPeople {

    /** A word that more people have finds nobody in particular. */
    int many = 50_000;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    /**
     * What was found.
     *
     * @param people who has all the words that not very many have; empty where there are no such words
     * @param broad the words that very many have: these must be asked for still
     */
    record Named(Optional<Set<UUID>> people, List<Wish> broad) {}

    /** Whoever they are and whoever may see them. */
    Named find(List<Wish> wishes) {
        return common(wishes, having(wishes));
    }

    /** What these words have in common. @param having what {@link #having} found for them and perhaps others */
    static Named common(List<Wish> wishes, Map<Wish, Optional<Set<UUID>>> having) {
        Optional<Set<UUID>> people = Optional.empty();
        List<Wish> broad = new ArrayList<>();
        for (Wish wish : wishes) {
            Optional<Set<UUID>> these = having.get(wish);
            if (these.isEmpty()) {
                broad.add(wish);
            } else {
                Set<UUID> all = new HashSet<>(these.get());
                people.ifPresent(all::retainAll);
                people = Optional.of(all);
            }
        }
        return new Named(people, broad);
    }

    /** Who has each of the words; empty for a word that very many have. */
    Map<Wish, Optional<Set<UUID>>> having(Collection<Wish> wishes) {
        Map<Wish, Optional<Set<UUID>>> having = new HashMap<>();
        wishes.forEach(wish -> having.computeIfAbsent(wish, this::having));
        return having;
    }

    /** A beginning or a word at a time: asked for one or the other at once, a database may look at all words. */
    private Optional<Set<UUID>> having(Wish wish) {
        Set<UUID> people = new HashSet<>();
        for (Wish one : each(wish).toList()) {
            NameQuery names = new NameQuery();
            TypedQuery<UUID> query = entities.createQuery("select w.person from PersonWord w where " + names.words(one), UUID.class);
            names.fill(query);
            people.addAll(query.setMaxResults(many + 1).getResultList());
            if (people.size() > many) {
                return Optional.empty();
            }
        }
        return Optional.of(people);
    }

    private static Stream<Wish> each(Wish wish) {
        return Stream.concat(wish.begins().stream().map(beginning -> new Wish(Set.of(beginning), Set.of())), wish.equals().stream().map(word -> new Wish(Set.of(), Set.of(word))));
    }
}
