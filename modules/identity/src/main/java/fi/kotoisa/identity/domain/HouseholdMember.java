package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.PersonId;
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
public class HouseholdMember extends DatedPart {

    private UUID household;

    @Enumerated(EnumType.STRING)
    private FamilyPart part;

    @Version
    private int version;

    protected HouseholdMember() {}

    public HouseholdMember(UUID id, UUID household, PersonId person, FamilyPart part, LocalDate from) {
        super(id, person, from, Optional.empty());
        this.household = household;
        this.part = part;
    }

    public UUID household() {
        return household;
    }

    public FamilyPart part() {
        return part;
    }
}
