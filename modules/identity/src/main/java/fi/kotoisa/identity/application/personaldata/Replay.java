package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.AuditLog;
import fi.kotoisa.identity.application.personaldata.ErasingAgain.Outcome;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.identity.domain.ErasureItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Erases again without anybody who is signed in, for whoever runs the server. Each record in a transaction of its own, and each with its row in the audit log. */
@ApplicationScoped
class Replay {

    private static final int AT_ONCE = 500;

    @Inject
    ReturnedRecords returned;

    @Inject
    Repetition repetition;

    @Inject
    AuditLog audit;

    @Transactional
    List<ErasedRecord> after(UUID last) {
        return returned.noticed(last, AT_ONCE);
    }

    @Transactional
    Outcome erase(ErasedRecord record) {
        Outcome came = repetition.erase(record.record(), Optional.empty());
        if (came == Outcome.ERASED) {
            audit.note("ErasingAgain.erase", record.type() == ErasureItem.Type.PERSON ? "PersonId" : "ContactId", record.record());
        }
        return came;
    }
}
