package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.identity.domain.AuditHead;
import fi.kotoisa.identity.domain.AuditPending;
import fi.kotoisa.identity.domain.AuditSeal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Chains the rows of the audit log that were committed since the last time. The server's own work: it asks for no right and leaves no row. */
@ApplicationScoped
class Sealing {

    /** Kept well under the number of row locks at which Derby locks the whole table. */
    static final int MOST_AT_ONCE = 500;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Clock clock;

    /** @return how many rows were chained; {@link #MOST_AT_ONCE} when there may be more */
    @Transactional
    int seal() {
        return entities.createQuery("select p.entry from AuditPending p").setMaxResults(1).getResultList().isEmpty() ? 0 : seal(entities, clock.instant());
    }

    static int seal(EntityManager entities, Instant now) {
        AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        List<AuditEntry> rows = entities.createQuery("select e from AuditEntry e, AuditPending p where p.entry = e.id order by e.happenedAt, e.id", AuditEntry.class)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
        for (AuditEntry row : rows) {
            AuditSeal seal = new AuditSeal(head.number() + 1, head.hash(), row, now);
            entities.persist(seal);
            head.moveTo(seal);
        }
        if (!rows.isEmpty()) {
            entities.flush();
            entities.createQuery("delete from AuditPending p where p.entry in :done").setParameter("done", rows.stream().map(AuditEntry::id).toList()).executeUpdate();
        }
        return rows.size();
    }
}
