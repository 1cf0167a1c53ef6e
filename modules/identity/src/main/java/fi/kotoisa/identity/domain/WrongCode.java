package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody knew a person's password, or sat at their open session, and gave a wrong code or a wrong password there. */
@Entity
@Table(schema = Names.SCHEMA, name = "wrong_code")
public class WrongCode {

    @Id
    private UUID id;

    private UUID person;

    @Column(name = "place_index")
    private String place;

    @Column(name = "failed_at")
    private Instant failedAt;

    protected WrongCode() {}

    /** @param place mark of where it was given */
    public WrongCode(UUID id, PersonId person, String place, Instant now) {
        this.id = id;
        this.person = person.value();
        this.place = place;
        this.failedAt = now;
    }
}
