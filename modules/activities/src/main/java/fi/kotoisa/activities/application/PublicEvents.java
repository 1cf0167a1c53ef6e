package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.EventSearch.Kind;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Published dates for other publishers of events, such as a city's own calendar. What was taken over from somebody's feed is left out: they publish it themselves, and a city would
 * get its own events back.
 */
@ApplicationScoped
@Transactional
public class PublicEvents {

    /** That a date has a group always holds; said as a choice, Derby looks at the groups of the dates that it meets in order, and not first at all dates of all groups. */
    private static final String OURS = " from Session s where s.published = true"
            + " and (s.activity is null or s.activity in (select a.id from Activity a where a.id = s.activity and a.feedKey is null and a.status = :shown))";

    private static final int MOST_PARTS = 1_000;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    EventCards cards;

    @Inject
    KeptCounts counts;

    /** @param count of all that fit */
    public record EventList(List<PublicEvent> events, long count) {}

    /** One page of what fits, cancelled dates too. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public EventList list(EventSearch asked) {
        EventConditions conditions = new EventConditions(asked);
        if (!conditions.possible()) {
            return new EventList(List.of(), 0);
        }
        String where = OURS + conditions.text();
        long counted = counts.of(asked.counted(), () -> shown(conditions.fill(em.createQuery("select count(s)" + where, Long.class))).getSingleResult());
        List<Session> found = shown(conditions.fill(em.createQuery("select s" + where + " order by " + asked.order().clause(), Session.class)))
                .setFirstResult(asked.page() * asked.pageSize())
                .setMaxResults(asked.pageSize() + 1)
                .getResultList();
        List<Session> page = found.subList(0, Math.min(found.size(), asked.pageSize()));
        // what was counted a moment ago never contradicts what is seen now
        long before = (long) asked.page() * asked.pageSize();
        boolean last = found.size() <= asked.pageSize() && !found.isEmpty();
        return new EventList(events(page, asked.kind()), last ? before + found.size() : Math.max(counted, found.isEmpty() ? 0 : before + found.size()));
    }

    /** Dates by themselves, or each as the series that it stands for. */
    private List<PublicEvent> events(List<Session> page, Kind kind) {
        List<PublicEvent> dates = cards.of(page);
        if (kind == Kind.DATES || kind == Kind.SINGLES) {
            return dates;
        }
        Map<ActivityId, PublicEvent> wholes = series(dates.stream().filter(date -> date.dates() > 1).map(PublicEvent::activity).collect(Collectors.toSet()));
        return dates.stream().map(date -> wholes.getOrDefault(date.activity(), date)).distinct().toList();
    }

    private static <T> TypedQuery<T> shown(TypedQuery<T> query) {
        return query.setParameter("shown", Activity.Status.PUBLISHED);
    }

    /** One date. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<PublicEvent> find(SessionId id) {
        return cards.of(one("s.id = :id", id.value()).setMaxResults(1).getResultList()).stream().findFirst();
    }

    /** A whole series; nothing for an activity of one date, which is that date. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<PublicEvent> series(ActivityId id) {
        return Optional.ofNullable(series(Set.of(id)).get(id));
    }

    /** Those of them that are series. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Map<ActivityId, PublicEvent> series(Set<ActivityId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ActivityId, List<Session>> dates = one("s.activity in :id", ids.stream().map(ActivityId::value).toList()).setMaxResults(MOST_PARTS * ids.size()).getResultStream()
                .collect(Collectors.groupingBy(Session::activity, LinkedHashMap::new, Collectors.toList()));
        dates.values().removeIf(own -> own.size() < 2);
        return cards.series(dates.values()).stream().collect(Collectors.toMap(PublicEvent::activity, event -> event));
    }

    /** The dates of these ids, by time. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public List<PublicEvent> dates(Set<SessionId> ids) {
        return ids.isEmpty() ? List.of() : cards.of(one("s.id in :id", ids.stream().map(SessionId::value).toList()).setMaxResults(ids.size()).getResultList());
    }

    /** Who publishes anything, with their Finnish names. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Map<UUID, String> organisers() {
        return cards.names(shown(em.createQuery("select distinct a.organiser from Activity a where a.status = :shown and a.feedKey is null", UUID.class)).getResultList());
    }

    private TypedQuery<Session> one(String condition, Object id) {
        return shown(em.createQuery("select s" + OURS + " and " + condition + " order by s.startsAt, s.id", Session.class)).setParameter("id", id);
    }
}
