package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A code was sent to a mailbox: whoever can tell it to the worker can read what comes there. Known by a mark alone, for half an hour and a few tries. */
@Entity
@Table(schema = Names.SCHEMA, name = "account_offer")
public class AccountOffer extends RecordPart {

    /** How long the code counts. */
    public static final Duration LASTS = Duration.ofMinutes(30);
    /** So many wrong codes, and it counts no more. */
    public static final int MISSES = 5;

    private String email;

    @Column(name = "code_mark")
    private String codeMark;

    private int misses;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    private int version;

    protected AccountOffer() {}

    /** @param email encrypted for {@link #context} */
    public AccountOffer(UUID id, PersonId record, String email, String codeMark, Instant now) {
        super(id, record);
        this.email = email;
        this.codeMark = codeMark;
        this.expiresAt = now.plus(LASTS);
    }

    /** What the encrypted address is bound to. */
    public static String context(UUID id) {
        return "account_offer.email." + id;
    }

    public boolean opens(Instant now) {
        return misses < MISSES && now.isBefore(expiresAt);
    }

    /** Whether this is the mark of the code. A wrong one counts. */
    public boolean takes(String mark) {
        if (!codeMark.equals(mark)) {
            misses++;
            return false;
        }
        return true;
    }

    public String encryptedEmail() {
        return email;
    }
}
