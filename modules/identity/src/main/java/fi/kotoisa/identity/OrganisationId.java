package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.UUID;

/** Which organisation it is: the municipality, an association, a school. */
public record OrganisationId(UUID value) implements Serializable {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static OrganisationId fromString(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    public static OrganisationId random() {
        return new OrganisationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
