package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An app that shows a new six-digit code every half minute (RFC 6238). A person has one, on as many telephones as they like. */
@Entity
@Table(schema = Names.SCHEMA, name = "authenticator_app")
public class AuthenticatorApp {

    @Id
    private UUID person;

    private String secret;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "last_step")
    private long lastStep;

    protected AuthenticatorApp() {}

    /**
     * @param secret encrypted for {@link #secretContext}
     * @param step the half minute of the code that proved that the app works
     */
    public AuthenticatorApp(PersonId person, String secret, long step, Instant now) {
        this.person = person.value();
        this.secret = secret;
        this.lastStep = step;
        this.addedAt = now;
    }

    /** What the encrypted secret of this person's app is bound to. */
    public static String secretContext(PersonId person) {
        return "authenticator_app.secret." + person;
    }

    public String encryptedSecret() {
        return secret;
    }

    /** Codes of this half minute and of those before are used up. */
    public long lastStep() {
        return lastStep;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
