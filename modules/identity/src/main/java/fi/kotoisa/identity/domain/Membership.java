package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    protected Membership() {}

    /** @param from the first day on which it holds */
    public Membership(UUID id, PersonId person, Role role, Optional<OrganisationId> organisation, LocalDate from) {
        this.id = id;
        this.person = person.value();
        this.role = role;
        this.organisation = organisation.map(OrganisationId::value).orElse(null);
        this.from = from;
    }

    /** It holds no more from this day on. An earlier end stays. */
    public void end(LocalDate day) {
        if (to == null || to.isAfter(day.minusDays(1))) {
            to = day.minusDays(1);
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public Role role() {
        return role;
    }

    /** Empty when the role is for the whole installation. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation).map(OrganisationId::new);
    }
}
