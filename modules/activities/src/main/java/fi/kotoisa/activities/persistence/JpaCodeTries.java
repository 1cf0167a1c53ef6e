package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.activities.domain.CodeTry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class JpaCodeTries implements CodeTries {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public long since(String reachIndex, long from) {
        return em.createQuery("select count(t) from CodeTry t where t.reach = :reach and t.triedAt > :from", Long.class)
                .setParameter("reach", reachIndex)
                .setParameter("from", from)
                .getSingleResult();
    }

    @Override
    public void add(CodeTry attempt) {
        em.persist(attempt);
    }

    @Override
    public void forget(long before) {
        em.createQuery("delete from CodeTry t where t.triedAt < :before").setParameter("before", before).executeUpdate();
    }
}
