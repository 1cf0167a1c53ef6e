package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who was often denied lately: whoever tries doors is seen. */
@ApplicationScoped
@Transactional
public class Denials {

    /** How far back it looks. */
    public static final Duration WEEK = Duration.ofDays(7);

    private static final int MOST = 10;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    PeopleDirectory people;

    @Inject
    Clock clock;

    /**
     * Somebody who was denied.
     *
     * @param last Finnish time
     */
    public record Denied(PersonId person, String name, long times, LocalDateTime last) {}

    /** Those who were denied most often in the last seven days, at most ten. */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.PROTECTED_READ)
    public List<Denied> ofTheWeek() {
        List<Object[]> found = entities.createQuery(
                        "select e.actor, count(e.id), max(e.happenedAt) from AuditEntry e where e.outcome = :denied and e.happenedAt >= :since and e.actor is not null"
                                + " group by e.actor order by count(e.id) desc, max(e.happenedAt) desc",
                        Object[].class)
                .setParameter("denied", Happening.DENIED)
                .setParameter("since", clock.instant().minus(WEEK))
                .setMaxResults(MOST)
                .getResultList();
        Map<PersonId, String> names = people.names(found.stream().map(row -> new PersonId((UUID) row[0])).toList());
        return found.stream().map(row -> {
            PersonId person = new PersonId((UUID) row[0]);
            return new Denied(person, names.getOrDefault(person, person.toString()), (Long) row[1], LocalDateTime.ofInstant((Instant) row[2], TimeKeeper.HELSINKI));
        }).toList();
    }
}
