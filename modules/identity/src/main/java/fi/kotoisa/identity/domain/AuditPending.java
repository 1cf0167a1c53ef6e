package fi.kotoisa.identity.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of the audit log that the sealer has still to chain. */
@Entity
@Table(schema = Names.SCHEMA, name = "audit_pending")
public class AuditPending {

    @Id
    private UUID entry;

    protected AuditPending() {}

    public AuditPending(AuditEntry entry) {
        this.entry = entry.id();
    }

    public UUID entry() {
        return entry;
    }
}
