package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who somebody is at the municipality's sign-in service. Bound once, and then found by issuer and subject alone: an address may change hands. */
@Entity
@Table(schema = Names.SCHEMA, name = "broker_identity")
public class BrokerIdentity {

    @Id
    private UUID id;

    @Column(name = "subject_index")
    private String subjectIndex;

    @Column(name = "issuer_index")
    private String issuerIndex;

    private UUID person;

    @Column(name = "bound_at")
    private Instant boundAt;

    protected BrokerIdentity() {}

    /**
     * @param subjectIndex mark of issuer and subject together
     * @param issuerIndex mark of the issuer: an account has one identity at each
     */
    public BrokerIdentity(UUID id, String subjectIndex, String issuerIndex, PersonId person, Instant now) {
        this.id = id;
        this.subjectIndex = subjectIndex;
        this.issuerIndex = issuerIndex;
        this.person = person.value();
        this.boundAt = now;
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return new PersonId(person);
    }
}
