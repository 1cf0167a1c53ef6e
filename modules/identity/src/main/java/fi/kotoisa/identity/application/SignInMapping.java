package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.RoleMapping;
import fi.kotoisa.identity.domain.RoleMapping.Claim;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which claims of the municipality's sign-in service give which roles. Nobody maps a claim to a role that they could not give. */
@ApplicationScoped
@Transactional
public class SignInMapping {

    /** How many stand on one page. */
    public static final int PAGE = 30;
    private static final UUID NONE = new UUID(0, 0);

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Administration administration;

    @Inject
    RolePlaces places;

    @Inject
    BrokerRoles roles;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    /**
     * One line of the mapping.
     *
     * @param place the name of the organisation and the unit; empty for the whole installation
     * @param people how many have the role by it today
     */
    public record Line(UUID id, String claim, String value, Role role, String place, long people) {}

    /**
     * A line to be added.
     *
     * @param claim such as {@code groups}
     * @param value as the service writes it
     */
    public record NewLine(String claim, String value, Role role, RolePlace place) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Whoever adds it lacks a right that the role would give. */
        LACKS_RIGHT,
        /** The organisation or the unit does not exist today. */
        PLACE_CLOSED,
        THERE_ALREADY
    }

    /**
     * A page of the lines that are this administrator's to make, and where there is a next page, one more.
     *
     * @param page 0 for the first
     */
    @Allowed(value = Rights.SIGN_IN_POLICY, trace = Trace.NONE)
    public List<Line> page(int page) {
        Delegation delegation = administration.own();
        boolean all = delegation.manages(Scope.ALL);
        TypedQuery<RoleMapping> lines = entities.createQuery("select m from RoleMapping m" + (all ? "" : " where m.organisation in :organisations or m.unit in :units") + " order by m.claim, m.value, m.id", RoleMapping.class);
        if (!all) {
            List<Scope> scopes = delegation.scopes();
            Stream<UUID> whole = scopes.stream().filter(scope -> scope.unit().isEmpty()).flatMap(scope -> scope.organisation().stream()).map(id -> id.value());
            lines.setParameter("organisations", Stream.concat(Stream.of(NONE), whole).toList());
            lines.setParameter("units", Stream.concat(Stream.of(NONE), administration.below(scopes).stream().map(UnitId::value)).toList());
        }
        return lines.setFirstResult(page * PAGE).setMaxResults(PAGE + 1).getResultStream().map(this::line).toList();
    }

    /** Whoever brings the claim has the role from the next sign-in on. @throws fi.kotoisa.platform.NotAllowed for a place where roles are not the administrator's to give */
    @Allowed(Rights.SIGN_IN_POLICY)
    public Outcome add(NewLine wanted) {
        Delegation delegation = administration.own();
        Scope scope = administration.ownPlace(wanted.place(), delegation);
        if (!administration.mayGive(delegation, wanted.role(), scope)) {
            return Outcome.LACKS_RIGHT;
        }
        if (!administration.open(scope, administration.today())) {
            return Outcome.PLACE_CLOSED;
        }
        RoleMapping mapping = new RoleMapping(new Claim(wanted.claim(), wanted.value()), wanted.role(), scope, signedIn.person(), clock.instant());
        if (entities.find(RoleMapping.class, mapping.id()) != null) {
            return Outcome.THERE_ALREADY;
        }
        entities.persist(mapping);
        return Outcome.DONE;
    }

    /** Takes the line out and ends at once the roles that came by it. @throws NotFound for a line that is not this administrator's */
    @Allowed(Rights.SIGN_IN_POLICY)
    public void remove(UUID id) {
        Delegation delegation = administration.own();
        RoleMapping mapping = Optional.ofNullable(entities.find(RoleMapping.class, id)).filter(known -> delegation.manages(known.scope())).orElseThrow(NotFound::new);
        roles.endAll(id);
        entities.remove(mapping);
    }

    private Line line(RoleMapping mapping) {
        return new Line(mapping.id(), mapping.claim().name(), mapping.claim().value(), mapping.role(), places.name(mapping.scope(), current.language().code()), people(mapping));
    }

    private long people(RoleMapping mapping) {
        return entities.createQuery("select count(distinct m.person) from Membership m where m.mapping = :mapping and m.from <= :today and (m.to is null or m.to >= :today)", Long.class)
                .setParameter("mapping", mapping.id())
                .setParameter("today", administration.today())
                .getSingleResult();
    }
}
