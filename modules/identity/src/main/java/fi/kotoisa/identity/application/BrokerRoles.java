package fi.kotoisa.identity.application;

import fi.kotoisa.identity.AuditLog;
import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.RoleMapping;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles that come from the municipality's sign-in service by the mapping. Roles that were given by hand are none of its business. For use cases of this module, in their transactions. */
@ApplicationScoped
class BrokerRoles {

    /** A role holds so long after the last sign-in there: who has left the municipality may still know a password here. */
    static final int DAYS = 30;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Administration administration;

    @Inject
    AuditLog log;

    /** Whether the mapping has a role for whoever brings this. */
    boolean any(BrokerClaims who) {
        return !wanted(who).isEmpty();
    }

    /** Gives what the claims say, renews what they still say, ends what they say no more. */
    void renew(PersonId person, BrokerClaims who) {
        LocalDate today = administration.today();
        Map<UUID, RoleMapping> wanted = wanted(who).stream().collect(Collectors.toMap(RoleMapping::id, Function.identity()));
        List<Membership> all = administration.roles(person);
        List<Membership> mapped = all.stream().filter(role -> role.mapping().isPresent() && role.holdsFrom(today)).toList();
        mapped.stream().filter(role -> wanted.containsKey(role.mapping().orElseThrow())).forEach(role -> role.renew(lastDay(wanted.get(role.mapping().orElseThrow()), today)));
        mapped.stream().filter(role -> !wanted.containsKey(role.mapping().orElseThrow())).forEach(role -> end(role, today));
        Set<UUID> there = mapped.stream().map(role -> role.mapping().orElseThrow()).collect(Collectors.toSet());
        wanted.values().stream().filter(mapping -> !there.contains(mapping.id())).forEach(mapping -> give(person, mapping, all, today));
    }

    /** Ends all roles that came by a mapping. */
    void endAll(UUID mapping) {
        LocalDate today = administration.today();
        entities.createQuery("select m from Membership m where m.mapping = :mapping", Membership.class).setParameter("mapping", mapping).getResultStream()
                .filter(role -> role.holdsFrom(today))
                .forEach(role -> end(role, today));
    }

    private void give(PersonId person, RoleMapping mapping, List<Membership> all, LocalDate today) {
        MembershipId id = new MembershipId(Ids.next());
        Membership fresh = new Membership(id, person, mapping.role(), mapping.scope(), today).mapped(mapping.id(), lastDay(mapping, today));
        if (all.stream().filter(role -> role.mapping().isEmpty()).noneMatch(fresh::sameAs)) {
            entities.persist(fresh);
            log.note("BrokerRoles.give", "Membership", id.value());
        }
    }

    /** Somebody must go on administering the installation, whatever the service says. */
    private void end(Membership role, LocalDate today) {
        if (!Delegation.lastOfInstallation(role, administration.installationAdministrators(), today)) {
            role.end(today);
            log.note("BrokerRoles.end", "Membership", role.id().value());
        }
    }

    private LocalDate lastDay(RoleMapping mapping, LocalDate today) {
        return Stream.concat(Stream.of(today.plusDays(DAYS)), administration.lastDay(mapping.scope()).stream()).min(LocalDate::compareTo).orElseThrow();
    }

    /** Of places that are open today. */
    private List<RoleMapping> wanted(BrokerClaims who) {
        return entities.createQuery("select distinct m.claim from RoleMapping m", String.class).getResultStream()
                .flatMap(claim -> mappings(claim, who.values(claim)))
                .filter(mapping -> administration.open(mapping.scope(), administration.today()))
                .toList();
    }

    private Stream<RoleMapping> mappings(String claim, Set<String> values) {
        return values.isEmpty() ? Stream.empty() : entities.createQuery("select m from RoleMapping m where m.claim = :claim and m.value in :values", RoleMapping.class)
                .setParameter("claim", claim)
                .setParameter("values", values)
                .getResultStream();
    }
}
