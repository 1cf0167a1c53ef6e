package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.RegionMember;
import fi.kotoisa.identity.domain.Scope;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where roles count on a day: where they were given, and those that were given in a whole region also in each municipality that belongs to it that day. Nothing counts upwards: a role in a municipality says nothing
 * of its region or of its neighbours. A role in a unit of a region counts in that unit alone.
 *
 * <p>Whoever asks what roles somebody has, or who has a role somewhere, asks here; so lists, searches, files and programs follow.
 */
final class Reach {

    /** In the words of the database: whether role {@code m} counts in {@code :organisation} on {@code :today} because it was given in a region. */
    static final String FROM_REGION = "m.unit is null and m.organisation in"
            + " (select r.region from RegionMember r where r.municipality = :organisation and r.from <= :today and (r.to is null or r.to >= :today))";

    /** Whether role {@code m} is {@code :role} and counts in {@code :organisation} on {@code :today}, in a unit of it too. */
    static final String HELD = "m.role = :role and (m.organisation = :organisation or " + FROM_REGION + ") and m.from <= :today and (m.to is null or m.to >= :today)";

    private final Map<OrganisationId, List<OrganisationId>> municipalities;

    private Reach(Map<OrganisationId, List<OrganisationId>> municipalities) {
        this.municipalities = municipalities;
    }

    /** Asks the database once; not for people who have no role in a whole organisation. */
    static Reach of(EntityManager entities, Collection<Membership> roles, LocalDate day) {
        Set<UUID> whole = roles.stream().map(Membership::scope).filter(scope -> scope.unit().isEmpty()).flatMap(scope -> scope.organisation().stream()).map(OrganisationId::value).collect(Collectors.toSet());
        if (whole.isEmpty()) {
            return new Reach(Map.of());
        }
        return new Reach(entities.createQuery("select r from RegionMember r where r.region in :whole and r.from <= :today and (r.to is null or r.to >= :today)", RegionMember.class)
                .setParameter("whole", whole)
                .setParameter("today", day)
                .getResultStream()
                .collect(Collectors.groupingBy(RegionMember::region, Collectors.mapping(RegionMember::municipality, Collectors.toList()))));
    }

    /** Where this role counts. */
    List<Scope> scopes(Membership role) {
        Scope given = role.scope();
        Stream<OrganisationId> below = given.unit().isPresent() ? Stream.empty() : given.organisation().stream().flatMap(region -> municipalities.getOrDefault(region, List.of()).stream());
        return Stream.concat(Stream.of(given), below.map(Scope::of)).distinct().toList();
    }

    /** The organisations among them; none for a role in the whole installation. */
    Stream<OrganisationId> organisations(Membership role) {
        return scopes(role).stream().flatMap(scope -> scope.organisation().stream());
    }
}
