package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What somebody typed into a form that came when the session was over. Encrypted, known only by the hash of a key, and for that person alone. */
@Entity
@Table(schema = Names.SCHEMA, name = "kept_form")
public class KeptForm {

    /** Long enough to find the password again. */
    public static final Duration LASTS = Duration.ofHours(2);

    @Id
    @Column(name = "key_hash")
    private String keyHash;

    private UUID person;

    @Lob
    private String fields;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected KeptForm() {}

    public KeptForm(String keyHash, PersonId person, String encryptedFields, Instant now) {
        this.keyHash = keyHash;
        this.person = person.value();
        this.fields = encryptedFields;
        this.expiresAt = now.plus(LASTS);
    }

    /** What the fields of this form are bound to. */
    public static String context(String keyHash) {
        return "kept_form.fields." + keyHash;
    }

    public boolean isFor(PersonId reader, Instant now) {
        return reader.value().equals(person) && now.isBefore(expiresAt);
    }

    public String keyHash() {
        return keyHash;
    }

    public String encryptedFields() {
        return fields;
    }
}
