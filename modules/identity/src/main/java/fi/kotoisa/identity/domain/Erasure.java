package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.ErasureId;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RetentionType;
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

/** Records that shall be erased: one person proposes it, another one confirms it. */
@Entity
@Table(schema = Names.SCHEMA, name = "erasure")
public class Erasure {

    /** Why. */
    public enum Kind {
        /** The time for which they are kept is over. */
        RETENTION,
        /** The person asked for it. */
        REQUEST
    }

    /** Where it stands. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        /** Everything was erased or held. */
        DONE,
        REJECTED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "record_type")
    private RetentionType type;

    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Erasure() {}

    /** @param organisation whose records they are; empty for sign-ups, which belong to all */
    public Erasure(ErasureId id, Kind kind, RetentionType type, Optional<OrganisationId> organisation, PersonId by, Instant now) {
        this.id = id.value();
        this.kind = kind;
        this.type = type;
        this.organisation = organisation.map(OrganisationId::value).orElse(null);
        this.state = State.PROPOSED;
        this.proposedBy = by.value();
        this.proposedAt = now;
    }

    /** Whether this person is a second one. */
    public boolean mayConfirm(PersonId person) {
        return state == State.PROPOSED && !proposedBy.equals(person.value());
    }

    /** @throws IllegalStateException where {@link #mayConfirm} says no */
    public void confirm(PersonId by, Instant now) {
        if (!mayConfirm(by)) {
            throw new IllegalStateException("two people erase");
        }
        decide(State.CONFIRMED, by, now);
    }

    /** It is not done; whoever proposed it may say so too. */
    public void reject(PersonId by, Instant now) {
        if (state != State.PROPOSED) {
            throw new IllegalStateException("decided already");
        }
        decide(State.REJECTED, by, now);
    }

    private void decide(State how, PersonId by, Instant now) {
        state = how;
        decidedBy = by.value();
        decidedAt = now;
    }

    /** Nothing is left to do. */
    public void done() {
        state = State.DONE;
    }

    public ErasureId id() {
        return new ErasureId(id);
    }

    public Kind kind() {
        return kind;
    }

    public RetentionType type() {
        return type;
    }

    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation).map(OrganisationId::new);
    }

    public State state() {
        return state;
    }

    public PersonId proposedBy() {
        return new PersonId(proposedBy);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<PersonId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(PersonId::new);
    }

    public int version() {
        return version;
    }
}
