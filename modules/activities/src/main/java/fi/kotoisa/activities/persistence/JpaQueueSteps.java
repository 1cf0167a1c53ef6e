package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.QueueStep;
import fi.kotoisa.activities.domain.QueueSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

@ApplicationScoped
class JpaQueueSteps implements QueueSteps {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public void add(QueueStep step) {
        em.persist(step);
    }

    @Override
    public List<QueueStep> of(IntakeId intake, int first, int atMost) {
        return em.createQuery("select q from QueueStep q where q.intake = :intake order by q.decidedAt desc, q.id desc", QueueStep.class)
                .setParameter("intake", intake.value())
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }
}
