package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.domain.Reminder;
import fi.kotoisa.activities.domain.Reminders;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDateTime;
import java.util.List;

@ApplicationScoped
class JpaReminders implements Reminders {

    private static final int AT_ONCE = 200;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public List<Session> missing(LocalDateTime from, LocalDateTime to) {
        return em.createQuery("""
                        select s from Session s where s.published = true and s.status = :planned and s.startsAt >= :from and s.startsAt < :to
                        and s.activity in (select i.activity from Intake i)
                        and s.id not in (select r.session from Reminder r where r.heldOn = :day) order by s.startsAt, s.id""", Session.class)
                .setParameter("planned", Session.Status.PLANNED)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("day", from.toLocalDate())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    @Override
    public void add(Reminder reminder) {
        try {
            em.persist(reminder);
            em.flush();
        } catch (PersistenceException taken) {
            throw new SomeoneWasQuicker(taken);
        }
    }
}
