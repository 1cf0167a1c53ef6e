package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One of the codes on paper that let somebody in who has lost the telephone: used once, and known only by a mark. */
@Entity
@Table(schema = Names.SCHEMA, name = "recovery_code")
public class RecoveryCode {

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    private UUID person;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    public RecoveryCode(String codeHash, PersonId person, Instant now) {
        this.codeHash = codeHash;
        this.person = person.value();
        this.madeAt = now;
    }
}
