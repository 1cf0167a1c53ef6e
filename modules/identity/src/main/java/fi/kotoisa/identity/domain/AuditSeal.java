package fi.kotoisa.identity.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** A link of the chain over the audit log: it holds the hash of the link before it, so no row can be changed, removed or slipped in without breaking what follows. */
@Entity
@Table(schema = Names.SCHEMA, name = "audit_seal")
public class AuditSeal {

    @Id
    private long number;

    private UUID entry;

    private String previous;

    private String hash;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    protected AuditSeal() {}

    /**
     * @param number 1 for the first
     * @param previous the hash of the link before; empty for the first
     */
    public AuditSeal(long number, String previous, AuditEntry entry, Instant now) {
        this.number = number;
        this.entry = entry.id();
        this.previous = previous;
        this.hash = hash(number, previous, entry);
        this.sealedAt = now;
    }

    /** Whether this link fits the one before it and the row that it seals. */
    public boolean fits(String hashBefore, AuditEntry row) {
        return previous.equals(hashBefore) && hash.equals(hash(number, hashBefore, row));
    }

    public long number() {
        return number;
    }

    public UUID entry() {
        return entry;
    }

    public String hash() {
        return hash;
    }

    /** What a link of this number says, after the link with that hash. */
    public static String hash(long number, String previous, AuditEntry entry) {
        try {
            String text = number + ":" + previous + ":" + entry.sealedText();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this Java does not know SHA-256", broken);
        }
    }
}
