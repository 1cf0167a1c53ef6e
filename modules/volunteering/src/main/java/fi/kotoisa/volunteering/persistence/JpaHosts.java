package fi.kotoisa.volunteering.persistence;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.volunteering.domain.Host;
import fi.kotoisa.volunteering.domain.Hosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class JpaHosts implements Hosts {

    @PersistenceContext(unitName = "volunteering")
    EntityManager em;

    @Override
    public void lock(PersonId person) {
        new Beginning(em).of("INSERT INTO volunteering.host (person_id) VALUES (?)", "person_id", person.value());
        em.find(Host.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public boolean known(PersonId person) {
        return em.find(Host.class, person.value()) != null;
    }
}
