package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolment.State;
import fi.kotoisa.activities.domain.Enrolments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaEnrolments implements Enrolments {

    private static final int ENOUGH = 50;
    private static final String STORE_MODE = "jakarta.persistence.cache.storeMode";

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public List<Enrolment> queue(IntakeId intake, long after, int atMost) {
        return em.createQuery("select e from Enrolment e where e.intake = :intake and e.state = :waiting and e.turn > :after order by e.turn", Enrolment.class)
                .setParameter("intake", intake.value())
                .setParameter("waiting", State.WAITING)
                .setParameter("after", after)
                .setMaxResults(atMost)
                // somebody in it may have been seen in this transaction before the lock was taken, with an older turn
                .setHint(STORE_MODE, CacheStoreMode.REFRESH)
                .getResultList();
    }

    @Override
    public List<Enrolment> offeredBefore(LocalDateTime now, int atMost) {
        return em.createQuery("select e from Enrolment e where e.state = :offered and e.offer.until <= :now order by e.offer.until, e.id", Enrolment.class)
                .setParameter("offered", State.OFFERED)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public List<Enrolment> offered(IntakeId intake) {
        return in(intake, State.OFFERED);
    }

    @Override
    public List<Enrolment> placed(IntakeId intake) {
        return in(intake, State.PLACED);
    }

    @Override
    public List<Enrolment> expected(IntakeId intake, long began, long over) {
        return em.createQuery("select e from Enrolment e where e.intake = :intake and e.placedAt < :over and (e.state = :placed or e.state = :cancelled and e.cancelledAt >= :began) order by e.turn", Enrolment.class)
                .setParameter("intake", intake.value())
                .setParameter("over", over)
                .setParameter("placed", State.PLACED)
                .setParameter("cancelled", State.CANCELLED)
                .setParameter("began", began)
                .getResultList();
    }

    private List<Enrolment> in(IntakeId intake, State state) {
        return em.createQuery("select e from Enrolment e where e.intake = :intake and e.state = :state order by e.turn", Enrolment.class)
                .setParameter("intake", intake.value())
                .setParameter("state", state)
                .setHint(STORE_MODE, CacheStoreMode.REFRESH)
                .getResultList();
    }

    @Override
    public List<Enrolment> listed(IntakeId intake, int first, int atMost) {
        return em.createQuery("select e from Enrolment e where e.intake = :intake and e.state in :states order by e.state, e.turn", Enrolment.class)
                .setParameter("intake", intake.value())
                .setParameter("states", List.of(State.OFFERED, State.PLACED, State.WAITING))
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public Optional<Enrolment> find(EnrolmentId id) {
        return Optional.ofNullable(em.find(Enrolment.class, id.value()));
    }

    @Override
    public List<Enrolment> all(Collection<EnrolmentId> ids) {
        return em.createQuery("select e from Enrolment e where e.id in :ids", Enrolment.class).setParameter("ids", ids.stream().map(EnrolmentId::value).toList()).getResultList();
    }

    @Override
    public Optional<Enrolment> of(IntakeId intake, UUID contact) {
        return em.createQuery("select e from Enrolment e where e.intake = :intake and e.contact = :contact", Enrolment.class)
                .setParameter("intake", intake.value())
                .setParameter("contact", contact)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Enrolment> byLink(String linkIndex) {
        return em.createQuery("select e from Enrolment e where e.linkIndex = :link", Enrolment.class)
                .setParameter("link", linkIndex)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Enrolment> ofContacts(Collection<UUID> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select e from Enrolment e where e.contact in :contacts and e.state <> :cancelled order by e.queuedAt desc", Enrolment.class)
                .setParameter("contacts", contacts)
                .setParameter("cancelled", State.CANCELLED)
                .setMaxResults(ENOUGH)
                .getResultList();
    }

    @Override
    public long before(IntakeId intake, long turn) {
        return em.createQuery("select count(e.turn) from Enrolment e where e.intake = :intake and e.state = :waiting and e.turn < :turn", Long.class)
                .setParameter("intake", intake.value())
                .setParameter("waiting", State.WAITING)
                .setParameter("turn", turn)
                .getSingleResult();
    }

    @Override
    public Enrolment fresh(Enrolment seen) {
        em.refresh(seen);
        return seen;
    }

    @Override
    public void add(Enrolment enrolment) {
        em.persist(enrolment);
    }
}
