package fi.kotoisa.identity;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
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

    /** For {@code in :list} of a query, which databases refuse to be empty: where there are none, an id that no organisation has. */
    public static List<UUID> forQuery(Collection<OrganisationId> ids) {
        return ids.isEmpty() ? List.of(new UUID(0, 0)) : ids.stream().map(OrganisationId::value).toList();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
