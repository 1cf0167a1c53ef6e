package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.domain.FeedImport;
import fi.kotoisa.activities.domain.FeedImports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaFeedImports implements FeedImports {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public Optional<FeedImport> find(UUID id) {
        return Optional.ofNullable(em.find(FeedImport.class, id));
    }

    @Override
    public Optional<FeedImport> lock(UUID id) {
        return Optional.ofNullable(em.find(FeedImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Line> newest(UUID organiser, int skip, int atMost) {
        return em.createQuery("select i.id, i.name, i.address, i.state, i.readAt, i.created, i.changed from FeedImport i where i.organiser = :organiser order by i.readAt desc", Object[].class)
                .setParameter("organiser", organiser)
                .setFirstResult(skip)
                .setMaxResults(atMost)
                .getResultStream()
                .map(row -> new Line((UUID) row[0], (String) row[1], (String) row[2], row[3] == FeedImport.State.APPLIED, (Long) row[4], (Integer) row[5], (Integer) row[6]))
                .toList();
    }

    @Override
    public boolean overtaken(FeedImport read) {
        return !em.createQuery("select i.id from FeedImport i where i.organiser = :organiser and i.readAt > :readAt and i.name = :name", UUID.class)
                .setParameter("organiser", read.organiser())
                .setParameter("readAt", read.readAt())
                .setParameter("name", read.name())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void add(FeedImport read) {
        em.persist(read);
    }
}
