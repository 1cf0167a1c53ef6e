package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Two people live apart and must not reach each other through us. {@link #person} is who moved away, or asked for it. */
@Entity
@Table(schema = Names.SCHEMA, name = "separation")
public class Separation extends RecordPart {

    private UUID other;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "done_by")
    private UUID doneBy;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected Separation() {}

    public Separation(UUID id, PersonId person, PersonId other, PersonId doneBy, LocalDate from) {
        super(id, person);
        this.other = other.value();
        this.doneBy = doneBy.value();
        this.from = from;
    }

    /** They may be put in one household again. */
    public void end(PersonId by, Instant now) {
        endedBy = by.value();
        endedAt = now;
    }

    public boolean holds() {
        return endedAt == null;
    }

    public PersonId other() {
        return new PersonId(other);
    }

    public LocalDate from() {
        return from;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
