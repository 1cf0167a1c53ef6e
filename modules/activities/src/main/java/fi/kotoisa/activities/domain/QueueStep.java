package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.QueueDecision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/** What the queue of an intake decided about one household. Written once and never changed: it answers why somebody got a place before somebody else. */
@Entity
@Table(name = "queue_step", schema = "activities")
public class QueueStep {

    @Id
    private UUID id;
    @Column(name = "intake_id")
    private UUID intake;
    @Column(name = "enrolment_id")
    private UUID enrolment;
    @Enumerated(EnumType.STRING)
    private QueueDecision kind;
    private int people;
    private int passed;
    @Column(name = "offered_until")
    private LocalDateTime offeredUntil;
    @Column(name = "decided_at")
    private long decidedAt;

    protected QueueStep() {} // for JPA

    /**
     * @param passed how many households before it in the queue did not fit into what was free
     * @param now in milliseconds since 1970
     */
    public QueueStep(UUID id, Enrolment household, QueueDecision kind, int passed, long now) {
        this.id = id;
        this.intake = household.intake().value();
        this.enrolment = household.id().value();
        this.kind = kind;
        this.people = household.household().placesWithoutCare();
        this.passed = passed;
        this.offeredUntil = household.offeredUntil().orElse(null);
        this.decidedAt = now;
    }

    public IntakeId intake() {
        return new IntakeId(intake);
    }

    public EnrolmentId enrolment() {
        return new EnrolmentId(enrolment);
    }

    public QueueDecision kind() {
        return kind;
    }

    /** How many the household was. */
    public int people() {
        return people;
    }

    /** How many households before it in the queue did not fit. */
    public int passed() {
        return passed;
    }

    public Optional<LocalDateTime> offeredUntil() {
        return Optional.ofNullable(offeredUntil);
    }

    /** In milliseconds since 1970. */
    public long decidedAt() {
        return decidedAt;
    }
}
