package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.DataRequestId;
import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What somebody asked about their data, and what was answered. It is answered within a month (GDPR, article 12(3)). */
@Entity
@Table(schema = Names.SCHEMA, name = "data_request")
public class DataRequest extends RecordPart {

    @Enumerated(EnumType.STRING)
    private DataRequestKind kind;

    @Column(name = "request_text")
    private String text;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "answer_text")
    private String answer;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    private int version;

    /** Where a request stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    protected DataRequest() {}

    /** @param text encrypted for {@link #context} */
    public DataRequest(DataRequestId id, PersonId person, DataRequestKind kind, String text, LocalDate askedOn, PersonId notedBy, Instant now) {
        super(id.value(), person);
        this.kind = kind;
        this.text = text;
        this.askedOn = askedOn;
        this.dueOn = askedOn.plusMonths(1);
        this.state = State.OPEN;
        this.notedBy = notedBy.value();
        this.notedAt = now;
    }

    /** What an encrypted column of a request is bound to. */
    public static String context(String column, DataRequestId id) {
        return "data_request." + column + "." + id;
    }

    /**
     * @param words encrypted for {@link #context}
     * @throws IllegalStateException where it is answered already
     */
    public void answer(boolean accepted, String words, PersonId by, Instant now) {
        if (state != State.OPEN) {
            throw new IllegalStateException("answered already");
        }
        state = accepted ? State.ACCEPTED : State.REFUSED;
        answer = words;
        answeredBy = by.value();
        answeredAt = now;
    }

    public DataRequestId request() {
        return new DataRequestId(id());
    }

    public DataRequestKind kind() {
        return kind;
    }

    public String sealedText() {
        return text;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    /** The last day to answer. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public State state() {
        return state;
    }

    public Optional<String> sealedAnswer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public int version() {
        return version;
    }
}
