package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RetentionRegime;
import fi.kotoisa.identity.RetentionStart;
import fi.kotoisa.identity.RetentionType;
import fi.kotoisa.identity.Sureness;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How long records of a type are kept. Where law sets no period the municipality decides, so every rule can be changed; the first ones come with the tables. */
@Entity
@Table(schema = Names.SCHEMA, name = "retention_rule")
public class RetentionRule {

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "record_type")
    private RetentionType type;

    @Enumerated(EnumType.STRING)
    private RetentionRegime regime;

    @Column(name = "keep_years")
    private int years;

    @Enumerated(EnumType.STRING)
    @Column(name = "start_event")
    private RetentionStart start;

    private boolean law;

    private String basis;

    @Enumerated(EnumType.STRING)
    private Sureness sureness;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected RetentionRule() {}

    /** What a rule says. @param law whether a law wants the record kept so long, so that it is not erased earlier though the person asks for it */
    public record Terms(int years, RetentionStart start, boolean law, String basis, Sureness sureness) {}

    public void change(Terms terms, PersonId by, Instant now) {
        years = terms.years();
        start = terms.start();
        law = terms.law();
        basis = terms.basis();
        sureness = terms.sureness();
        changedBy = by.value();
        changedAt = now;
    }

    /** Everything whose time began on this day or before may go today. */
    public LocalDate cutoff(LocalDate today) {
        return today.minusYears(years).minusDays(1);
    }

    public RetentionType type() {
        return type;
    }

    public RetentionRegime regime() {
        return regime;
    }

    public Terms terms() {
        return new Terms(years, start, law, basis, sureness);
    }

    public int version() {
        return version;
    }
}
