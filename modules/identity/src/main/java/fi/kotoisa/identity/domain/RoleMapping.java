package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whoever brings this claim from the municipality's sign-in service has this role in this place. */
@Entity
@Table(schema = Names.SCHEMA, name = "role_mapping")
public class RoleMapping {

    @Id
    private UUID id;

    private String claim;

    @Column(name = "claim_value")
    private String value;

    @Enumerated(EnumType.STRING)
    private Role role;

    private UUID organisation;

    private UUID unit;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected RoleMapping() {}

    /**
     * A claim with a value, as the sign-in service writes both.
     *
     * @param name such as {@code groups}; what lies inside another claim with a full stop between, {@code realm_access.roles}
     */
    public record Claim(String name, String value) {}

    public RoleMapping(Claim claim, Role role, Scope scope, PersonId by, Instant now) {
        this.id = id(claim, role, scope);
        this.claim = claim.name();
        this.value = claim.value();
        this.role = role;
        this.organisation = scope.organisation().map(OrganisationId::value).orElse(null);
        this.unit = scope.unit().map(UnitId::value).orElse(null);
        this.madeBy = by.value();
        this.madeAt = now;
    }

    /** The id of the one mapping that there can be of this claim to this role there. */
    public static UUID id(Claim claim, Role role, Scope scope) {
        String all = String.join("\n", claim.name(), claim.value(), role.name(), scope.organisation().map(OrganisationId::toString).orElse("-"), scope.unit().map(UnitId::toString).orElse("-"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    public UUID id() {
        return id;
    }

    public Claim claim() {
        return new Claim(claim, value);
    }

    public Role role() {
        return role;
    }

    public Scope scope() {
        return new Scope(Optional.ofNullable(organisation).map(OrganisationId::new), Optional.ofNullable(unit).map(UnitId::new));
    }
}
