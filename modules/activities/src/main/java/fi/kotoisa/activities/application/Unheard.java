package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom the last message did not reach, of those who come today or tomorrow: there is still time to call them. For those who run these dates. */
@ApplicationScoped
@Transactional
public class Unheard {

    /** Whoever comes to a date was reminded of it the day before: what went wrong earlier than this is not the last word. */
    private static final Duration LATELY = Duration.ofDays(30);
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
        Optional<Set<UUID>> troubled = outbox.troubledSince(clock.instant().minus(LATELY));
        if (troubled.filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        List<Session> dates = dates();
        if (dates.isEmpty()) {
            return List.of();
        }
        Map<Session, Intake> lists = lists(dates);
        Map<IntakeId, Set<UUID>> coming = coming(lists.values(), troubled);
        Set<UUID> unreached = outbox.unreached(coming.values().stream().flatMap(Set::stream).limit(MOST_HOUSEHOLDS).collect(Collectors.toSet()));
        Map<IntakeId, Long> households = coming.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, list -> list.getValue().stream().filter(unreached::contains).count()));
        List<Session> found = dates.stream().filter(date -> lists.containsKey(date) && households.getOrDefault(lists.get(date).id(), 0L) > 0).toList();
        Map<UUID, SessionCards.Title> titles = found.isEmpty() ? Map.of() : cards.titles(groups(found), current.language());
        return found.stream().map(date -> {
            IntakeId list = lists.get(date).id();
            SessionCards.Title title = titles.get(date.activity().value());
            return new UnheardDate(list, title.text(), title.language(), date.startsAt(), households.get(list).intValue());
        }).toList();
    }

    private static Set<UUID> groups(List<Session> dates) {
        return dates.stream().map(date -> date.activity().value()).collect(Collectors.toSet());
    }

    private List<Session> dates() {
        LocalDate today = LocalDate.now(clock);
        return em.createQuery("select s from Session s where s.startsAt >= :from and s.startsAt < :to and s.published = :published and s.endsAt > :now"
                        + " and " + Today.OF_THESE + " order by s.startsAt, s.id", Session.class)
                .setParameter("from", today.atStartOfDay())
                .setParameter("to", today.plusDays(2).atStartOfDay())
                .setParameter("published", true)
                .setParameter("now", LocalDateTime.now(clock))
                .setParameter("organisers", Today.organisers(signedIn.organisations(LEAD)))
                .setMaxResults(MOST_DATES)
                .getResultList();
    }

    private Map<Session, Intake> lists(List<Session> dates) {
        List<Intake> intakes = cards.intakes(dates, groups(dates));
        Map<Session, Intake> lists = new HashMap<>();
        dates.forEach(date -> intakes.stream().filter(intake -> intake.covers(date)).findFirst().ifPresent(intake -> lists.put(date, intake)));
        return lists;
    }

    private Map<IntakeId, Set<UUID>> coming(Collection<Intake> lists, Optional<Set<UUID>> troubled) {
        if (lists.isEmpty()) {
            return Map.of();
        }
        TypedQuery<Object[]> query = em.createQuery("select e.intake, e.contact from Enrolment e where e.intake in :lists and e.state in :states" + (troubled.isPresent() ? " and e.contact in :troubled" : ""),
                        Object[].class)
                .setParameter("lists", lists.stream().map(list -> list.id().value()).collect(Collectors.toSet()))
                .setParameter("states", List.of(Enrolment.State.PLACED, Enrolment.State.OFFERED));
        troubled.ifPresent(contacts -> query.setParameter("troubled", contacts));
        return query.getResultStream()
                .collect(Collectors.groupingBy(row -> new IntakeId((UUID) row[0]), Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }
}
