package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of people who have an account, for neighbours whose own use cases decide who may see them. */
@ApplicationScoped
@Transactional
public class PeopleDirectory implements People {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", new HashSet<>(ids.stream().map(PersonId::value).toList()))
                .getResultStream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    @Override
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public List<PersonView> withRole(Role role, OrganisationId organisation) {
        LocalDate today = TimeKeeper.today(clock);
        return entities.createQuery(
                        "select p from Person p where p.id in (select m.person from Membership m where " + Reach.HELD + ") order by p.nameOrder", Person.class)
                .setParameter("role", role)
                .setParameter("organisation", organisation.value())
                .setParameter("today", today)
                .getResultStream()
                .map(person -> new PersonView(person.id(), person.name()))
                .toList();
    }

    /** The roles of these people that hold today or later. */
    Map<PersonId, List<Membership>> memberships(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select m from Membership m where m.person in :people and (m.to is null or m.to >= :today and m.to >= m.from)", Membership.class)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .setParameter("today", TimeKeeper.today(clock))
                .getResultStream()
                .collect(Collectors.groupingBy(Membership::person));
    }
}
