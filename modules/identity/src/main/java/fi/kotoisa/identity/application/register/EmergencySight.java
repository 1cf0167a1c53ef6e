package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.application.HeldPlaces;
import fi.kotoisa.identity.application.HeldPlaces.Places;
import fi.kotoisa.identity.application.register.RegisterScope.Condition;
import fi.kotoisa.identity.domain.EmergencyOpening;
import fi.kotoisa.identity.domain.Particulars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which emergencies are whose to answer for: those of an organisation; or, for whoever answers for a unit, those in which somebody of the unit asked, or the file of somebody was opened with whom the unit works.
 * Whom a unit works with who is under non-disclosure its supervisors do not know, and learn no more of here.
 */
@ApplicationScoped
class EmergencySight {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterScope scope;

    @Inject
    RegisterRecords records;

    @Inject
    HeldPlaces held;

    /** A condition on {@code EmergencyOpening e}. */
    Condition of(String right) {
        Places places = held.places(right);
        Map<String, Object> values = new HashMap<>(Map.of("whole", OrganisationId.forQuery(places.whole())));
        List<String> parts = new ArrayList<>(List.of("e.organisation in :whole"));
        scope.ofTeams(right).ifPresent(team -> {
            values.putAll(team.values());
            // asked of the marks: sorted by a case, a question gives Derby a yes or no as a number
            parts.add("e.person in (select d.person from Particulars d where d.person not in (select s.person from SafetyMark s where s.endedAt is null) and " + team.text() + ")");
        });
        places.teams().forEach((organisation, units) -> {
            String name = "asked" + values.size();
            parts.add("e.organisation = :" + name + " and e.worker in (select m.person from Membership m where m.unit in :" + name + "units and " + RegisterScope.READERS + ")");
            values.putAll(Map.of(name, organisation.value(), name + "units", units.stream().map(UnitId::value).toList()));
        });
        return new Condition("(" + String.join(" or ", parts) + ")", values);
    }

    boolean among(UUID id, String right) {
        Condition own = of(right);
        TypedQuery<UUID> query = entities.createQuery("select e.id from EmergencyOpening e where e.id = :id and " + own.text(), UUID.class).setParameter("id", id);
        own.fill(query);
        return !query.getResultList().isEmpty();
    }

    /** Whether the name of the person may be told: never under non-disclosure, and to those who answer for a unit only where they see the file. */
    boolean names(EmergencyOpening of, Particulars about) {
        return !about.protectedPerson() && (held.places(Rights.EMERGENCY_REVIEW).whole().contains(of.organisation()) || records.sees(about.person()));
    }
}
