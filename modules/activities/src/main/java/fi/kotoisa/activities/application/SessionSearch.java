package fi.kotoisa.activities.application;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.CalendarQuery.Wish;
import fi.kotoisa.activities.domain.Session;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a search of the calendar into a query, for the page and for the calendar file alike.
 *
 * <p>{@code in} and never {@code exists}: EclipseLink writes the latter as {@code SELECT 1}, and then binds no parameter at all on Derby.
 */
final class SessionSearch {

    /** Reads the dates themselves. */
    static final String DATES = "select s from Session s";

    private static final int LATELY_HOURS = 1;

    private final StringBuilder where = new StringBuilder(" where s.published = :published");
    private final Map<String, Object> parameters = new HashMap<>();
    private final String words;
    private String order = "s.startsAt, s.id";

    private SessionSearch(CalendarQuery asked) {
        parameters.put("published", true);
        words = asked.more().words();
        asked.spoken().ifPresent(spoken -> and("s.activity in (select a.id from Activity a join a.languages l where l = :spoken)", "spoken", spoken));
        asked.area().ifPresent(area -> and("s.venue in (select v.id from Venue v where v.area = :area)", "area", area));
        asked.wishes().forEach(this::and);
        asked.more().level().ifPresent(level -> and(activityWith("a.level in :levels"), "levels", EnumSet.range(LanguageLevel.NONE, level)));
        asked.more().audience().ifPresent(audience -> and(activityWith("a.audience = :audience"), "audience", audience));
    }

    /**
     * What begins on the first day that is asked for or later.
     *
     * @param now what is over by then is left out, unless past dates are asked for; a date without an end counts as over an hour after its start
     */
    static SessionSearch beginning(CalendarQuery asked, LocalDateTime now) {
        SessionSearch search = new SessionSearch(asked);
        search.and("s.startsAt >= :from", "from", asked.from().atStartOfDay());
        asked.until().ifPresent(last -> search.and("s.startsAt < :until", "until", last.plusDays(1).atStartOfDay()));
        if (!asked.pastToo()) {
            search.and("(s.endsAt > :now or s.startsAt > :lately)", "now", now);
            search.parameters.put("lately", now.minusHours(LATELY_HOURS));
        }
        asked.day().ifPresent(day -> search.and("s.weekday = :day", "day", day.getValue()));
        asked.more().time().ifPresent(time -> search.and("(s.dayPart = :time or s.wholeDay = true)", "time", time.number()));
        return search;
    }

    /**
     * What began before the first day that is asked for and goes on then: exhibitions, camps, what is there all year. They are few, and an index finds them by their ends. They are
     * there on each day, so a weekday leaves out only what is over before, and a part of the day none.
     */
    static SessionSearch goingOn(CalendarQuery asked, LocalDateTime now) {
        LocalDateTime first = asked.from().atStartOfDay();
        LocalDateTime from = asked.day().map(day -> asked.from().with(TemporalAdjusters.nextOrSame(day)).atStartOfDay()).orElse(first);
        SessionSearch search = new SessionSearch(asked);
        search.and("s.severalDays = :several", "several", true);
        search.and("s.startsAt < :from", "from", first);
        search.and("s.endsAt > :still", "still", asked.pastToo() || now.isBefore(from) ? from : now);
        return search;
    }

    /** What is over first comes first. */
    SessionSearch byEnd() {
        order = "s.endsAt, s.id";
        return this;
    }

    private void and(Wish wish) {
        switch (wish) {
            case CHILD_CARE -> and(activityWith("a.carePlaces > :none"), "none", 0);
            case WOMEN_ONLY -> and(activityWith("a.audience = :women"), "women", Audience.WOMEN);
            case NO_FINNISH -> and(activityWith("a.level = :noLevel"), "noLevel", LanguageLevel.NONE);
            // what came from a feed may want a sign-up elsewhere
            case NO_SIGN_UP -> and(activityWith("a.signUp = :noSignUp and a.feedKey is null"), "noSignUp", SignUpKind.NONE);
            case FREE -> and(activityWith("a.free = :free"), "free", true);
            case STEP_FREE -> and("s.venue in (select v.id from Venue v where v.stepFree = :stepFree)", "stepFree", true);
        }
    }

    private static String activityWith(String condition) {
        return "s.activity in (select a.id from Activity a where " + condition + ")";
    }

    /** One more condition, with its parameter. */
    void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    /** A part of all that goes on and then of all that begins, in the order of their starts: what goes on began before. */
    static List<Session> step(EntityManager em, CalendarQuery asked, LocalDateTime now, int skip, int most) {
        List<Session> found = new ArrayList<>(goingOn(asked, now).query(em, DATES, Session.class).setFirstResult(skip).setMaxResults(most).getResultList());
        if (found.size() < most && !asked.goingOn()) {
            int before = skip == 0 ? 0 : Math.max(0, skip - (int) goingOn(asked, now).count(em));
            found.addAll(beginning(asked, now).query(em, DATES, Session.class).setFirstResult(before).setMaxResults(most - found.size()).getResultList());
        }
        return found;
    }

    private long count(EntityManager em) {
        return query(em, "select count(s) from Session s", "", Long.class).getSingleResult();
    }

    /** To be asked once. @param select what to read of {@code s} and how it is joined, up to the conditions */
    <T> TypedQuery<T> query(EntityManager em, String select, Class<T> type) {
        return query(em, select, " order by " + order, type);
    }

    private <T> TypedQuery<T> query(EntityManager em, String select, String ordered, Class<T> type) {
        new WordSearch(em, parameters).conditions(words).forEach(condition -> where.append(" and ").append(condition));
        TypedQuery<T> query = em.createQuery(select + where + ordered, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
