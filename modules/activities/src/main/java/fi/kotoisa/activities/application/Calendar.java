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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /** Dates that a week shows as they are; of a fuller one, each day shows its first {@link #DAY}. */
    public static final int WEEK = 210;

    /** Dates that a day of a full week shows. */
    public static final int DAY = 30;

    /** Dates that a page shows of what began before and goes on. */
    public static final int GOING = 3;

    private static final int DAYS_OF_WEEK = 7;

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
     * @param going what began before and goes on, what is over first before the others; at most {@link #GOING}, and only on the first page
     * @param moreGoing whether there is more of that
     * @param fullDays days of a week of which not all is shown
     * @param freshUntil when the clock alone makes it say something else: a date begins or ends, or the day does
     */
    public record CalendarPage(List<CalendarRow> rows, boolean more, List<CalendarRow> going, boolean moreGoing, Set<LocalDate> fullDays, LocalDateTime freshUntil) {}

    /** The published dates that fit, cancelled ones too. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public CalendarPage page(CalendarQuery asked) {
        LocalDateTime now = LocalDateTime.now(clock);
        SessionSearch search = asked.goingOn() ? SessionSearch.goingOn(asked, now).byEnd() : SessionSearch.beginning(asked, now);
        List<Session> found = search.query(em, SessionSearch.DATES, Session.class)
                .setFirstResult(Math.min(asked.page(), LAST_PAGE) * PAGE)
                .setMaxResults(PAGE + 1)
                .getResultList();
        List<Session> going = asked.goingOn() || asked.page() > 0 ? List.of() : going(asked, now);
        return answer(asked, first(PAGE, found), found.size() > PAGE && asked.page() < LAST_PAGE, going, Set.of());
    }

    private List<Session> going(CalendarQuery asked, LocalDateTime now) {
        return SessionSearch.goingOn(asked, now).byEnd().query(em, SessionSearch.DATES, Session.class).setMaxResults(GOING + 1).getResultList();
    }

    private static List<Session> first(int most, List<Session> found) {
        return found.subList(0, Math.min(most, found.size()));
    }

    private CalendarPage answer(CalendarQuery asked, List<Session> rows, boolean more, List<Session> going, Set<LocalDate> fullDays) {
        List<Session> all = Stream.concat(first(GOING, going).stream(), rows.stream()).toList();
        List<CalendarRow> told = cards.of(all, asked.language());
        int before = all.size() - rows.size();
        return new CalendarPage(told.subList(before, told.size()), more, told.subList(0, before), going.size() > GOING, fullDays, freshUntil(all, LocalDateTime.now(clock)));
    }

    /** All dates of one week that fit, from its first day to its last; where there are more than {@link #WEEK}, the first {@link #DAY} of each day. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public CalendarPage week(CalendarQuery asked) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Session> found = SessionSearch.beginning(asked, now).query(em, SessionSearch.DATES, Session.class).setMaxResults(WEEK + 1).getResultList();
        return found.size() > WEEK ? fullWeek(asked, now) : answer(asked, found, false, going(asked, now), Set.of());
    }

    private CalendarPage fullWeek(CalendarQuery asked, LocalDateTime now) {
        List<Session> shown = new ArrayList<>();
        Set<LocalDate> full = new TreeSet<>();
        for (LocalDate day : asked.from().datesUntil(asked.from().plusDays(DAYS_OF_WEEK)).toList()) {
            List<Session> found = SessionSearch.beginning(asked.on(day), now).query(em, SessionSearch.DATES, Session.class).setMaxResults(DAY + 1).getResultList();
            shown.addAll(first(DAY, found));
            if (found.size() > DAY) {
                full.add(day);
            }
        }
        return answer(asked, shown, true, going(asked, now), full);
    }

    /** The week that whoever names none is shown: this one, or the next when nothing that fits is left of this one. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public CalendarQuery weekToOpen(CalendarQuery thisWeek) {
        boolean over = SessionSearch.beginning(thisWeek.ahead(), LocalDateTime.now(clock)).query(em, "select s.id from Session s", UUID.class).setMaxResults(1).getResultList().isEmpty();
        return over ? thisWeek.weekLater() : thisWeek;
    }

    /** How many dates fit; no more are counted than go on one page and one. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public int count(CalendarQuery asked) {
        LocalDateTime now = LocalDateTime.now(clock);
        return SessionSearch.step(em, asked, now, 0, PAGE + 1).size();
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
