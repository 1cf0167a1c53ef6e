package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.domain.SignUpDraft;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.Optional;

@ApplicationScoped
class JpaSignUpDrafts implements SignUpDrafts {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public Optional<SignUpDraft> byKey(String keyIndex) {
        return query(keyIndex).getResultStream().findFirst();
    }

    @Override
    public Optional<SignUpDraft> lock(String keyIndex) {
        Optional<SignUpDraft> found = query(keyIndex).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        found.ifPresent(draft -> em.refresh(draft, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    @Override
    public void add(SignUpDraft draft) {
        em.persist(draft);
    }

    @Override
    public void claim(SignUpDraft draft) {
        try {
            em.persist(draft);
            em.flush();
        } catch (PersistenceException taken) {
            throw new SomeoneWasQuicker(taken);
        }
    }

    @Override
    public void remove(SignUpDraft draft) {
        em.remove(draft);
    }

    @Override
    public void end(EnrolmentId made) {
        em.createQuery("select d from SignUpDraft d where d.enrolment = :made", SignUpDraft.class)
                .setParameter("made", made.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(SignUpDraft::end);
    }

    @Override
    public int forget(long now) {
        return em.createQuery("delete from SignUpDraft d where d.expiresAt <= :now").setParameter("now", now).executeUpdate();
    }

    private TypedQuery<SignUpDraft> query(String keyIndex) {
        return em.createQuery("select d from SignUpDraft d where d.keyIndex = :key", SignUpDraft.class).setParameter("key", keyIndex);
    }
}
