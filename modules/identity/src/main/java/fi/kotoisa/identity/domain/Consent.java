package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.ConsentId;
import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.ConsentWay;
import fi.kotoisa.identity.OrganisationId;
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

/** Somebody agreed to something, in which words and how. It holds until it is withdrawn, and is kept after that: what was done meanwhile rested on it. */
@Entity
@Table(schema = Names.SCHEMA, name = "consent")
public class Consent extends RecordPart {

    @Enumerated(EnumType.STRING)
    private ConsentKind kind;

    private UUID partner;

    @Column(name = "text_version")
    private int textVersion;

    private String language;

    @Enumerated(EnumType.STRING)
    private ConsentWay way;

    @Column(name = "given_on")
    private LocalDate givenOn;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "active_key")
    private String activeKey;

    @Version
    private int version;

    protected Consent() {}

    /** What was read out. @param partner where the kind names one, and only there */
    public record Words(ConsentKind kind, Optional<OrganisationId> partner, int textVersion, String language) {}

    public Consent(UUID id, PersonId person, Words words, ConsentWay way, LocalDate givenOn, PersonId notedBy, Instant now) {
        super(id, person);
        this.kind = words.kind();
        this.partner = words.partner().map(OrganisationId::value).orElse(null);
        this.textVersion = words.textVersion();
        this.language = words.language();
        this.way = way;
        this.givenOn = givenOn;
        this.notedBy = notedBy.value();
        this.notedAt = now;
        this.activeKey = keyOf(person, words.kind(), words.partner());
    }

    /** What only one consent that holds has. */
    public static String keyOf(PersonId person, ConsentKind kind, Optional<OrganisationId> partner) {
        return person + "/" + kind + partner.map(each -> "/" + each).orElse("");
    }

    /** A second time changes nothing. */
    public void withdraw(PersonId by, Instant now) {
        if (holds()) {
            withdrawnBy = by.value();
            withdrawnAt = now;
            activeKey = id().toString();
        }
    }

    /** Where the record that it goes to has the same, this one stands behind it. */
    @Override
    public void belongTo(PersonId other) {
        super.belongTo(other);
        activeKey = id().toString();
    }

    public boolean holds() {
        return withdrawnAt == null;
    }

    public ConsentId consent() {
        return new ConsentId(id());
    }

    public ConsentKind kind() {
        return kind;
    }

    public Optional<OrganisationId> partner() {
        return Optional.ofNullable(partner).map(OrganisationId::new);
    }

    public int textVersion() {
        return textVersion;
    }

    /** The language in which it was read. */
    public String language() {
        return language;
    }

    public ConsentWay way() {
        return way;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    public PersonId notedBy() {
        return new PersonId(notedBy);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }
}
