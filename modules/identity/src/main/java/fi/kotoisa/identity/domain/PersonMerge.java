package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.MergeId;
import fi.kotoisa.identity.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Two records turned out to be one person: what the one took over from the other, so that it can be undone if they were two after all. */
@Entity
@Table(schema = Names.SCHEMA, name = "person_merge")
public class PersonMerge {

    @Id
    private UUID id;

    private UUID kept;

    private UUID merged;

    @Column(name = "before_text")
    private String before;

    @Column(name = "done_by")
    private UUID doneBy;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "undone_by")
    private UUID undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(schema = Names.SCHEMA, name = "person_merge_row", joinColumns = @JoinColumn(name = "merge_id"))
    private Set<Moved> rows = new HashSet<>();

    /** What can go from one record to another. */
    public enum Kind {
        CHANNEL(Channel.class),
        ADDRESS(Address.class),
        SAFETY_MARK(SafetyMark.class),
        CARE_RELATION(CareRelation.class),
        HOUSEHOLD_MEMBER(HouseholdMember.class),
        GUARDIANSHIP(Guardianship.class),
        SEPARATION(Separation.class),
        CONSENT(Consent.class),
        DATA_REQUEST(DataRequest.class),
        RESTRICTION(Restriction.class),
        OWN_ACCOUNT(OwnAccount.class);

        private final Class<? extends RecordPart> type;

        Kind(Class<? extends RecordPart> type) {
            this.type = type;
        }

        public Class<? extends RecordPart> type() {
            return type;
        }
    }

    /** One thing that went over. */
    @Embeddable
    public static class Moved {

        @Enumerated(EnumType.STRING)
        private Kind kind;

        @Column(name = "row_id")
        private UUID row;

        protected Moved() {}

        Moved(Kind kind, UUID row) {
            this.kind = kind;
            this.row = row;
        }

        public Kind kind() {
            return kind;
        }

        public UUID row() {
            return row;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Moved moved && kind == moved.kind && row.equals(moved.row);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, row);
        }
    }

    protected PersonMerge() {}

    /** @param before encrypted for {@link #context} */
    public PersonMerge(MergeId id, PersonId kept, PersonId merged, String before, PersonId doneBy, Instant now) {
        this.id = id.value();
        this.kept = kept.value();
        this.merged = merged.value();
        this.before = before;
        this.doneBy = doneBy.value();
        this.doneAt = now;
    }

    /** What the encrypted text of a merge is bound to. */
    public static String context(MergeId id) {
        return "person_merge.before_text." + id;
    }

    /** This went from the one to the other. */
    public void took(Kind kind, UUID row) {
        rows.add(new Moved(kind, row));
    }

    /** They were two people after all. */
    public void undo(PersonId by, Instant now) {
        undoneBy = by.value();
        undoneAt = now;
    }

    public boolean holds() {
        return undoneAt == null;
    }

    public MergeId id() {
        return new MergeId(id);
    }

    public PersonId kept() {
        return new PersonId(kept);
    }

    public PersonId merged() {
        return new PersonId(merged);
    }

    public String sealedBefore() {
        return before;
    }

    public Set<Moved> rows() {
        return Set.copyOf(rows);
    }

    public Instant doneAt() {
        return doneAt;
    }
}
