package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.domain.ContactChange;
import fi.kotoisa.activities.domain.ContactChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@ApplicationScoped
class JpaContactChanges implements ContactChanges {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public Optional<ContactChange> of(EnrolmentId enrolment) {
        return Optional.ofNullable(em.find(ContactChange.class, enrolment.value()));
    }

    @Override
    public Optional<ContactChange> byKey(String keyIndex) {
        return em.createQuery("select c from ContactChange c where c.keyIndex = :mark", ContactChange.class).setParameter("mark", keyIndex).getResultStream().findFirst();
    }

    @Override
    public void add(ContactChange change) {
        em.persist(change);
    }

    @Override
    public void remove(ContactChange change) {
        em.remove(change);
    }

    @Override
    public int forget(long madeBefore) {
        return em.createQuery("delete from ContactChange c where c.madeAt < :before").setParameter("before", madeBefore).executeUpdate();
    }
}
