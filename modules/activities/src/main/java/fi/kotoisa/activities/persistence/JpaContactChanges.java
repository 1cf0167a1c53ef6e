package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.domain.ContactChange;
import fi.kotoisa.activities.domain.ContactChanges;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
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
        return query(keyIndex).getResultStream().findFirst();
    }

    @Override
    public Optional<ContactChange> lock(String keyIndex) {
        Optional<ContactChange> found = query(keyIndex).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        found.ifPresent(change -> em.refresh(change, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    private TypedQuery<ContactChange> query(String keyIndex) {
        return em.createQuery("select c from ContactChange c where c.keyIndex = :mark", ContactChange.class).setParameter("mark", keyIndex);
    }

    @Override
    public void add(ContactChange change) {
        em.persist(change);
    }

    @Override
    public void remove(ContactChange change) {
        try {
            em.remove(change);
            em.flush();
        } catch (PersistenceException gone) {
            throw new SomeoneWasQuicker(gone);
        }
    }

    @Override
    public int forget(long madeBefore) {
        return em.createQuery("delete from ContactChange c where c.madeAt < :before").setParameter("before", madeBefore).executeUpdate();
    }
}
