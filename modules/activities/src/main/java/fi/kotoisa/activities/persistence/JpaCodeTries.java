package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.activities.domain.CodeTry;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;

@ApplicationScoped
class JpaCodeTries implements CodeTries {

    /** More than may be tried in any hour. */
    private static final int ENOUGH = 50;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public List<CodeTry> newest(String reachIndex) {
        return em.createQuery("select t from CodeTry t where t.reach = :reach order by t.triedAt desc", CodeTry.class)
                .setParameter("reach", reachIndex)
                .setMaxResults(ENOUGH)
                .getResultList();
    }

    @Override
    public void add(CodeTry attempt) {
        try {
            em.persist(attempt);
            em.flush();
        } catch (PersistenceException taken) {
            throw new SomeoneWasQuicker(taken);
        }
    }

    @Override
    public void forget(long before) {
        em.createQuery("delete from CodeTry t where t.triedAt < :before").setParameter("before", before).executeUpdate();
    }
}
