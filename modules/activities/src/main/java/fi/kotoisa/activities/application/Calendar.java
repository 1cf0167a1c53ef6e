package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is on, for everybody: the public calendar, day by day. */
@ApplicationScoped
@Transactional
public class Calendar {

    /** Dates on one page. */
    public static final int PAGE = 30;

    /** No page goes further than this many: the cost of a page must not grow without end. */
    public static final int LAST_PAGE = 100;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    SessionCards cards;

    /**
     * One page of the calendar.
     *
     * @param rows by time, at most {@link #PAGE}
     * @param more whether another page follows
     */
    public record CalendarPage(List<CalendarRow> rows, boolean more) {}

    /** The published dates that fit, cancelled ones too. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public CalendarPage page(CalendarQuery asked) {
        List<Session> found = query(asked).setFirstResult(Math.min(asked.page(), LAST_PAGE) * PAGE).setMaxResults(PAGE + 1).getResultList();
        List<Session> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new CalendarPage(cards.of(shown, asked.language()), found.size() > PAGE);
    }

    /** The areas that a filter can offer, by name. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public List<String> areas() {
        return em.createQuery("select distinct v.area from Venue v where v.area is not null order by v.area", String.class).setMaxResults(200).getResultList();
    }

    /** The languages that are spoken anywhere, as BCP 47 tags. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public List<String> spokenLanguages() {
        return em.createQuery("select distinct l from Activity a join a.languages l order by l", String.class).setMaxResults(200).getResultList();
    }

    private TypedQuery<Session> query(CalendarQuery asked) {
        StringBuilder where = new StringBuilder("select s from Session s where s.published = true and s.startsAt >= :from");
        Map<String, Object> parameters = new HashMap<>(Map.of("from", asked.from().atStartOfDay()));
        asked.day().ifPresent(day -> {
            where.append(" and s.weekday = :day");
            parameters.put("day", day.getValue());
        });
        asked.spoken().ifPresent(spoken -> {
            where.append(" and exists (select a from Activity a join a.languages l where a.id = s.activity and l = :spoken)");
            parameters.put("spoken", spoken);
        });
        asked.area().ifPresent(area -> {
            where.append(" and exists (select v from Venue v where v.id = s.venue and v.area = :area)");
            parameters.put("area", area);
        });
        if (asked.childCare()) {
            where.append(" and exists (select a from Activity a where a.id = s.activity and a.carePlaces > 0)");
        }
        TypedQuery<Session> query = em.createQuery(where.append(" order by s.startsAt, s.id").toString(), Session.class);
        parameters.forEach(query::setParameter);
        return query;
    }
}
