package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** From a day on whoever has a role in an organisation needs a second factor; without an organisation, whoever has the role anywhere. */
@Entity
@Table(schema = Names.SCHEMA, name = "factor_rule")
public class FactorRule {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Role role;

    private UUID organisation;

    @Column(name = "from_day")
    private LocalDate from;

    @Version
    private int version;

    protected FactorRule() {}

    /** @param from the first day on which it holds */
    public FactorRule(Role role, Optional<OrganisationId> organisation, LocalDate from) {
        this.id = id(role, organisation);
        this.role = role;
        this.organisation = organisation.map(OrganisationId::value).orElse(null);
        this.from = from;
    }

    /** The id of the one rule that there can be for this role there. */
    public static UUID id(Role role, Optional<OrganisationId> organisation) {
        return UUID.nameUUIDFromBytes((role + " " + organisation.map(OrganisationId::toString).orElse("everywhere")).getBytes(StandardCharsets.UTF_8));
    }

    /** It holds from another day on. */
    public void move(LocalDate day) {
        from = day;
    }

    /** Whether it holds on this day for somebody whose role counts there. Whoever has the role everywhere has it in each organisation too. */
    public boolean holdsFor(Role held, Scope place, LocalDate day) {
        return !day.isBefore(from) && held == role && (organisation == null || place.organisation().map(id -> id.value().equals(organisation)).orElse(true));
    }

    public UUID id() {
        return id;
    }

    public Role role() {
        return role;
    }

    /** Empty for everywhere. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation).map(OrganisationId::new);
    }

    public LocalDate from() {
        return from;
    }
}
