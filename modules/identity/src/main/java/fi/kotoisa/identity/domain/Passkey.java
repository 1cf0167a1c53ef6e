package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A key pair on a telephone, a computer or a stick that signs in its owner (WebAuthn). We keep the public half. */
@Entity
@Table(schema = Names.SCHEMA, name = "passkey")
public class Passkey {

    /** The longest name that somebody may give a passkey, in characters. */
    public static final int LONGEST_NAME = 60;

    @Id
    private UUID id;

    private UUID person;

    @Column(name = "credential_hash")
    private String credentialHash;

    private String sealed;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "used_at")
    private Instant usedAt;

    // two answers at once: the second one fails
    @Version
    private int version;

    protected Passkey() {}

    /**
     * @param credentialHash finds it again by the id that its device has given it
     * @param sealed name and public key, encrypted for {@link #context}
     */
    public Passkey(UUID id, PersonId person, String credentialHash, String sealed, long signCount, Instant now) {
        this.id = id;
        this.person = person.value();
        this.credentialHash = credentialHash;
        this.sealed = sealed;
        this.signCount = signCount;
        this.addedAt = now;
    }

    /** What the encrypted part of a passkey is bound to. */
    public static String context(UUID id, PersonId person) {
        return "passkey.sealed." + id + "." + person;
    }

    /** It has signed once more. @param count how often its device says that it has signed; 0 where it does not count */
    public void used(long count, Instant now) {
        signCount = count;
        usedAt = now;
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public String sealed() {
        return sealed;
    }

    public long signCount() {
        return signCount;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }
}
