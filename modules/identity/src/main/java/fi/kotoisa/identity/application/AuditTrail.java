package fi.kotoisa.identity.application;

import fi.kotoisa.identity.AuditLog;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.identity.domain.AuditEntry.Deed;
import fi.kotoisa.identity.domain.AuditEntry.Origin;
import fi.kotoisa.identity.domain.AuditPending;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
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
    Clock clock;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    @Transactional(TxType.MANDATORY)
    public void note(String action, String recordType, UUID recordId) {
        write(new Deed(action, Allowed.ANYONE, "DONE", recordType + "=" + recordId));
    }

    /** Written out to the database at once: when it cannot be, the caller's transaction fails with it. */
    @Transactional(TxType.MANDATORY)
    void write(Deed deed) {
        AuditEntry entry = new AuditEntry(Ids.next(), clock.instant(), origin(), deed);
        entities.persist(entry);
        entities.persist(new AuditPending(entry));
        entities.flush();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void writeDenial(Deed deed) {
        write(deed);
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
