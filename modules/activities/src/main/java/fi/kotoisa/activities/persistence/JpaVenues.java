package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.platform.SearchWords.Typed;
import fi.kotoisa.platform.SearchWords.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class JpaVenues implements Venues {

    private static final int ENOUGH = 50;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public Optional<Venue> find(UUID id) {
        return Optional.ofNullable(em.find(Venue.class, id));
    }

    @Override
    public Optional<Venue> byKey(String key) {
        return one("select v from Venue v where v.nameKey = :key", key).or(() -> one("select v from Venue v join v.formerKeys f where f = :key", key));
    }

    private Optional<Venue> one(String query, String key) {
        return em.createQuery(query, Venue.class).setParameter("key", key).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<Venue> withWords(List<Typed> words, int from, int atMost) {
        Map<String, String> parameters = new HashMap<>();
        String where = words.stream().flatMap(word -> word.wishes().stream()).map(wish -> "v.id in (select x.id from Venue x join x.words w where " + found(wish, parameters) + ")")
                .collect(Collectors.joining(" and "));
        TypedQuery<Venue> query = em.createQuery("select v from Venue v" + (where.isEmpty() ? "" : " where " + where) + " order by v.name, v.id", Venue.class);
        parameters.forEach(query::setParameter);
        return query.setFirstResult(from).setMaxResults(atMost).getResultList();
    }

    private static String found(Wish wish, Map<String, String> parameters) {
        Stream<String> begins = wish.begins().stream().map(word -> "(w >= " + named(word, parameters) + " and w < " + named(word + "\uffff", parameters) + ")");
        return Stream.concat(begins, wish.equals().stream().map(word -> "w = " + named(word, parameters))).collect(Collectors.joining(" or "));
    }

    private static String named(String value, Map<String, String> parameters) {
        String name = "word" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    @Override
    public String usualCity(UUID organiser) {
        return em.createQuery("select v.city from Activity a, Venue v where a.organiser = :organiser and a.feedKey is null and v.id = a.usually.venue and v.city is not null"
                        + " order by a.createdAt desc, a.id", String.class)
                .setParameter("organiser", organiser)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseGet(this::commonestCity);
    }

    private String commonestCity() {
        return em.createQuery("select v.city from Venue v where v.city is not null group by v.city order by count(v) desc, v.city", String.class).setMaxResults(1).getResultStream()
                .findFirst().orElse("");
    }

    @Override
    public void changed(Venue venue) {
        em.lock(venue, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    @Override
    public List<Venue> beginning(String typed) {
        String escaped = typed.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return em.createQuery("select v from Venue v where v.nameKey like :start escape '!' order by v.nameKey", Venue.class)
                .setParameter("start", escaped + "%")
                .setMaxResults(ENOUGH)
                .getResultList();
    }

    @Override
    public List<Room> rooms(UUID venue) {
        return em.createQuery("select r from Room r where r.venue = :venue order by r.name", Room.class).setParameter("venue", venue).getResultList();
    }

    @Override
    public Optional<Room> room(UUID id) {
        return Optional.ofNullable(em.find(Room.class, id));
    }

    @Override
    public void add(Venue venue) {
        em.persist(venue);
    }

    @Override
    public void add(Room room) {
        em.persist(room);
    }
}
