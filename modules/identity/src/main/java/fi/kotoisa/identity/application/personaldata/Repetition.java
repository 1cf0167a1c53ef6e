package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.HeldData.Subject;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.personaldata.ErasingAgain.Outcome;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Erases again what a restored backup has brought back. Two people had decided it and every reason to keep the record was weighed then, so nothing is weighed again; and only what the list of erased records names
 * goes, never what belongs to the same person only in the backup.
 */
@ApplicationScoped
class Repetition {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    ReturnedRecords returned;

    @Inject
    @Any
    Instance<HeldData> held;

    @Inject
    Clock clock;

    /**
     * In the caller's transaction.
     *
     * @param by who asked for it; empty for the command of whoever runs the server
     * @throws NotFound where nothing of the kind was erased
     */
    @Transactional
    Outcome erase(UUID id, Optional<PersonId> by) {
        ErasedRecord record = Optional.ofNullable(entities.find(ErasedRecord.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
        if (!returned.isThere(record)) {
            record.isGone();
            return Outcome.GONE;
        }
        if (isOneWithOthers(record)) {
            return Outcome.MERGED;
        }
        Subject subject = subject(record);
        held.forEach(module -> module.forget(subject));
        record.repeat(by, clock.instant());
        return Outcome.ERASED;
    }

    private boolean isOneWithOthers(ErasedRecord record) {
        return record.type() == ErasureItem.Type.PERSON && !entities.createQuery("select p.id from Person p where p.sameAs = :record and p.id not in (select e.record from ErasedRecord e)"
                        + " or p.id = :record and p.sameAs is not null and p.sameAs not in (select o.record from ErasedRecord o)", UUID.class)
                .setParameter("record", record.record())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Subject subject(ErasedRecord record) {
        if (record.type() == ErasureItem.Type.CONTACT) {
            return new Subject(Set.of(), Set.of(new ContactId(record.record())));
        }
        // whoever changes the record now comes before this, or not at all
        entities.refresh(entities.find(Particulars.class, record.record()), LockModeType.PESSIMISTIC_WRITE);
        return new Subject(Set.of(new PersonId(record.record())), Set.of());
    }
}
