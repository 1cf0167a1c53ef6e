package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.EmergencyKind;
import fi.kotoisa.identity.EmergencyState;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody opens the file of a person they do not work with, because waiting would do harm; under non-disclosure a supervisor opens it for them. It closes by itself after three hours. */
@Entity
@Table(schema = Names.SCHEMA, name = "emergency_opening")
public class EmergencyOpening {

    /** How long a file stays open (casework.md, permission model 6). */
    public static final Duration LENGTH = Duration.ofHours(3);
    /** Within this time a supervisor says whether there was a reason. */
    public static final Duration REVIEW = Duration.ofDays(7);

    @Id
    private UUID id;

    private UUID organisation;

    private UUID person;

    private UUID worker;

    @Enumerated(EnumType.STRING)
    private EmergencyKind kind;

    private String words;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private EmergencyState state = EmergencyState.ASKED;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    private Boolean fitting;

    private String note;

    @Version
    private int version;

    protected EmergencyOpening() {}

    /**
     * Asks for a file; it is open only when {@link #open} says so.
     *
     * @param organisation whose file it would be
     * @param person empty where nobody was found
     * @param words why, encrypted
     */
    public EmergencyOpening(UUID id, OrganisationId organisation, Optional<PersonId> person, PersonId worker, EmergencyKind kind, String words, Instant now) {
        this.id = id;
        this.organisation = organisation.value();
        this.person = person.map(PersonId::value).orElse(null);
        this.worker = worker.value();
        this.kind = kind;
        this.words = words;
        this.askedAt = now;
        this.endsAt = now;
    }

    /** What an encrypted column of it is bound to. */
    public static String context(String column, UUID id) {
        return "emergency_opening." + column + "." + id;
    }

    /** From now on, for three hours, the worker sees the file. */
    public void open(Instant now) {
        state = EmergencyState.OPENED;
        endsAt = now.plus(LENGTH);
    }

    /** A supervisor opens it for the worker. */
    public void open(PersonId supervisor, Instant now) {
        open(now);
        answeredBy = supervisor.value();
    }

    public void refuse(PersonId supervisor) {
        state = EmergencyState.REFUSED;
        answeredBy = supervisor.value();
    }

    /** The worker needs it no more. */
    public void close(Instant now) {
        if (now.isBefore(endsAt)) {
            endsAt = now;
        }
    }

    /** @param right whether there was a reason to open it; {@code text} encrypted */
    public void review(PersonId supervisor, boolean right, Optional<String> text, Instant now) {
        reviewedBy = supervisor.value();
        reviewedAt = now;
        fitting = right;
        note = text.orElse(null);
    }

    /** Whose file it was, why, and what came of it is forgotten. @param nothing encrypted */
    public void forget(String nothing) {
        person = null;
        words = nothing;
        note = null;
    }

    public UUID id() {
        return id;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(person).map(PersonId::new);
    }

    public PersonId worker() {
        return new PersonId(worker);
    }

    public EmergencyKind kind() {
        return kind;
    }

    public String sealedWords() {
        return words;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public EmergencyState state() {
        return state;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Optional<PersonId> answeredBy() {
        return Optional.ofNullable(answeredBy).map(PersonId::new);
    }

    public Optional<PersonId> reviewedBy() {
        return Optional.ofNullable(reviewedBy).map(PersonId::new);
    }

    public Optional<Boolean> fitting() {
        return Optional.ofNullable(fitting);
    }

    public Optional<String> sealedNote() {
        return Optional.ofNullable(note);
    }
}
