package fi.kotoisa.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One look whether the audit log is whole: how far it has come, so that it goes on where it stopped, and what it found. */
@Entity
@Table(schema = Names.SCHEMA, name = "audit_check")
public class AuditCheck {

    @Id
    private UUID id;

    private String turn;

    @Column(name = "whole_log")
    private boolean wholeLog;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "first_number")
    private long firstNumber;

    private long number;

    private String hash;

    private String damage;

    @Column(name = "damage_number")
    private Long damageNumber;

    protected AuditCheck() {}

    /**
     * A look at the whole log.
     *
     * @param turn the day, or whoever asked: there is one check for each
     */
    public AuditCheck(UUID id, String turn, Instant now) {
        this.id = id;
        this.turn = turn;
        this.wholeLog = true;
        this.startedAt = now;
        this.hash = "";
    }

    /** A look at what came since an earlier one, which found the log whole. */
    public static AuditCheck after(AuditCheck earlier, UUID id, String turn, Instant now) {
        AuditCheck check = new AuditCheck(id, turn, now);
        check.wholeLog = false;
        check.firstNumber = earlier.number;
        check.number = earlier.number;
        check.hash = earlier.hash();
        return check;
    }

    /** Every link up to this one fits. */
    public void reach(long lastNumber, String lastHash) {
        number = lastNumber;
        hash = lastHash;
    }

    /** @param kind what must have happened; empty where all is as it was written */
    public void end(Optional<String> kind, long atNumber, Instant now) {
        endedAt = now;
        damage = kind.orElse(null);
        damageNumber = kind.isPresent() ? atNumber : null;
    }

    public boolean wholeLog() {
        return wholeLog;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Empty while it goes on. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The last link that was known to be whole when it began; 0 for the whole log. */
    public long firstNumber() {
        return firstNumber;
    }

    /** The last link that fits. */
    public long number() {
        return number;
    }

    public String hash() {
        return hash == null ? "" : hash;
    }

    public Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    /** The first link that does not fit; 0 where all do. */
    public long damageNumber() {
        return damageNumber == null ? 0 : damageNumber;
    }
}
