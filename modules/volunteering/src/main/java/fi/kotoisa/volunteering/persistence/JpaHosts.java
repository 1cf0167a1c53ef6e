package fi.kotoisa.volunteering.persistence;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.volunteering.domain.Host;
import fi.kotoisa.volunteering.domain.Hosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class JpaHosts implements Hosts {

    private static final int IN_LIST = 500;

    @PersistenceContext(unitName = "volunteering")
    EntityManager em;

    @Override
    public void lock(PersonId person) {
        new Beginning(em).of("INSERT INTO volunteering.host (person_id) VALUES (?)", "person_id", person.value());
        em.find(Host.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Set<PersonId> known(Collection<PersonId> people) {
        List<UUID> all = people.stream().map(PersonId::value).toList();
        Set<PersonId> known = new HashSet<>();
        for (int from = 0; from < all.size(); from += IN_LIST) {
            em.createQuery("select h.person from Host h where h.person in :people", UUID.class)
                    .setParameter("people", all.subList(from, Math.min(all.size(), from + IN_LIST)))
                    .getResultStream()
                    .map(PersonId::new)
                    .forEach(known::add);
        }
        return known;
    }
}
