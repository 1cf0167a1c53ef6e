package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.platform.SortKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A municipality, an association, a parish, a school: whoever plans activities or has people working here. Never deleted: it ends on a day. */
@Entity
@Table(schema = Names.SCHEMA, name = "organisation")
public class Organisation {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @Column(name = "name_fi")
    private String finnishName;

    @Column(name = "name_sv")
    private String swedishName;

    @Column(name = "name_en")
    private String englishName;

    @Column(name = "order_fi")
    private String finnishOrder;

    @Column(name = "order_sv")
    private String swedishOrder;

    @Column(name = "order_en")
    private String englishOrder;

    @Column(name = "business_id")
    private String businessId;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Version
    private int version;

    protected Organisation() {}

    /** One of no special kind, for as long as anybody remembers. */
    public Organisation(OrganisationId id, String finnishName, String swedishName, String englishName) {
        this(id, OrganisationKind.OTHER, new OfficialName(finnishName, swedishName, englishName), Optional.empty());
    }

    /** @param businessId as {@link fi.kotoisa.identity.BusinessIds#parse} gives it */
    public Organisation(OrganisationId id, OrganisationKind kind, OfficialName name, Optional<String> businessId) {
        this.id = id.value();
        describe(kind, name, businessId);
    }

    /** @param businessId as {@link fi.kotoisa.identity.BusinessIds#parse} gives it */
    public final void describe(OrganisationKind what, OfficialName name, Optional<String> officialId) {
        kind = what;
        finnishName = name.finnish();
        swedishName = name.swedish();
        englishName = name.english();
        businessId = officialId.orElse(null);
        order();
    }

    /** Puts it in its place in alphabetical lists. */
    public final void order() {
        finnishOrder = SortKey.of(finnishName);
        swedishOrder = SortKey.of(swedishName);
        englishOrder = SortKey.of(englishName);
    }

    /**
     * The days on which it takes part: the first and the last one, without the one that is not known.
     *
     * @throws IllegalArgumentException when the last day is before the first
     */
    public void last(Optional<LocalDate> first, Optional<LocalDate> until) {
        from = first.orElse(null);
        to = until.orElse(null);
        Days.check(from, to);
    }

    public boolean holdsOn(LocalDate day) {
        return Days.hold(from, to, day);
    }

    public OrganisationId id() {
        return new OrganisationId(id);
    }

    public OrganisationKind kind() {
        return kind;
    }

    /** @param language code of a page's language; every other than sv and en shows the Finnish name */
    public String name(String language) {
        return name().in(language);
    }

    public OfficialName name() {
        return new OfficialName(finnishName, swedishName, englishName);
    }

    public Optional<String> businessId() {
        return Optional.ofNullable(businessId);
    }

    public Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    /** The last day; empty while none is known. */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    public int version() {
        return version;
    }
}
