package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.domain.SchoolPeriod;
import fi.kotoisa.activities.domain.SchoolPeriods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaSchoolPeriods implements SchoolPeriods {

    private static final int ENOUGH = 200;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public Optional<SchoolPeriod> find(UUID id) {
        return Optional.ofNullable(em.find(SchoolPeriod.class, id));
    }

    @Override
    public List<SchoolPeriod> within(SchoolPeriod.Kind kind, LocalDate from, LocalDate to) {
        return em.createQuery("select p from SchoolPeriod p where p.kind = :kind and p.lastDay >= :from and p.firstDay <= :to order by p.firstDay, p.id", SchoolPeriod.class)
                .setParameter("kind", kind)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(ENOUGH)
                .getResultList();
    }

    @Override
    public List<SchoolPeriod> page(LocalDate day, boolean over, int skip, int atMost) {
        String half = over ? "p.lastDay < :day order by p.firstDay desc, p.id" : "p.lastDay >= :day order by p.firstDay, p.id";
        return em.createQuery("select p from SchoolPeriod p where " + half, SchoolPeriod.class)
                .setParameter("day", day)
                .setFirstResult(skip)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public void add(SchoolPeriod period) {
        em.persist(period);
    }

    @Override
    public void remove(SchoolPeriod period) {
        em.remove(period);
    }
}
