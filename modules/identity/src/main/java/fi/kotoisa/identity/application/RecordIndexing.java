package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.identity.domain.AuditIndexing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes the entries that are older than the {@linkplain fi.kotoisa.identity.domain.AuditRecord records} of the log findable by whom they are about. Walks on until all are, and never touches them. */
@ApplicationScoped
class RecordIndexing {

    static final int LINKS_AT_ONCE = 200;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    /** @return whether there is more to do at once */
    @Transactional
    boolean step() {
        if (entities.find(AuditIndexing.class, AuditIndexing.ONLY).over()) {
            return false;
        }
        AuditIndexing walked = entities.find(AuditIndexing.class, AuditIndexing.ONLY);
        entities.refresh(walked, LockModeType.PESSIMISTIC_WRITE);
        if (walked.over()) {
            return false;
        }
        List<Object[]> found = entities.createQuery("select s.number, e from AuditSeal s, AuditEntry e where e.id = s.entry and s.number > :done order by s.number", Object[].class)
                .setParameter("done", walked.done())
                .setMaxResults(LINKS_AT_ONCE)
                .getResultList();
        if (found.isEmpty()) {
            return false;
        }
        List<AuditEntry> entries = found.stream().map(row -> (AuditEntry) row[1]).filter(entry -> !entry.records().isEmpty()).toList();
        Set<UUID> known = known(entries);
        entries.stream().filter(entry -> !known.contains(entry.id())).forEach(entry -> RecordRows.insert(entities, entry, RecordIds.in(entry.records()).refs()));
        walked.reach((Long) found.get(found.size() - 1)[0]);
        return true;
    }

    private Set<UUID> known(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entities.createQuery("select r.entry from AuditRecord r where r.entry in :ids", UUID.class).setParameter("ids", entries.stream().map(AuditEntry::id).toList()).getResultList());
    }
}
