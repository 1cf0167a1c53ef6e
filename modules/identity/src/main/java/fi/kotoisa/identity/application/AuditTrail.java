package fi.kotoisa.identity.application;

import fi.kotoisa.identity.AuditLog;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Purpose;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.identity.domain.AuditEntry.Deed;
import fi.kotoisa.identity.domain.AuditEntry.Origin;
import fi.kotoisa.identity.domain.AuditPending;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Adds rows to the audit log: in the transaction of what they tell, or, for a denial, in one of their own. */
@ApplicationScoped
public class AuditTrail implements AuditLog {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    Surroundings surroundings;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    @Transactional(TxType.MANDATORY)
    public void note(String action, String recordType, UUID recordId) {
        write(new Happening(action, Allowed.ANYONE, Happening.DONE, RecordIds.in(recordType + "=" + recordId), Optional.empty()));
    }

    /** Written out to the database at once: when it cannot be, the caller's transaction fails with it. */
    @Transactional(TxType.MANDATORY)
    void write(Happening told) {
        UUID id = Ids.next();
        Optional<String> words = told.purpose().flatMap(Purpose::words).map(text -> cipher.encrypt(AuditEntry.wordsContext(id), text));
        Deed deed = new Deed(told.action(), told.needed(), told.outcome(), told.about().text(), told.purpose().map(Purpose::code), words);
        AuditEntry entry = new AuditEntry(id, clock.instant(), origin(), deed);
        entities.persist(entry);
        entities.persist(new AuditPending(entry));
        entities.flush();
        RecordRows.insert(entities, entry, told.about().refs());
    }

    @Transactional(TxType.REQUIRES_NEW)
    void writeDenial(Happening told) {
        write(told);
    }

    private Origin origin() {
        try {
            Optional<UUID> actor = signedIn.personIfAny().map(PersonId::value);
            return new Origin(actor, surroundings.channel(), surroundings.request());
        } catch (ContextNotActiveException noRequest) {
            return new Origin(Optional.empty(), "SERVER", UUID.randomUUID());
        }
    }
}
