package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is on, for everybody: the public calendar, day by day. */
@ApplicationScoped
@Transactional
public class Calendar {

    /** Dates on one page. */
    public static final int PAGE = 30;

    /** No page goes further than this many: the cost of a page must not grow without end. */
    public static final int LAST_PAGE = 100;

    /** Dates that a week shows at most. */
    public static final int WEEK = 210;

    private static final int MOST_CHOICES = 200;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    SessionCards cards;

    @Inject
    Clock clock;

    /**
     * One page of the calendar.
     *
     * @param rows by time, at most {@link #PAGE}
     * @param more whether another page follows
     * @param freshUntil when the clock alone makes it say something else: a date begins or ends, or the day does
     */
    public record CalendarPage(List<CalendarRow> rows, boolean more, LocalDateTime freshUntil) {}

    /** The published dates that fit, cancelled ones too. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public CalendarPage page(CalendarQuery asked) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Session> found = new SessionSearch(asked, now).query(em, "select s from Session s", Session.class)
                .setFirstResult(Math.min(asked.page(), LAST_PAGE) * PAGE)
                .setMaxResults(PAGE + 1)
                .getResultList();
        List<Session> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new CalendarPage(cards.of(shown, asked.language()), found.size() > PAGE && asked.page() < LAST_PAGE, freshUntil(shown, now));
    }

    /** All dates of one week that fit, from its first day to its last; the earliest {@link #WEEK} where there are more. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public CalendarPage week(CalendarQuery asked) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Session> found = new SessionSearch(asked, now).query(em, "select s from Session s", Session.class).setMaxResults(WEEK + 1).getResultList();
        List<Session> shown = found.subList(0, Math.min(WEEK, found.size()));
        return new CalendarPage(cards.of(shown, asked.language()), found.size() > WEEK, freshUntil(shown, now));
    }

    /** The week that whoever names none is shown: this one, or the next when nothing that fits is left of this one. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public CalendarQuery weekToOpen(CalendarQuery thisWeek) {
        boolean over = new SessionSearch(thisWeek.ahead(), LocalDateTime.now(clock)).query(em, "select s.id from Session s", UUID.class).setMaxResults(1).getResultList().isEmpty();
        return over ? thisWeek.weekLater() : thisWeek;
    }

    /** How many dates fit; no more are counted than go on one page and one. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public int count(CalendarQuery asked) {
        return new SessionSearch(asked, LocalDateTime.now(clock)).query(em, "select s from Session s", Session.class).setMaxResults(PAGE + 1).getResultList().size();
    }

    private static LocalDateTime freshUntil(List<Session> shown, LocalDateTime now) {
        LocalDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay();
        return shown.stream()
                .flatMap(session -> Stream.of(session.startsAt(), session.endsAt(), session.startsAt().plusHours(1)))
                .filter(moment -> moment.isAfter(now) && moment.isBefore(midnight))
                .min(LocalDateTime::compareTo)
                .orElse(midnight);
    }

    /** The areas that a filter can offer, by name. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public List<String> areas() {
        return em.createQuery("select distinct v.area from Venue v where v.area is not null order by v.area", String.class).setMaxResults(MOST_CHOICES).getResultList();
    }

    /** The languages that are spoken anywhere, as BCP 47 tags. Asked for one after the other: asked for all at once, the databases read the languages of all groups. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public List<String> spokenLanguages() {
        List<String> spoken = new ArrayList<>();
        String after = "";
        for (List<Object[]> next = languageAfter(after); !next.isEmpty() && spoken.size() < MOST_CHOICES; next = languageAfter(after)) {
            after = (String) next.get(0)[0];
            if (next.get(0)[1] == Activity.Status.PUBLISHED || isShown(after)) {
                spoken.add(after);
            }
        }
        return spoken;
    }

    /** The next language by its tag, and the status of one group that speaks it. */
    private List<Object[]> languageAfter(String tag) {
        return em.createQuery("select l, a.status from Activity a join a.languages l where l > :tag order by l", Object[].class).setParameter("tag", tag).setMaxResults(1).getResultList();
    }

    private boolean isShown(String language) {
        return !em.createQuery("select a.id from Activity a join a.languages l where l = :language and a.status = :shown", UUID.class)
                .setParameter("language", language)
                .setParameter("shown", Activity.Status.PUBLISHED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
