package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom the last message did not reach, of those who come today or tomorrow: there is still time to call them. For those who run these dates. */
@ApplicationScoped
@Transactional
public class Unheard {

    private static final int MOST_DATES = 60;
    private static final int MOST_HOUSEHOLDS = 1_000;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    SessionCards cards;

    @Inject
    Outbox outbox;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    /**
     * A date with households that have not heard the last word.
     *
     * @param titleLanguage BCP 47 tag of {@code title}
     * @param intake whose list says who they are
     * @param households how many
     */
    public record UnheardDate(IntakeId intake, String title, String titleLanguage, LocalDateTime startsAt, int households) {}

    /** By time; cancelled dates too, for just that is what they should have heard. */
    @Allowed(value = LEAD, trace = Trace.NONE)
    public List<UnheardDate> soon() {
        List<Session> dates = dates();
        if (dates.isEmpty()) {
            return List.of();
        }
        Map<Session, Intake> lists = lists(dates);
        Map<IntakeId, Set<UUID>> coming = coming(lists.values());
        Set<UUID> unreached = outbox.unreached(coming.values().stream().flatMap(Set::stream).limit(MOST_HOUSEHOLDS).collect(Collectors.toSet()));
        return dates.stream().filter(lists::containsKey).map(date -> {
            Intake list = lists.get(date);
            SessionCards.Title title = cards.titleOf(date.activity(), current.language());
            int households = (int) coming.getOrDefault(list.id(), Set.of()).stream().filter(unreached::contains).count();
            return new UnheardDate(list.id(), title.text(), title.language(), date.startsAt(), households);
        }).filter(date -> date.households() > 0).toList();
    }

    private List<Session> dates() {
        LocalDate today = LocalDate.now(clock);
        Set<UUID> organisers = signedIn.organisations(LEAD).stream().map(OrganisationId::value).collect(Collectors.toCollection(HashSet::new));
        organisers.add(new UUID(0, 0));
        return em.createQuery("select s from Session s where s.startsAt >= :from and s.startsAt < :to and s.published = :published and s.endsAt > :now"
                        + " and s.activity in (select a.id from Activity a where a.organiser in :organisers) order by s.startsAt, s.id", Session.class)
                .setParameter("from", today.atStartOfDay())
                .setParameter("to", today.plusDays(2).atStartOfDay())
                .setParameter("published", true)
                .setParameter("now", LocalDateTime.now(clock))
                .setParameter("organisers", organisers)
                .setMaxResults(MOST_DATES)
                .getResultList();
    }

    private Map<Session, Intake> lists(List<Session> dates) {
        List<Intake> intakes = em.createQuery("select i from Intake i where i.activity in :activities and (i.session is null or i.session in :sessions)", Intake.class)
                .setParameter("activities", dates.stream().map(Session::activity).map(ActivityId::value).collect(Collectors.toSet()))
                .setParameter("sessions", dates.stream().map(date -> date.id().value()).toList())
                .getResultList();
        Map<Session, Intake> lists = new HashMap<>();
        dates.forEach(date -> intakes.stream()
                .filter(intake -> intake.activity().equals(date.activity()) && intake.session().filter(one -> !one.equals(date.id())).isEmpty())
                .findFirst().ifPresent(intake -> lists.put(date, intake)));
        return lists;
    }

    private Map<IntakeId, Set<UUID>> coming(Collection<Intake> lists) {
        if (lists.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select e.intake, e.contact from Enrolment e where e.intake in :lists and e.state in :states", Object[].class)
                .setParameter("lists", lists.stream().map(list -> list.id().value()).collect(Collectors.toSet()))
                .setParameter("states", List.of(Enrolment.State.PLACED, Enrolment.State.OFFERED))
                .getResultStream()
                .collect(Collectors.groupingBy(row -> new IntakeId((UUID) row[0]), Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }
}
