package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.domain.Reminder;
import fi.kotoisa.activities.domain.Reminders;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

@ApplicationScoped
class JpaReminders implements Reminders {

    private static final int AT_ONCE = 200;
    /** The class of SQL states for a constraint that does not hold. */
    private static final String INTEGRITY = "23";

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
        } catch (PersistenceException refused) {
            throw thereAlready(refused) ? new SomeoneWasQuicker(refused) : refused;
        }
    }

    private static boolean thereAlready(Throwable refused) {
        return Stream.iterate(refused, Objects::nonNull, Throwable::getCause).anyMatch(each -> each instanceof SQLException sql && Objects.toString(sql.getSQLState(), "").startsWith(INTEGRITY));
    }
}
