package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RetentionType;
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

/** By which rule the record of a person is kept, and when the person died. Who has none is kept as a client of integration services. */
@Entity
@Table(schema = Names.SCHEMA, name = "record_retention")
public class RecordRetention {

    @Id
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "record_type")
    private RetentionType type;

    @Column(name = "died_on")
    private LocalDate diedOn;

    @Version
    private int version;

    protected RecordRetention() {}

    public RecordRetention(PersonId person) {
        this.person = person.value();
        this.type = RetentionType.INTEGRATION;
    }

    public void keep(RetentionType as, Optional<LocalDate> died) {
        type = as;
        diedOn = died.orElse(null);
    }

    public RetentionType type() {
        return type;
    }

    public Optional<LocalDate> diedOn() {
        return Optional.ofNullable(diedOn);
    }
}
