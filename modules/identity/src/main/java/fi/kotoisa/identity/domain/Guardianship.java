package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.GuardianKind;
import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Somebody decides for a child, from a day to a day; {@link #person} is the child. */
@Entity
@Table(schema = Names.SCHEMA, name = "guardianship")
public class Guardianship extends DatedPart {

    private UUID guardian;

    private String outside;

    @Enumerated(EnumType.STRING)
    private GuardianKind kind;

    private boolean cut;

    @Version
    private int version;

    protected Guardianship() {}

    private Guardianship(UUID id, PersonId child, GuardianKind kind, LocalDate from) {
        super(id, child, from, Optional.empty());
        this.kind = kind;
    }

    /** Somebody of the register. */
    public static Guardianship of(UUID id, PersonId child, PersonId guardian, GuardianKind kind, LocalDate from) {
        Guardianship made = new Guardianship(id, child, kind, from);
        made.guardian = guardian.value();
        return made;
    }

    /** Somebody else. @param sealed name and number, encrypted */
    public static Guardianship outside(UUID id, PersonId child, String sealed, GuardianKind kind, LocalDate from) {
        Guardianship made = new Guardianship(id, child, kind, from);
        made.outside = sealed;
        return made;
    }

    /** What the encrypted column of it is bound to. */
    public static String context(UUID id) {
        return "guardianship.outside." + id;
    }

    /** Nothing about the child goes to them through us any more; what a court decided is untouched. */
    public void cut() {
        cut = true;
    }

    public Optional<PersonId> guardian() {
        return Optional.ofNullable(guardian).map(PersonId::new);
    }

    public Optional<String> sealedOutside() {
        return Optional.ofNullable(outside);
    }

    public GuardianKind kind() {
        return kind;
    }

    public boolean isCut() {
        return cut;
    }
}
