package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A part of an organisation, such as its immigrant services, or of another unit, such as a team. Never deleted: it ends on a day. */
@Entity
@Table(schema = Names.SCHEMA, name = "unit")
public class Unit {

    @Id
    private UUID id;

    private UUID organisation;

    private UUID parent;

    @Column(name = "name_fi")
    private String finnishName;

    @Column(name = "name_sv")
    private String swedishName;

    @Column(name = "name_en")
    private String englishName;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Version
    private int version;

    protected Unit() {}

    /** @param parent the unit that it lies in, of the same organisation */
    public Unit(UnitId id, OrganisationId organisation, OfficialName name, Optional<UnitId> parent) {
        this.id = id.value();
        this.organisation = organisation.value();
        call(name);
        lie(parent);
    }

    public final void call(OfficialName name) {
        finnishName = name.finnish();
        swedishName = name.swedish();
        englishName = name.english();
    }

    /** Whether it may lie there is asked of {@link UnitTree}. */
    public final void lie(Optional<UnitId> within) {
        parent = within.map(UnitId::value).orElse(null);
    }

    /** @throws IllegalArgumentException when the last day is before the first */
    public void last(Optional<LocalDate> first, Optional<LocalDate> until) {
        from = first.orElse(null);
        to = until.orElse(null);
        Days.check(from, to);
    }

    /** Ends on this day at the latest. */
    public void endBy(LocalDate day) {
        to = Days.earlier(to, day);
    }

    public boolean holdsOn(LocalDate day) {
        return Days.hold(from, to, day);
    }

    public UnitId id() {
        return new UnitId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Optional<UnitId> parent() {
        return Optional.ofNullable(parent).map(UnitId::new);
    }

    /** @param language code of a page's language; every other than sv and en shows the Finnish name */
    public String name(String language) {
        return name().in(language);
    }

    public OfficialName name() {
        return new OfficialName(finnishName, swedishName, englishName);
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
