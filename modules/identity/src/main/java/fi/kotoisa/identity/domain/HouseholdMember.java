package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Somebody lives in a household, from a day to a day. It is no ground to see anybody's record. */
@Entity
@Table(schema = Names.SCHEMA, name = "household_member")
public class HouseholdMember extends RecordPart {

    private UUID household;

    @Enumerated(EnumType.STRING)
    private FamilyPart part;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Version
    private int version;

    protected HouseholdMember() {}

    public HouseholdMember(UUID id, UUID household, PersonId person, FamilyPart part, LocalDate from) {
        super(id, person);
        this.household = household;
        this.part = part;
        this.from = from;
    }

    /** They live there no more from this day on. */
    public void end(LocalDate day) {
        to = day.minusDays(1);
    }

    public LocalDate from() {
        return from;
    }

    public UUID household() {
        return household;
    }

    public FamilyPart part() {
        return part;
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }
}
