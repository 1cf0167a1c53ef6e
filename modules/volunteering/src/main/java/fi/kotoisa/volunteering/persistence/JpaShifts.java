package fi.kotoisa.volunteering.persistence;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.volunteering.domain.Shift;
import fi.kotoisa.volunteering.domain.Shift.State;
import fi.kotoisa.volunteering.domain.Shifts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaShifts implements Shifts {

    private static final int ENOUGH = 200;
    private static final int IN_LIST = 500;

    @PersistenceContext(unitName = "volunteering")
    EntityManager em;

    @Override
    public List<Shift> ahead(PersonId person, LocalDateTime now) {
        return em.createQuery("select s from Shift s where s.person = :person and s.endsAt > :now and s.state <> :given order by s.startsAt, s.id", Shift.class)
                .setParameter("person", person.value())
                .setParameter("now", now)
                .setParameter("given", State.GIVEN_BACK)
                .setMaxResults(ENOUGH)
                .getResultList();
    }

    @Override
    public List<Shift> copies(PersonId person, LocalDateTime now) {
        List<Shift> shifts = ahead(person, now);
        shifts.forEach(em::detach);
        return shifts;
    }

    @Override
    public List<Shift> heldBy(Collection<PersonId> people, LocalDateTime now) {
        List<UUID> all = people.stream().map(PersonId::value).toList();
        List<Shift> shifts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN_LIST) {
            shifts.addAll(em.createQuery("select s from Shift s where s.person in :people and s.endsAt > :now and s.state = :taken order by s.startsAt, s.id", Shift.class)
                    .setParameter("people", all.subList(from, Math.min(all.size(), from + IN_LIST)))
                    .setParameter("now", now)
                    .setParameter("taken", State.TAKEN)
                    .getResultList());
        }
        shifts.forEach(em::detach);
        return shifts;
    }

    @Override
    public Optional<Shift> newest(SessionId session, PersonId person) {
        Optional<Shift> held = em.createQuery("select s from Shift s where s.activeKey = :key", Shift.class)
                .setParameter("key", Shift.keyOf(session, person))
                .getResultStream()
                .findFirst();
        return held.or(() -> ended(session, person));
    }

    private Optional<Shift> ended(SessionId session, PersonId person) {
        return em.createQuery("select s from Shift s where s.session = :session and s.person = :person order by s.endedAt desc", Shift.class)
                .setParameter("session", session.value())
                .setParameter("person", person.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Shift> held(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select s from Shift s where s.session in :sessions and s.state = :taken order by s.takenAt, s.id", Shift.class)
                .setParameter("sessions", sessions.stream().map(SessionId::value).toList())
                .setParameter("taken", State.TAKEN)
                .getResultList();
    }

    @Override
    public List<Shift> givenBack(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select s from Shift s where s.session in :sessions and s.state = :given order by s.endedAt, s.id", Shift.class)
                .setParameter("sessions", sessions.stream().map(SessionId::value).toList())
                .setParameter("given", State.GIVEN_BACK)
                .getResultList();
    }

    @Override
    public List<Shift> since(PersonId person, LocalDateTime from) {
        return em.createQuery("select s from Shift s where s.person = :person and s.startsAt >= :from order by s.takenAt, s.id", Shift.class)
                .setParameter("person", person.value())
                .setParameter("from", from)
                .setMaxResults(ENOUGH)
                .getResultList();
    }

    @Override
    public Shift fresh(Shift seen) {
        em.refresh(seen);
        return seen;
    }

    @Override
    public void add(Shift shift) {
        em.persist(shift);
    }
}
