package fi.kotoisa.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Who did or looked at what, when, by which way and why. Only ids: no name, no search word; a reason in somebody's own words is encrypted. Never changed and never removed. */
@Entity
@Table(schema = Names.SCHEMA, name = "audit_entry")
public class AuditEntry {

    /** The longest list of records, in characters. */
    public static final int LONGEST_RECORDS = 32_000;

    @Id
    private UUID id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private UUID actor;

    private String channel;

    private UUID request;

    private String action;

    private String needed;

    private String outcome;

    private String records;

    private String purpose;

    private String words;

    protected AuditEntry() {}

    /** @param from who asked, by which way */
    public AuditEntry(UUID id, Instant now, Origin from, Deed deed) {
        this.id = id;
        // as the database keeps it, so that the seal still fits when it is read back
        this.happenedAt = now.truncatedTo(ChronoUnit.MILLIS);
        this.actor = from.actor().orElse(null);
        this.channel = from.channel();
        this.request = from.request();
        this.action = deed.action();
        this.needed = deed.needed();
        this.outcome = deed.outcome();
        this.records = deed.records();
        this.purpose = deed.purpose().orElse(null);
        this.words = deed.encryptedWords().orElse(null);
    }

    /** What the encrypted reason of this entry is bound to. */
    public static String wordsContext(UUID id) {
        return "audit_entry.words." + id;
    }

    /**
     * Where a deed came from.
     *
     * @param actor the person signed in, if any
     * @param channel {@code PAGE}, {@code REST} or {@code SERVER}
     * @param request ties together what one request did
     */
    public record Origin(Optional<UUID> actor, String channel, UUID request) {}

    /**
     * What was done.
     *
     * @param action {@code Class.method}
     * @param needed the right it takes
     * @param outcome {@code DONE}, {@code DENIED}, or the refusal that the use case answered
     * @param records {@code SessionId=uuid,uuid;ContactId=uuid}
     * @param purpose the code of why, where somebody said why
     * @param encryptedWords why, in their own words
     */
    public record Deed(String action, String needed, String outcome, String records, Optional<String> purpose, Optional<String> encryptedWords) {

        /** Where nobody said why. */
        public Deed(String action, String needed, String outcome, String records) {
            this(action, needed, outcome, records, Optional.empty(), Optional.empty());
        }
    }

    public UUID id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Optional<UUID> actor() {
        return Optional.ofNullable(actor);
    }

    public String channel() {
        return channel;
    }

    /** The same for all that one request did. */
    public UUID request() {
        return request;
    }

    /** The right that it takes. */
    public String needed() {
        return needed;
    }

    public String action() {
        return action;
    }

    public String outcome() {
        return outcome;
    }

    public String records() {
        return records;
    }

    /** The code of why, where somebody said why. */
    public Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    /** Why in their own words, bound to {@link #wordsContext}. */
    public Optional<String> encryptedWords() {
        return Optional.ofNullable(words);
    }

    /** Everything in it, each part with its length before it, so that no two different rows read the same. A reason takes part only where there is one: older rows know none. */
    public String sealedText() {
        StringBuilder text = new StringBuilder();
        for (Object part : new Object[] {id, happenedAt.toEpochMilli(), actor, channel, request, action, needed, outcome, records}) {
            put(part, text);
        }
        if (purpose != null || words != null) {
            put(purpose, text);
            put(words, text);
        }
        return text.toString();
    }

    private static void put(Object part, StringBuilder text) {
        String each = String.valueOf(part);
        text.append(each.length()).append(':').append(each);
    }
}
