package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCall;
import fi.kotoisa.activities.domain.StandInCall.State;
import fi.kotoisa.activities.domain.StandInCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class JpaStandInCalls implements StandInCalls {

    private static final int ENOUGH = 200;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public Optional<Session> lock(SessionId id) {
        Optional<Session> session = Optional.ofNullable(em.find(Session.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
        // read again under the lock: this transaction may have seen the row before somebody else changed it
        session.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return session;
    }

    @Override
    public Optional<StandInCall> open(SessionId session) {
        return open(List.of(session)).stream().findFirst();
    }

    @Override
    public List<StandInCall> open(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select c from StandInCall c where c.state = :open and c.session in :sessions", StandInCall.class)
                .setParameter("open", State.OPEN)
                .setParameter("sessions", sessions.stream().map(SessionId::value).toList())
                .getResultList();
    }

    @Override
    public List<StandInCall> all(SessionId session) {
        return em.createQuery("select c from StandInCall c where c.session = :session order by c.openedAt desc, c.id desc", StandInCall.class)
                .setParameter("session", session.value())
                .setMaxResults(ENOUGH)
                .getResultList();
    }

    @Override
    public Set<UUID> looking(Collection<UUID> organisers, LocalDateTime now) {
        if (organisers.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(em.createQuery("select distinct a.organiser from StandInCall c, Session s, Activity a where c.state = :open and s.id = c.session and a.id = s.activity"
                        + " and a.organiser in :organisers and s.endsAt > :now", UUID.class)
                .setParameter("open", State.OPEN)
                .setParameter("organisers", organisers)
                .setParameter("now", now)
                .getResultList());
    }

    @Override
    public List<StandInCall> ahead(Collection<UUID> organisers, LocalDateTime now, int atMost) {
        if (organisers.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select c from StandInCall c, Session s, Activity a where c.state = :open and s.id = c.session and a.id = s.activity and a.organiser in :organisers"
                        + " and s.endsAt > :now order by s.startsAt, s.id", StandInCall.class)
                .setParameter("open", State.OPEN)
                .setParameter("organisers", organisers)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public List<StandInCall> unanswered(LocalDateTime before) {
        return em.createQuery("select c from StandInCall c, Session s where c.state = :open and s.id = c.session and s.endsAt <= :before order by c.openedAt, c.id", StandInCall.class)
                .setParameter("open", State.OPEN)
                .setParameter("before", before)
                .setMaxResults(ENOUGH)
                .getResultList();
    }

    @Override
    public Set<SessionId> missed(UUID person, Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Set.of();
        }
        return em.createQuery("select c from StandInCall c where c.session in :sessions and c.absent = :person", StandInCall.class)
                .setParameter("sessions", sessions.stream().map(SessionId::value).toList())
                .setParameter("person", person)
                .getResultStream()
                .filter(call -> call.missing(person))
                .map(StandInCall::session)
                .collect(Collectors.toSet());
    }

    @Override
    public List<SessionId> givenAway(UUID absent, LocalDateTime from) {
        return em.createQuery("select c.session from StandInCall c, Session s where c.absent = :absent and c.state = :answered and s.id = c.session and s.startsAt >= :from", UUID.class)
                .setParameter("absent", absent)
                .setParameter("answered", State.ANSWERED)
                .setParameter("from", from)
                .setMaxResults(ENOUGH)
                .getResultStream()
                .map(SessionId::new)
                .toList();
    }

    @Override
    public void add(StandInCall call) {
        em.persist(call);
    }
}
