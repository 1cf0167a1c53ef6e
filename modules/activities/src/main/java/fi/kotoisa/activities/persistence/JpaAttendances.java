package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Attendance;
import fi.kotoisa.activities.domain.Attendances;
import fi.kotoisa.activities.domain.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class JpaAttendances implements Attendances {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public List<Attendance> of(SessionId session) {
        return em.createQuery("select a from Attendance a where a.key.session = :session", Attendance.class)
                .setParameter("session", session.value())
                .getResultList();
    }

    @Override
    public Optional<Attendance> lock(SessionId session, EnrolmentId enrolment) {
        em.find(Session.class, session.value(), LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(em.find(Attendance.class, new Attendance.Key(session, enrolment)));
    }

    @Override
    public void add(Attendance attendance) {
        em.persist(attendance);
    }

    @Override
    public void remove(Attendance attendance) {
        em.remove(attendance);
    }
}
