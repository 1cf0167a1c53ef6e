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

/** How a person signs in: an e-mail address as the name, and a password once the invitation was answered. Ended for ever, or until somebody invites the person again. */
@Entity
@Table(schema = Names.SCHEMA, name = "account")
public class Account {

    @Id
    private UUID person;

    private String email;

    @Column(name = "email_index")
    private String emailIndex;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private boolean bound;

    @Version
    private int version;

    protected Account() {}

    /** @param email encrypted for {@link #emailContext} */
    public Account(PersonId person, String email, String emailIndex, Instant now) {
        this.person = person.value();
        this.email = email;
        this.emailIndex = emailIndex;
        this.madeAt = now;
    }

    /** What the encrypted address of this person's account is bound to. */
    public static String emailContext(PersonId person) {
        return "account.email." + person;
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** Nobody signs in with it any more. Ending it twice keeps the first time. */
    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
            passwordHash = null;
        }
    }

    /** The person comes back; the old password does not. */
    public void reopen() {
        endedAt = null;
        passwordHash = null;
    }

    public boolean open() {
        return endedAt == null;
    }

    /** The person has come by the municipality's sign-in service, and may again, with no password here. */
    public void bind() {
        bound = true;
    }

    /** Whether the person has ever come in, that is, answered the invitation. */
    public boolean ready() {
        return open() && (bound || passwordHash != null);
    }

    /** Whether the person can come in also when the municipality's sign-in service is away. */
    public boolean hasPassword() {
        return open() && passwordHash != null;
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String encryptedEmail() {
        return email;
    }

    /** What a password is compared with; nothing when nobody can sign in. */
    public Optional<String> passwordHash() {
        return open() ? Optional.ofNullable(passwordHash) : Optional.empty();
    }
}
