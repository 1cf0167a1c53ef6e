package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.ErasureId;
import fi.kotoisa.identity.ErasureItemId;
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

/** One record of an erasure. It stays when the record is gone, and knows it by its reference alone. */
@Entity
@Table(schema = Names.SCHEMA, name = "erasure_item")
public class ErasureItem {

    /** What is erased. */
    public enum Type {
        /** A record of the register, with all that belongs to it. */
        PERSON,
        /** How somebody was reached who signed up. */
        CONTACT
    }

    /** Where it stands. */
    public enum State {
        WAITING,
        ERASED,
        HELD
    }

    /** Why it was not erased. */
    public enum Hold {
        /** Its use is restricted: it is kept for the person. */
        RESTRICTED,
        /** Somebody works with the person. */
        CARED_FOR,
        /** A request of the person waits for its answer. */
        REQUEST_OPEN,
        /** A law wants it kept longer. */
        LAW,
        /** Its time is not over any more. */
        NOT_DUE,
        /** A group or a shift that is still to come needs it. */
        IN_USE,
        /** The person has an account here, which must end first. */
        ACCOUNT,
        /** It is gone already. */
        GONE
    }

    @Id
    private UUID id;

    private UUID erasure;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_type")
    private Type type;

    private UUID subject;

    private String reference;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "held_by")
    private Hold heldBy;

    @Column(name = "done_at")
    private Instant doneAt;

    @Version
    private int version;

    protected ErasureItem() {}

    public ErasureItem(ErasureItemId id, ErasureId erasure, Type type, UUID subject, String reference) {
        this.id = id.value();
        this.erasure = erasure.value();
        this.type = type;
        this.subject = subject;
        this.reference = reference;
        this.state = State.WAITING;
    }

    /** It is gone. */
    public void erased(Instant now) {
        state = State.ERASED;
        doneAt = now;
    }

    /** It stays. */
    public void hold(Hold why, Instant now) {
        state = State.HELD;
        heldBy = why;
        doneAt = now;
    }

    public ErasureItemId id() {
        return new ErasureItemId(id);
    }

    public ErasureId erasure() {
        return new ErasureId(erasure);
    }

    public Type type() {
        return type;
    }

    public UUID subject() {
        return subject;
    }

    public String reference() {
        return reference;
    }

    public State state() {
        return state;
    }

    public Optional<Hold> heldBy() {
        return Optional.ofNullable(heldBy);
    }
}
