package fi.kotoisa.identity.domain;

import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** A telephone number or e-mail address by which somebody may be reached, or never. */
@Entity
@Table(schema = Names.SCHEMA, name = "channel")
public class Channel extends RecordPart {

    @Enumerated(EnumType.STRING)
    private ReachKind kind;

    @Column(name = "channel_value")
    private String value;

    @Column(name = "value_index")
    private String mark;

    @Enumerated(EnumType.STRING)
    private ReachPreference preference;

    protected Channel() {}

    /** @param value encrypted for {@link #context} */
    public Channel(UUID id, PersonId person, ReachKind kind, String value, String mark, ReachPreference preference) {
        super(id, person);
        this.kind = kind;
        this.value = value;
        this.mark = mark;
        this.preference = preference;
    }

    /** What the encrypted value of a channel is bound to. */
    public static String context(UUID id) {
        return "channel.value." + id;
    }

    public void prefer(ReachPreference now) {
        preference = now;
    }

    public ReachKind kind() {
        return kind;
    }

    public String sealedValue() {
        return value;
    }

    public String mark() {
        return mark;
    }

    public ReachPreference preference() {
        return preference;
    }
}
