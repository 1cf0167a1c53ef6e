package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.AuditLog;
import fi.kotoisa.identity.domain.AuditHead;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.identity.domain.ErasureItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Looks whether something that was erased is in the database again, as after a backup was restored. The server's own work: it asks for no right. */
@ApplicationScoped
class ErasureWatch {

    static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    ReturnedRecords returned;

    @Inject
    ErasureAlarm alarm;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Notices some that are back: in the audit log, on the pages, and once by message.
     *
     * @param first whether this look begins; of one look there is one message
     * @return whether there may be more
     */
    @Transactional
    boolean look(boolean first) {
        if (returned.unnoticed(1).isEmpty()) {
            return false;
        }
        // of several servers that look at once, one notices
        entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        List<ErasedRecord> found = returned.unnoticed(AT_ONCE);
        if (first && !found.isEmpty()) {
            alarm.ring(returned.all());
        }
        found.forEach(this::notice);
        return found.size() == AT_ONCE;
    }

    private void notice(ErasedRecord record) {
        record.isBack(clock.instant());
        audit.note("ErasureWatch.look", record.type() == ErasureItem.Type.PERSON ? "PersonId" : "ContactId", record.record());
    }
}
