package fi.kotoisa.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the entries from before there were {@linkplain AuditRecord records} have got theirs. One row. */
@Entity
@Table(schema = Names.SCHEMA, name = "audit_indexing")
public class AuditIndexing {

    /** The id of the only row. */
    public static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "done_link")
    private long done;

    @Column(name = "last_link")
    private long last;

    protected AuditIndexing() {}

    /** The number of the link up to which all are found. */
    public long done() {
        return done;
    }

    public void reach(long number) {
        done = number;
    }

    public boolean over() {
        return done >= last;
    }
}
