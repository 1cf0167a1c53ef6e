package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The key of somebody's own calendar address. There is one for each owner; a new one ends the old one. Whoever reads the database learns no key. */
@Entity
@Table(name = "calendar_key", schema = "activities")
public class CalendarKey {

    /** Whose dates it opens. */
    public enum Kind {
        /** What a person leads and hosts. */
        PERSON,
        /** What a household has signed up for. */
        SIGN_UP
    }

    @Id
    @Column(name = "owner_id")
    private UUID owner;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "key_index")
    private String mark;
    @Column(name = "made_at")
    private long madeAt;
    @Version
    private long version;

    protected CalendarKey() {} // for JPA

    /** @param mark what the key is found by */
    public CalendarKey(Kind kind, UUID owner, String mark, long now) {
        this.kind = kind;
        this.owner = owner;
        renew(mark, now);
    }

    /** Ends the key that was and begins another. */
    public void renew(String newMark, long now) {
        mark = newMark;
        madeAt = now;
    }

    public UUID owner() {
        return owner;
    }

    public Kind kind() {
        return kind;
    }

    public String mark() {
        return mark;
    }

    /** Machine time, milliseconds since 1970. */
    public long madeAt() {
        return madeAt;
    }
}
