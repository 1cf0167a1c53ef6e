package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grant.How;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which role has which right, read from what the modules grant and what their use cases ask for; and who has a right today. */
@ApplicationScoped
@Transactional
public class RightsMatrix {

    /** People on one page. */
    public static final int PAGE = 30;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RightsBook book;

    @Inject
    UseCases useCases;

    @Inject
    RolePlaces places;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    /**
     * A right.
     *
     * @param module that asks for it
     * @param roles what each role has to do with it; roles that have nothing to do with it are left out
     * @param deeds the use cases that ask for it, as {@code Class.method}, in their order
     */
    public record RightLine(String right, String module, Map<Role, How> roles, List<String> deeds) {}

    /**
     * Somebody who has a right today, by which role, and where that was given; the place is empty for the whole installation.
     *
     * @param byRegion whether it counts because the organisation belongs to a region
     */
    public record Holder(PersonId person, String name, Role role, String place, boolean byRegion) {}

    /** One page of them. */
    public record Holders(List<Holder> rows, boolean more) {}

    /** All rights, by module. */
    @Allowed(value = Rights.RIGHTS_READ, trace = Trace.NONE)
    public List<RightLine> all() {
        Map<String, RightLine> lines = new TreeMap<>();
        Set<Grant> grants = book.grants();
        useCases.byRight().forEach((right, deeds) -> lines.put(right, line(right, grants, deeds)));
        grants.forEach(grant -> lines.computeIfAbsent(grant.right(), right -> line(right, grants, List.of())));
        return List.copyOf(lines.values());
    }

    private static RightLine line(String right, Set<Grant> grants, List<String> deeds) {
        Map<Role, How> roles = new TreeMap<>();
        // HAS wins over HAS_IN_ORGANISATION, that over HAS_IN_ALL, and all over GIVES
        grants.stream().filter(grant -> grant.right().equals(right)).forEach(grant -> roles.merge(grant.role(), grant.how(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return new RightLine(right, right.split("\\.", 2)[0], roles, deeds);
    }

    /** @throws NotFound for a right that nobody asks for */
    @Allowed(value = Rights.RIGHTS_READ, trace = Trace.NONE)
    public RightLine find(String right) {
        return all().stream().filter(line -> line.right().equals(right)).findFirst().orElseThrow(NotFound::new);
    }

    /**
     * Who has a right in an organisation today, those with a role in its region or for the whole installation too; by name.
     *
     * @throws NotAllowed for an organisation where whoever asks may not see it
     */
    @Allowed(value = Rights.RIGHTS_READ, trace = Trace.PROTECTED_READ)
    public Holders holders(String right, OrganisationId organisation, int page) {
        signedIn.require(Rights.RIGHTS_READ, organisation);
        List<Role> there = giving(right, Scope.of(organisation));
        List<Role> inAll = giving(right, Scope.ALL);
        if (inAll.isEmpty()) {
            return new Holders(List.of(), false);
        }
        Asking asking = new Asking().that("p.id = m.person and a.person = m.person and a.endedAt is null and m.from <= :today and (m.to is null or m.to >= :today)")
                .with("today", TimeKeeper.today(clock)).with("inAll", inAll);
        if (there.isEmpty()) {
            asking.that("m.organisation is null and m.role in :inAll");
        } else {
            Set<Role> inUnits = book.having(right);
            asking.that("(m.organisation is null and m.role in :inAll or (m.organisation = :organisation or " + Reach.FROM_REGION + ") and m.role in :there and (m.unit is null"
                    + (inUnits.isEmpty() ? "" : " or m.role in :inUnits") + "))").with("organisation", organisation.value()).with("there", there);
            if (!inUnits.isEmpty()) {
                asking.with("inUnits", inUnits);
            }
        }
        List<Object[]> found = asking.page(entities, "select p.name, m from Person p, Membership m, Account a", "p.nameOrder, p.id, m.role, m.id", Object[].class, page, PAGE);
        return new Holders(found.stream().limit(PAGE).map(row -> holder((String) row[0], (Membership) row[1], organisation)).toList(), found.size() > PAGE);
    }

    private List<Role> giving(String right, Scope given) {
        return Arrays.stream(Role.values()).filter(role -> book.gives(role, right, given)).toList();
    }

    private Holder holder(String name, Membership membership, OrganisationId asked) {
        return new Holder(membership.person(), name, membership.role(), places.name(membership.scope(), current.language().code()), membership.organisation().filter(given -> !given.equals(asked)).isPresent());
    }
}
