package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.domain.CalendarKey;
import fi.kotoisa.activities.domain.CalendarKeys;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaCalendarKeys implements CalendarKeys {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public Optional<CalendarKey> of(UUID owner) {
        return Optional.ofNullable(em.find(CalendarKey.class, owner));
    }

    @Override
    public Optional<CalendarKey> byMark(String mark) {
        return em.createQuery("select k from CalendarKey k where k.mark = :mark", CalendarKey.class).setParameter("mark", mark).getResultStream().findFirst();
    }

    @Override
    public void add(CalendarKey key) {
        try {
            em.persist(key);
            em.flush();
        } catch (PersistenceException taken) {
            throw new SomeoneWasQuicker(taken);
        }
    }

    @Override
    public void remove(CalendarKey key) {
        em.remove(key);
    }
}
