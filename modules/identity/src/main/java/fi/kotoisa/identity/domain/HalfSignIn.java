package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody gave the right password and has still to give a second factor, or to set one up. It is no session: it opens nothing but that. */
@Entity
@Table(schema = Names.SCHEMA, name = "half_sign_in")
public class HalfSignIn {

    /** Long enough to fetch a telephone from another room and to set up an app. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    @Id
    @Column(name = "key_hash")
    private String keyHash;

    private UUID person;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "broker_session")
    private UUID brokerSession;

    protected HalfSignIn() {}

    public HalfSignIn(String keyHash, PersonId person, Instant now) {
        this.keyHash = keyHash;
        this.person = person.value();
        this.startedAt = now;
    }

    /** The first half was done at the municipality's sign-in service. */
    public void cameBy(UUID broker) {
        brokerSession = broker;
    }

    public Optional<UUID> cameBy() {
        return Optional.ofNullable(brokerSession);
    }

    public boolean lives(Instant now) {
        return now.isBefore(startedAt.plus(LASTS));
    }

    public PersonId person() {
        return new PersonId(person);
    }
}
