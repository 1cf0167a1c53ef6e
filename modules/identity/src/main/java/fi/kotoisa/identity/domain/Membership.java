package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.MembershipId;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A person has a role in an organisation, perhaps in one unit of it, from a day to a day; without an organisation, in the whole installation. */
@Entity
@Table(schema = Names.SCHEMA, name = "membership")
public class Membership {

    @Id
    private UUID id;

    private UUID person;

    @Enumerated(EnumType.STRING)
    private Role role;

    private UUID organisation;

    private UUID unit;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Column(name = "given_by")
    private UUID givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** By which mapping the municipality's sign-in service gave it. */
    private UUID mapping;

    @Version
    private int version;

    protected Membership() {}

    /** @param from the first day on which it holds */
    public Membership(UUID id, PersonId person, Role role, Optional<OrganisationId> organisation, LocalDate from) {
        this(new MembershipId(id), person, role, new Scope(organisation, Optional.empty()), from);
    }

    /** @param from the first day on which it holds */
    public Membership(MembershipId id, PersonId person, Role role, Scope scope, LocalDate from) {
        this.id = id.value();
        this.person = person.value();
        this.role = role;
        this.organisation = scope.organisation().map(OrganisationId::value).orElse(null);
        this.unit = scope.unit().map(UnitId::value).orElse(null);
        this.from = from;
    }

    /** Somebody did something with it. */
    public record Hand(PersonId who, Instant when) {}

    /** Keeps who gave it. */
    public Membership given(PersonId by, Instant now) {
        givenBy = by.value();
        givenAt = now;
        return this;
    }

    /** It comes from the municipality's sign-in service, and holds no longer than until this day unless the person signs in there again. */
    public Membership mapped(UUID by, LocalDate lastDay) {
        mapping = by;
        to = lastDay;
        return this;
    }

    /** The person has signed in there again. */
    public void renew(LocalDate lastDay) {
        to = lastDay;
    }

    /** Empty for a role that was given by hand. */
    public Optional<UUID> mapping() {
        return Optional.ofNullable(mapping);
    }

    /** It holds no more from this day on. An earlier end stays. */
    public void end(LocalDate day) {
        to = Days.earlier(to, day.minusDays(1));
    }

    /** Its last day. An earlier end stays. Ended before it has begun, it never holds. */
    public void endBy(LocalDate lastDay, PersonId by, Instant now) {
        if (to == null || to.isAfter(lastDay)) {
            to = lastDay;
            endedBy = by.value();
            endedAt = now;
        }
    }

    public boolean holdsOn(LocalDate day) {
        return Days.hold(from, to, day);
    }

    /** Whether it holds on some day from this one on. */
    public boolean holdsFrom(LocalDate day) {
        return to == null || !to.isBefore(day) && !to.isBefore(from);
    }

    /** Whether another one would give the same role in the same place on some of the same days. */
    public boolean sameAs(Membership other) {
        boolean meets = (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
        return role == other.role && scope().equals(other.scope()) && meets && holdsFrom(from) && other.holdsFrom(other.from);
    }

    public MembershipId id() {
        return new MembershipId(id);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public Role role() {
        return role;
    }

    public Scope scope() {
        return new Scope(organisation(), Optional.ofNullable(unit).map(UnitId::new));
    }

    /** Empty when the role is for the whole installation. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation).map(OrganisationId::new);
    }

    public LocalDate from() {
        return from;
    }

    /** The last day; empty while none is known. */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /** Nothing for roles that the server gave by itself. */
    public Optional<Hand> given() {
        return Optional.ofNullable(givenBy).map(by -> new Hand(new PersonId(by), givenAt));
    }

    public Optional<Hand> ended() {
        return Optional.ofNullable(endedBy).map(by -> new Hand(new PersonId(by), endedAt));
    }
}
