package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which role of a person in an organisation it is, from a day to a day. */
public record MembershipId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static MembershipId fromString(String text) {
        return new MembershipId(UUID.fromString(text));
    }

    public static MembershipId random() {
        return new MembershipId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
