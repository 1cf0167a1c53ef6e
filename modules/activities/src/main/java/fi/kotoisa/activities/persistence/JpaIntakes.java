package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class JpaIntakes implements Intakes {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public Optional<Intake> lock(IntakeId id) {
        // what this transaction has changed itself must be stored before the row is read again, or it would be forgotten
        em.flush();
        Optional<Intake> found = Optional.ofNullable(em.find(Intake.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
        // read again under the lock: this transaction may have seen the row before somebody else changed it
        found.ifPresent(intake -> em.refresh(intake, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    @Override
    public Optional<Intake> find(IntakeId id) {
        return Optional.ofNullable(em.find(Intake.class, id.value()));
    }

    @Override
    public Optional<Intake> of(ActivityId activity, SessionId session) {
        return em.createQuery("select i from Intake i where i.activity = :activity and (i.session = :session or i.session is null)", Intake.class)
                .setParameter("activity", activity.value())
                .setParameter("session", session.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Intake> ofActivity(ActivityId activity) {
        return em.createQuery("select i from Intake i where i.activity = :activity order by i.closesAt, i.id", Intake.class)
                .setParameter("activity", activity.value())
                .getResultList();
    }

    @Override
    public List<Intake> endedBefore(LocalDateTime now, int atMost) {
        return em.createQuery("select i from Intake i where i.endingTold = false and i.closesAt <= :now order by i.closesAt, i.id", Intake.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public void add(Intake intake) {
        em.persist(intake);
    }
}
