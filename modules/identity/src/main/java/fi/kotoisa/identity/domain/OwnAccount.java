package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * The account by which somebody of the register signs in. One person has one record here and one account, with ids and names of their own: whoever sees the one learns nothing of the other, for that somebody is a
 * client of integration services is itself secret (casework.md, permission model 8).
 */
@Entity
@Table(schema = Names.SCHEMA, name = "own_account")
public class OwnAccount extends RecordPart {

    private UUID account;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private int version;

    protected OwnAccount() {}

    public OwnAccount(UUID id, PersonId record, PersonId account, PersonId madeBy, Instant now) {
        super(id, record);
        this.account = account.value();
        this.madeBy = madeBy.value();
        this.madeAt = now;
    }

    public PersonId account() {
        return new PersonId(account);
    }

    public PersonId madeBy() {
        return new PersonId(madeBy);
    }

    public Instant madeAt() {
        return madeAt;
    }
}
