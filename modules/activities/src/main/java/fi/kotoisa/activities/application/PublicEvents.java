package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    /** Nothing takes longer; so that the index on starts bounds the search for what has not ended. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final int MOST_PARTS = 1_000;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    EventCards cards;

    @Inject
    KeptCounts counts;

    /** @param count of all that fit */
    public record EventList(List<PublicEvent> events, long count) {}

    /** One page of the dates that fit, cancelled ones too. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public EventList list(EventSearch asked) {
        Map<String, Object> parameters = new HashMap<>(Map.of("shown", Activity.Status.PUBLISHED));
        String where = OURS + conditions(asked, parameters);
        long counted = counts.of(asked.counted(), () -> filled(em.createQuery("select count(s)" + where, Long.class), parameters).getSingleResult());
        List<Session> found = filled(em.createQuery("select s" + where + " order by " + asked.order().clause(), Session.class), parameters)
                .setFirstResult(asked.page() * asked.pageSize())
                .setMaxResults(asked.pageSize() + 1)
                .getResultList();
        List<Session> page = found.subList(0, Math.min(found.size(), asked.pageSize()));
        // what was counted a moment ago never contradicts what is seen now
        long before = (long) asked.page() * asked.pageSize();
        boolean last = found.size() <= asked.pageSize() && !found.isEmpty();
        return new EventList(cards.of(page), last ? before + found.size() : Math.max(counted, found.isEmpty() ? 0 : before + found.size()));
    }

    private static String conditions(EventSearch asked, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" and s.startsAt >= :bound and s.endsAt >= :start and (s.endsAt > :start or s.startsAt >= :start)");
        parameters.put("start", asked.start());
        parameters.put("bound", asked.start().minus(LONGEST));
        asked.end().ifPresent(end -> add(where, parameters, "s.startsAt < :end", "end", end));
        asked.text().ifPresent(text -> add(where, parameters, "s.activity in (select b.id from Activity b join b.texts t where lower(t.title) like :text"
                + " or lower(t.summary) like :text)", "text", pattern(text)));
        if (!asked.spoken().isEmpty()) {
            add(where, parameters, "s.activity in (select c.id from Activity c join c.languages l where l in :spoken)", "spoken", asked.spoken());
        }
        if (!asked.venues().isEmpty()) {
            add(where, parameters, "s.venue in :venues", "venues", asked.venues());
        }
        asked.series().ifPresent(series -> add(where, parameters, "s.activity = :series", "series", series.value()));
        asked.changedSince().ifPresent(since -> add(where, parameters, "s.changedAt >= :since", "since", since));
        return where.toString();
    }

    private static void add(StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    /** A per cent sign counts as any one letter: an escape would keep EclipseLink from binding anything on Derby. */
    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replace('%', '_') + "%";
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }

    /** One date. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<PublicEvent> find(SessionId id) {
        return cards.of(one("s.id = :id", id.value()).setMaxResults(1).getResultList()).stream().findFirst();
    }

    /** A whole series; nothing for an activity of one date, which is that date. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<PublicEvent> series(ActivityId id) {
        List<Session> dates = one("s.activity = :id", id.value()).setMaxResults(MOST_PARTS).getResultList();
        return dates.size() < 2 ? Optional.empty() : Optional.of(cards.series(dates));
    }

    private TypedQuery<Session> one(String condition, Object id) {
        return em.createQuery("select s" + OURS + " and " + condition + " order by s.startsAt, s.id", Session.class)
                .setParameter("shown", Activity.Status.PUBLISHED)
                .setParameter("id", id);
    }
}
