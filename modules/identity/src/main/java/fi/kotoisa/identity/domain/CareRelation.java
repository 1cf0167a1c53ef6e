package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.PersonId;
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
public class CareRelation extends DatedPart {

    private UUID worker;

    @Enumerated(EnumType.STRING)
    private CareTask task;

    @Version
    private int version;

    protected CareRelation() {}

    /** @param from the first day, {@code to} the last one */
    public CareRelation(UUID id, PersonId person, PersonId worker, CareTask task, LocalDate from, Optional<LocalDate> to) {
        super(id, person, from, to);
        this.worker = worker.value();
        this.task = task;
    }

    public PersonId worker() {
        return new PersonId(worker);
    }

    public CareTask task() {
        return task;
    }
}
