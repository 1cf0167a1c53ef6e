package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A record that was erased for good, known by its id alone: those of an {@link ErasureItem}, and those that went with it. When a restored backup brings it back, that is found by this. */
@Entity
@Table(schema = Names.SCHEMA, name = "erased_record")
public class ErasedRecord {

    @Id
    private UUID record;

    @Enumerated(EnumType.STRING)
    @Column(name = "record_type")
    private ErasureItem.Type type;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "back_since")
    private Instant backSince;

    @Column(name = "repeated_at")
    private Instant repeatedAt;

    @Column(name = "repeated_by")
    private UUID repeatedBy;

    @Version
    private int version;

    protected ErasedRecord() {}

    public ErasedRecord(UUID record, ErasureItem.Type type, Instant erasedAt) {
        this.record = record;
        this.type = type;
        this.erasedAt = erasedAt;
    }

    /** It was found in the database again. */
    public void isBack(Instant now) {
        backSince = now;
    }

    /** Erased once more, after a backup was restored. @param by empty for the command of whoever runs the server */
    public void repeat(Optional<PersonId> by, Instant now) {
        repeatedAt = now;
        repeatedBy = by.map(PersonId::value).orElse(null);
        backSince = null;
    }

    /** It is not there after all. */
    public void isGone() {
        backSince = null;
    }

    public UUID record() {
        return record;
    }

    public ErasureItem.Type type() {
        return type;
    }

    public Instant erasedAt() {
        return erasedAt;
    }

    public Optional<Instant> backSince() {
        return Optional.ofNullable(backSince);
    }

    public Optional<Instant> repeatedAt() {
        return Optional.ofNullable(repeatedAt);
    }
}
