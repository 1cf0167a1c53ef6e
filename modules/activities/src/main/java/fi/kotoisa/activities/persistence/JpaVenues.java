package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

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
        return em.createQuery("select v from Venue v where v.nameKey = :key", Venue.class).setParameter("key", key).getResultStream().findFirst();
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
