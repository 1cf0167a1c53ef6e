package fi.kotoisa.identity.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the chain ends. Whoever seals holds the lock on this one row, so that over several servers one seals at a time. */
@Entity
@Table(schema = Names.SCHEMA, name = "audit_head")
public class AuditHead {

    /** The id of the only row. */
    public static final int ONLY = 1;

    @Id
    private int id;

    private long number;

    private String hash;

    protected AuditHead() {}

    public void moveTo(AuditSeal last) {
        number = last.number();
        hash = last.hash();
    }

    public long number() {
        return number;
    }

    public String hash() {
        return hash == null ? "" : hash;
    }
}
