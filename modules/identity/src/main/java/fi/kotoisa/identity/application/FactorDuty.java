package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.FactorRule;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Who needs a second factor, by the roles they have today and the rules that hold today. */
@ApplicationScoped
class FactorDuty {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Clock clock;

    /** @param held roles that hold today, @param reach where they count */
    boolean binds(List<Membership> held, Reach reach) {
        LocalDate today = today();
        return !held.isEmpty() && entities.createQuery("select r from FactorRule r where r.from <= :today", FactorRule.class)
                .setParameter("today", today)
                .getResultStream()
                .anyMatch(rule -> held.stream().anyMatch(membership -> reach.scopes(membership).stream().anyMatch(place -> rule.holdsFor(membership.role(), place, today))));
    }

    boolean binds(PersonId person) {
        List<Membership> held = entities.createQuery("select m from Membership m where m.person = :person", Membership.class)
                .setParameter("person", person.value())
                .getResultStream()
                .filter(membership -> membership.holdsOn(today()))
                .toList();
        return binds(held, Reach.of(entities, held, today()));
    }

    private LocalDate today() {
        return TimeKeeper.today(clock);
    }
}
