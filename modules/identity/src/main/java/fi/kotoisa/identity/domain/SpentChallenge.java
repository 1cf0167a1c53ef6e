package fi.kotoisa.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a passkey was asked to sign, and has signed: nobody signs in with the same answer again. */
@Entity
@Table(schema = Names.SCHEMA, name = "spent_challenge")
public class SpentChallenge {

    @Id
    @Column(name = "challenge_hash")
    private String challengeHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SpentChallenge() {}

    /** @param expiresAt from when on it would not be taken anyway */
    public SpentChallenge(String challengeHash, Instant expiresAt) {
        this.challengeHash = challengeHash;
        this.expiresAt = expiresAt;
    }
}
