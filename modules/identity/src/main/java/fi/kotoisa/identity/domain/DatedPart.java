package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Something of one person's record that holds from a first day to a last day, both included. */
@MappedSuperclass
public abstract class DatedPart extends RecordPart {

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    protected DatedPart() {}

    /** @param to empty for as long as nobody ends it */
    protected DatedPart(UUID id, PersonId person, LocalDate from, Optional<LocalDate> to) {
        super(id, person);
        this.from = from;
        this.to = to.orElse(null);
    }

    /** It holds no more from this day on. An earlier end stays. */
    public void end(LocalDate day) {
        to = Days.earlier(to, day.minusDays(1));
    }

    public LocalDate from() {
        return from;
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }
}
