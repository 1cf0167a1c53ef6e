package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Somebody works with somebody, from a day to a day. It is the ground on which a record is seen; with its last day the sight of the record ends. */
@Entity
@Table(schema = Names.SCHEMA, name = "care_relation")
public class CareRelation extends RecordPart {

    private UUID worker;

    @Enumerated(EnumType.STRING)
    private CareTask task;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Version
    private int version;

    protected CareRelation() {}

    /** @param from the first day, {@code to} the last one */
    public CareRelation(UUID id, PersonId person, PersonId worker, CareTask task, LocalDate from, Optional<LocalDate> to) {
        super(id, person);
        this.worker = worker.value();
        this.task = task;
        this.from = from;
        this.to = to.orElse(null);
    }

    /** It holds no more from this day on. An earlier end stays. */
    public void end(LocalDate day) {
        if (to == null || to.isAfter(day.minusDays(1))) {
            to = day.minusDays(1);
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public PersonId worker() {
        return new PersonId(worker);
    }

    public CareTask task() {
        return task;
    }

    public LocalDate from() {
        return from;
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }
}
