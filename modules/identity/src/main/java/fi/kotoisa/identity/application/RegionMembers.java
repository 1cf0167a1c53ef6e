package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.RegionMemberId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.RegionMember;
import fi.kotoisa.identity.domain.Scope;
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

/** The municipalities of a region and the regions of a municipality, for those who administer it. */
@ApplicationScoped
@Transactional
public class RegionMembers {

    /** How many stand on one page. */
    public static final int PAGE = 30;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Administration administration;

    @Inject
    RolePlaces places;

    @Inject
    CurrentLanguage current;

    /** When it belongs, seen from today. */
    public enum Phase {
        PRESENT,
        COMING,
        PAST,
        /** Taken back before it began. */
        NEVER
    }

    /**
     * A membership.
     *
     * @param name of the other one: of the municipality where a region was asked for, of the region where a municipality was
     * @param own whether the other one is this administrator's too
     */
    public record Line(RegionMemberId id, int version, OrganisationId other, String name, boolean own, LocalDate from, Optional<LocalDate> to, Phase phase) {

        /** Whether it holds today or later. */
        public boolean open() {
            return phase == Phase.PRESENT || phase == Phase.COMING;
        }
    }

    /** One page of them. */
    public record Lines(List<Line> rows, boolean more) {}

    /**
     * All that belong to a region, belonged or will, by name in the language of the page.
     *
     * @param page 0 for the first
     * @throws NotFound where there is no such region, or none that is this administrator's
     */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public Lines ofRegion(OrganisationId region, int page) {
        Delegation delegation = administration.own();
        if (own(region, delegation).kind() != OrganisationKind.REGION) {
            throw new NotFound();
        }
        List<Object[]> found = new Asking().that("o.id = r.municipality and r.region = :region").with("region", region.value())
                .page(entities, "select r, o from RegionMember r, Organisation o", OrganisationOrder.column(current.language()) + ", r.from desc, r.id", Object[].class, page, PAGE);
        return new Lines(found.stream().limit(PAGE).map(row -> line((RegionMember) row[0], (Organisation) row[1], delegation)).toList(), found.size() > PAGE);
    }

    /**
     * Those that belong to a region today or later, by name.
     *
     * @throws NotFound where there is no such organisation, or none that is this administrator's
     */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Line> openOfRegion(OrganisationId region) {
        Delegation delegation = administration.own();
        own(region, delegation);
        return byName(places.municipalities(region, administration.today()).stream().map(member -> line(member, places.organisation(member.municipality()), delegation)).toList());
    }

    /**
     * The regions that a municipality belongs to today or later, by name.
     *
     * @throws NotFound where there is no such organisation, or none that is this administrator's
     */
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Line> ofMunicipality(OrganisationId municipality) {
        Delegation delegation = administration.own();
        own(municipality, delegation);
        return byName(entities.createQuery("select r from RegionMember r where r.municipality = :municipality and (r.to is null or r.to >= :today and r.to >= r.from)", RegionMember.class)
                .setParameter("municipality", municipality.value())
                .setParameter("today", administration.today())
                .getResultStream()
                .map(member -> line(member, places.organisation(member.region()), delegation))
                .toList());
    }

    private static List<Line> byName(List<Line> lines) {
        return lines.stream().sorted(Comparator.comparing((Line line) -> SortKey.of(line.name())).thenComparing(Line::from)).toList();
    }

    /** What may be taken into a region: municipalities that have not ended, by name. */
    @Allowed(value = Rights.ORGANISATIONS_MANAGE, trace = Trace.NONE)
    public List<OrganisationView> municipalities() {
        return entities.createQuery("select o from Organisation o where o.kind = :kind and (o.to is null or o.to >= :today) order by " + OrganisationOrder.column(current.language()) + ", o.id", Organisation.class)
                .setParameter("kind", OrganisationKind.MUNICIPALITY)
                .setParameter("today", administration.today())
                .getResultStream()
                .map(organisation -> new OrganisationView(organisation.id(), organisation.name(current.language().code())))
                .toList();
    }

    private Organisation own(OrganisationId id, Delegation delegation) {
        Organisation organisation = places.organisation(id);
        if (!delegation.manages(Scope.of(id))) {
            throw new NotFound();
        }
        return organisation;
    }

    private Line line(RegionMember member, Organisation other, Delegation delegation) {
        LocalDate today = administration.today();
        Phase phase = member.neverHeld() ? Phase.NEVER : member.holdsOn(today) ? Phase.PRESENT : member.holdsFrom(today) ? Phase.COMING : Phase.PAST;
        return new Line(member.id(), member.version(), other.id(), other.name(current.language().code()), delegation.manages(Scope.of(other.id())), member.from(), member.to(), phase);
    }
}
