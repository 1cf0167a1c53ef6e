package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Non-disclosure for safety: the authority's (turvakielto, 661/2009 section 36) or our own where there is none. It has a last day as the authority gave it, but holds until a person says that it is
 * over: nothing is uncovered because a day went by.
 */
@Entity
@Table(schema = Names.SCHEMA, name = "safety_mark")
public class SafetyMark extends RecordPart {

    /** How long before its last day it is spoken of. */
    public static final int WARN_DAYS = 60;

    private static final int LONGEST_YEARS = 5;

    @Enumerated(EnumType.STRING)
    private SafetyKind kind;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected SafetyMark() {}

    /**
     * @param to the last day; empty for "until further notice"
     * @throws IllegalArgumentException where the last day is before the first, or more than five years after it
     */
    public SafetyMark(UUID id, PersonId person, SafetyKind kind, LocalDate from, Optional<LocalDate> to, PersonId setBy, Instant now) {
        super(id, person);
        if (!fits(from, to)) {
            throw new IllegalArgumentException("non-disclosure lasts up to five years at a time");
        }
        this.kind = kind;
        this.from = from;
        this.to = to.orElse(null);
        this.setBy = setBy.value();
        this.setAt = now;
    }

    /** Whether a mark may last so long. */
    public static boolean fits(LocalDate from, Optional<LocalDate> to) {
        return to.filter(last -> last.isBefore(from) || last.isAfter(from.plusYears(LONGEST_YEARS))).isEmpty();
    }

    /** Somebody says that the danger is over. A second time changes nothing. */
    public void end(PersonId by, Instant now) {
        if (endedAt == null) {
            endedBy = by.value();
            endedAt = now;
        }
    }

    /** Whether it counts, also after its last day. */
    public boolean holds() {
        return endedAt == null;
    }

    /** Whether its last day is near or past, so that somebody must decide. */
    public boolean asks(LocalDate today) {
        return holds() && to != null && !to.isAfter(today.plusDays(WARN_DAYS));
    }

    public SafetyKind kind() {
        return kind;
    }

    public LocalDate from() {
        return from;
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /** When it was written down. */
    public Instant markedAt() {
        return setAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
