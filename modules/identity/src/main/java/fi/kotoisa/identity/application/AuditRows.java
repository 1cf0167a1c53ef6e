package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The audit log, newest first, a page at a time. Looking at it is itself written down. */
@ApplicationScoped
@Transactional
public class AuditRows {

    /** How many stand on one page. */
    public static final int PAGE = 50;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    PeopleDirectory people;

    /**
     * One page and, where there is a next page, one row more.
     *
     * @param action the beginning of an action, such as {@code Enrolling} or {@code Enrolling.enrol}; empty for all
     * @param day a Finnish day; empty for all
     * @param page 0 for the first
     */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.PROTECTED_READ)
    public List<AuditRow> page(String action, Optional<LocalDate> day, int page) {
        String conditions = (action.isEmpty() ? "" : " and e.action >= :action and e.action < :beyond") + (day.isEmpty() ? "" : " and e.happenedAt >= :from and e.happenedAt < :to");
        TypedQuery<AuditEntry> query = entities.createQuery("select e from AuditEntry e where 1 = 1" + conditions + " order by e.happenedAt desc, e.id desc", AuditEntry.class);
        if (!action.isEmpty()) {
            query.setParameter("action", action).setParameter("beyond", action + '\uffff');
        }
        day.ifPresent(date -> query.setParameter("from", start(date)).setParameter("to", start(date.plusDays(1))));
        List<AuditEntry> found = query.setFirstResult(page * PAGE).setMaxResults(PAGE + 1).getResultList();
        Map<PersonId, String> names = people.names(found.stream().flatMap(entry -> entry.actor().stream()).map(PersonId::new).distinct().toList());
        return found.stream().map(entry -> row(entry, names)).toList();
    }

    private static AuditRow row(AuditEntry entry, Map<PersonId, String> names) {
        LocalDateTime at = LocalDateTime.ofInstant(entry.happenedAt(), TimeKeeper.HELSINKI);
        String who = entry.actor().map(PersonId::new).map(person -> names.getOrDefault(person, person.toString())).orElse("");
        return new AuditRow(at, who, entry.channel(), entry.action(), entry.outcome(), entry.records());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(TimeKeeper.HELSINKI).toInstant();
    }
}
