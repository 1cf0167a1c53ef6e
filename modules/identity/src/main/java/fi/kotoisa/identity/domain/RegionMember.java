package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.RegionMemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A municipality belongs to a region from a day to a day; meanwhile the roles that people have in the whole region count in it too, and never the other way round. Never deleted: it ends. */
@Entity
@Table(schema = Names.SCHEMA, name = "region_member")
public class RegionMember {

    @Id
    private UUID id;

    private UUID region;

    private UUID municipality;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Version
    private int version;

    protected RegionMember() {}

    /**
     * @param from the first day on which it holds
     * @throws IllegalArgumentException when both are the same
     */
    public RegionMember(RegionMemberId id, OrganisationId region, OrganisationId municipality, LocalDate from) {
        if (region.equals(municipality)) {
            throw new IllegalArgumentException("no region lies in itself");
        }
        this.id = id.value();
        this.region = region.value();
        this.municipality = municipality.value();
        this.from = from;
    }

    /** Its last day. An earlier end stays. Ended before it has begun, it never holds. */
    public void endBy(LocalDate lastDay) {
        to = Days.earlier(to, lastDay);
    }

    public boolean holdsOn(LocalDate day) {
        return Days.hold(from, to, day);
    }

    /** Whether it holds on some day from this one on. */
    public boolean holdsFrom(LocalDate day) {
        return to == null || !to.isBefore(day) && !neverHeld();
    }

    /** Whether it was taken back before it began. */
    public boolean neverHeld() {
        return to != null && to.isBefore(from);
    }

    /** Whether another one says the same of some of the same days. */
    public boolean sameAs(RegionMember other) {
        boolean meets = (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
        return region.equals(other.region) && municipality.equals(other.municipality) && meets && !neverHeld() && !other.neverHeld();
    }

    public RegionMemberId id() {
        return new RegionMemberId(id);
    }

    public OrganisationId region() {
        return new OrganisationId(region);
    }

    public OrganisationId municipality() {
        return new OrganisationId(municipality);
    }

    public LocalDate from() {
        return from;
    }

    /** The last day; empty while none is known. */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    public int version() {
        return version;
    }
}
