package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RestrictionGround;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A record is kept and not used, until somebody lifts it (GDPR, article 18). */
@Entity
@Table(schema = Names.SCHEMA, name = "restriction")
public class Restriction extends RecordPart {

    @Enumerated(EnumType.STRING)
    private RestrictionGround ground;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "lifted_by")
    private UUID liftedBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Version
    private int version;

    protected Restriction() {}

    public Restriction(UUID id, PersonId person, RestrictionGround ground, PersonId setBy, Instant now) {
        super(id, person);
        this.ground = ground;
        this.setBy = setBy.value();
        this.setAt = now;
    }

    /** A second time changes nothing. */
    public void lift(PersonId by, Instant now) {
        if (holds()) {
            liftedBy = by.value();
            liftedAt = now;
        }
    }

    public boolean holds() {
        return liftedAt == null;
    }

    public RestrictionGround ground() {
        return ground;
    }

    public Instant since() {
        return setAt;
    }

    public Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }
}
