package fi.kotoisa.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An entry of the audit log is about this person or thing: so it is found by it, newest first. */
@Entity
@Table(schema = Names.SCHEMA, name = "audit_record")
@IdClass(AuditRecord.Key.class)
public class AuditRecord {

    @Id
    private UUID entry;

    @Id
    @Column(name = "record_type")
    private String recordType;

    @Id
    @Column(name = "record_id")
    private UUID recordId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected AuditRecord() {}

    /** Which record in which entry. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID entry;
        private String recordType;
        private UUID recordId;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && entry.equals(key.entry) && recordType.equals(key.recordType) && recordId.equals(key.recordId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(entry, recordType, recordId);
        }
    }
}
