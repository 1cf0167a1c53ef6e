package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** Something that belongs to one person's record, and goes with it when two records turn out to be one person. */
@MappedSuperclass
public abstract class RecordPart {

    @Id
    private UUID id;

    private UUID person;

    protected RecordPart() {}

    protected RecordPart(UUID id, PersonId person) {
        this.id = id;
        this.person = person.value();
    }

    /** It belongs to this person's record from now on: two records turned out to be one person, or two after all. */
    public void belongTo(PersonId other) {
        person = other.value();
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return new PersonId(person);
    }
}
