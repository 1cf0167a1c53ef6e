package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.domain.SchoolPeriod;
import fi.kotoisa.activities.domain.SchoolPeriods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
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
    public List<SchoolPeriod> within(SchoolPeriod.Kind kind, LocalDate from, LocalDate to, Collection<UUID> whose) {
        return asked("p.kind = :kind and p.lastDay >= :from and p.firstDay <= :to", "p.firstDay, p.id", whose)
                .setParameter("kind", kind)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(ENOUGH)
                .getResultList();
    }

    @Override
    public List<SchoolPeriod> page(LocalDate day, boolean over, Collection<UUID> whose, int skip, int atMost) {
        return asked(over ? "p.lastDay < :day" : "p.lastDay >= :day", over ? "p.firstDay desc, p.id" : "p.firstDay, p.id", whose)
                .setParameter("day", day)
                .setFirstResult(skip)
                .setMaxResults(atMost)
                .getResultList();
    }

    private TypedQuery<SchoolPeriod> asked(String which, String order, Collection<UUID> whose) {
        String ours = whose.isEmpty() ? "p.organisation is null" : "(p.organisation is null or p.organisation in :whose)";
        TypedQuery<SchoolPeriod> query = em.createQuery("select p from SchoolPeriod p where " + which + " and " + ours + " order by " + order, SchoolPeriod.class);
        return whose.isEmpty() ? query : query.setParameter("whose", whose);
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
