package fi.kotoisa.activities.application;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.CalendarQuery.Wish;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts a search of the calendar into a query, for the page and for the calendar file alike.
 *
 * <p>{@code in} and never {@code exists}: EclipseLink writes the latter as {@code SELECT 1}, and then binds no parameter at all on Derby.
 */
final class SessionSearch {

    private static final int LATELY_HOURS = 1;

    private final StringBuilder where = new StringBuilder(" where s.published = :published and s.startsAt >= :from");
    private final Map<String, Object> parameters = new HashMap<>();
    private final String words;

    /** @param now what is over by then is left out, unless past dates are asked for; a date without an end counts as over an hour after its start */
    SessionSearch(CalendarQuery asked, LocalDateTime now) {
        parameters.put("published", true);
        parameters.put("from", asked.from().atStartOfDay());
        asked.until().ifPresent(last -> and("s.startsAt < :until", "until", last.plusDays(1).atStartOfDay()));
        if (!asked.pastToo()) {
            and("(s.endsAt > :now or s.startsAt > :lately)", "now", now);
            parameters.put("lately", now.minusHours(LATELY_HOURS));
        }
        asked.day().ifPresent(day -> and("s.weekday = :day", "day", day.getValue()));
        asked.spoken().ifPresent(spoken -> and("s.activity in (select a.id from Activity a join a.languages l where l = :spoken)", "spoken", spoken));
        asked.area().ifPresent(area -> and("s.venue in (select v.id from Venue v where v.area = :area)", "area", area));
        asked.wishes().forEach(this::and);
        asked.more().time().ifPresent(time -> and("(s.dayPart = :time or s.wholeDay = true)", "time", time.number()));
        asked.more().level().ifPresent(level -> and(activityWith("a.level in :levels"), "levels", EnumSet.range(LanguageLevel.NONE, level)));
        asked.more().audience().ifPresent(audience -> and(activityWith("a.audience = :audience"), "audience", audience));
        words = asked.more().words();
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

    /** To be asked once. @param select what to read of {@code s} and how it is joined, up to the conditions */
    <T> TypedQuery<T> query(EntityManager em, String select, Class<T> type) {
        new WordSearch(em, parameters).conditions(words).forEach(condition -> where.append(" and ").append(condition));
        TypedQuery<T> query = em.createQuery(select + where + " order by s.startsAt, s.id", type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
