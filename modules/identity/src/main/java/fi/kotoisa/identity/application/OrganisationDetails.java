package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.Unit;
import fi.kotoisa.identity.domain.UnitTree;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One organisation with its units and the people who have roles there. */
@ApplicationScoped
@Transactional
public class OrganisationDetails {

    /** People on one page. */
    public static final int PAGE = 30;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Administration administration;

    @Inject
    RolePlaces places;

    @Inject
    CurrentLanguage current;

    /**
     * What is said of an organisation.
     *
     * @param businessId as {@link fi.kotoisa.identity.BusinessIds#parse} gives it
     * @param from the first day; empty where nobody knows
     * @param to the last day; empty while none is known
     */
    public record About(OrganisationKind kind, OfficialName name, Optional<String> businessId, Optional<LocalDate> from, Optional<LocalDate> to) {}

    /**
     * A unit in the tree.
     *
     * @param level 1 for those that lie in no other
     * @param within what it lies in, from the outermost; empty for level 1
     */
    public record UnitLine(UnitId id, int version, OfficialName name, Optional<UnitId> parent, int level, String shown, String within, Optional<LocalDate> from, Optional<LocalDate> to,
            boolean open) {}

    /**
     * An organisation as its administrators see it.
     *
     * @param open whether it exists today
     * @param units in the order of the tree
     */
    public record Details(OrganisationId id, int version, About about, String shown, boolean open, List<UnitLine> units) {}

    /** A person and one of the roles that they have today. */
    public record Holder(PersonId person, String name, Role role, String place, LocalDate from, Optional<LocalDate> to) {}

    /** One page of them. */
    public record Holders(List<Holder> rows, boolean more) {}

    /** @throws NotFound where there is none, or none that is this administrator's */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public Details find(OrganisationId id) {
        Organisation organisation = own(id);
        LocalDate today = administration.today();
        About about = new About(organisation.kind(), organisation.name(), organisation.businessId(), organisation.from(), organisation.to());
        return new Details(id, organisation.version(), about, organisation.name(current.language().code()), organisation.holdsOn(today), lines(id, today));
    }

    /** Who has a role there today, by name. @param page 0 for the first */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.PROTECTED_READ)
    public Holders holders(OrganisationId id, int page) {
        own(id);
        List<Object[]> found = new Asking().that("p.id = m.person and m.organisation = :id and m.from <= :today and (m.to is null or m.to >= :today)")
                .with("id", id.value()).with("today", administration.today())
                .page(entities, "select p.name, m from Person p, Membership m", "p.nameOrder, p.id, m.role, m.id", Object[].class, page, PAGE);
        List<Holder> rows = found.stream().limit(PAGE).map(row -> holder((String) row[0], (Membership) row[1])).toList();
        return new Holders(rows, found.size() > PAGE);
    }

    private Holder holder(String name, Membership membership) {
        return new Holder(membership.person(), name, membership.role(), places.name(membership.scope(), current.language().code()), membership.from(), membership.to());
    }

    /** Administrators of a unit see the page of their organisation no more than others do: only the organisation's own. */
    private Organisation own(OrganisationId id) {
        Delegation delegation = administration.own();
        Organisation organisation = places.organisation(id);
        if (!delegation.manages(Scope.of(id))) {
            throw new NotFound();
        }
        return organisation;
    }

    private List<UnitLine> lines(OrganisationId id, LocalDate today) {
        List<Unit> units = entities.createQuery("select u from Unit u where u.organisation = :id", Unit.class).setParameter("id", id.value()).getResultList();
        UnitTree tree = new UnitTree(units);
        String language = current.language().code();
        return tree.inOrder(units, Comparator.comparing(unit -> SortKey.of(unit.name(language)))).stream().map(unit -> line(unit, tree, today)).toList();
    }

    private UnitLine line(Unit unit, UnitTree tree, LocalDate today) {
        String language = current.language().code();
        List<UnitId> way = tree.upwards(unit.id());
        StringBuilder within = new StringBuilder();
        way.stream().skip(1).forEach(outer -> within.insert(0, (within.isEmpty() ? "" : " – ")).insert(0, places.unit(outer).name(language)));
        return new UnitLine(unit.id(), unit.version(), unit.name(), unit.parent(), way.size(), unit.name(language), within.toString(), unit.from(), unit.to(), unit.holdsOn(today));
    }
}
