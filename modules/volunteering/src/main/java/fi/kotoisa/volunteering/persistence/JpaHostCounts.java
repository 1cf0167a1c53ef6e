package fi.kotoisa.volunteering.persistence;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.volunteering.domain.HostCount;
import fi.kotoisa.volunteering.domain.HostCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class JpaHostCounts implements HostCounts {

    @PersistenceContext(unitName = "volunteering")
    EntityManager em;

    @Override
    public HostCount lock(SessionId session) {
        // what this transaction has counted itself must not be lost when the row is read again
        em.flush();
        new Beginning(em).of("INSERT INTO volunteering.host_count (session_id, hosts_needed, taken) VALUES (?, 0, 0)", "session_id", session.value());
        HostCount count = em.find(HostCount.class, session.value(), LockModeType.PESSIMISTIC_WRITE);
        // read again under the lock: this transaction may have seen the row before somebody else changed it
        em.refresh(count, LockModeType.PESSIMISTIC_WRITE);
        return count;
    }

    @Override
    public Map<SessionId, Integer> taken(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select c.session, c.taken from HostCount c where c.session in :sessions and c.taken > 0", Object[].class)
                .setParameter("sessions", sessions.stream().map(SessionId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new SessionId((UUID) row[0]), row -> (Integer) row[1]));
    }

    @Override
    public Set<SessionId> called(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Set.of();
        }
        return em.createQuery("select c.session from HostCount c where c.session in :sessions and c.calledAt is not null", UUID.class)
                .setParameter("sessions", sessions.stream().map(SessionId::value).toList())
                .getResultStream()
                .map(SessionId::new)
                .collect(Collectors.toSet());
    }
}
