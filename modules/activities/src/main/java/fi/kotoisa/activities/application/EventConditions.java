package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.EventSearch.Box;
import fi.kotoisa.activities.application.EventSearch.Kind;
import fi.kotoisa.activities.application.EventSearch.What;
import fi.kotoisa.activities.application.EventSearch.When;
import fi.kotoisa.activities.application.EventSearch.Where;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts what another publisher looks for into conditions on dates {@code s}. */
final class EventConditions {

    /** Nothing takes longer; so that the index on starts bounds the search for what has not ended. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final String WITHIN = ".startsAt >= :bound and %1$s.endsAt >= :start and (%1$s.endsAt > :start or %1$s.startsAt >= :start)";
    private static final String DATES_OF_IT = "(select count(t) from Session t where t.activity = s.activity and t.published = true)";
    private static final String NEXT = "s.startsAt = (select min(u.startsAt) from Session u where u.activity = s.activity and u.published = true and u" + WITHIN.formatted("u") + ")";

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean possible = true;

    EventConditions(EventSearch asked) {
        and("s" + WITHIN.formatted("s"), "start", asked.when().start());
        parameters.put("bound", asked.when().start().minus(LONGEST));
        when(asked.when());
        what(asked.what(), asked.kind() == Kind.SERIES || asked.kind() == Kind.WHOLES);
        where(asked.where());
        kind(asked.kind());
    }

    /** Whether anything can fit at all. */
    boolean possible() {
        return possible;
    }

    String text() {
        return where.toString();
    }

    <T> TypedQuery<T> fill(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private void when(When when) {
        when.end().ifPresent(end -> and("s.startsAt < :end", "end", end));
        when.others().forEach(bound -> and(bound.edge().comparison() + " :" + bound.edge().name(), bound.edge().name(), bound.moment()));
        when.changedSince().ifPresent(since -> and("s.changedAt >= :since", "since", since));
    }

    private void what(What what, boolean wholes) {
        what.text().ifPresent(text -> and("s.activity in (select b.id from Activity b join b.texts t where lower(t.title) like :text or lower(t.summary) like :text"
                + " or lower(t.description) like :text)", "text", pattern(text)));
        among(what.spoken(), "s.activity in (select c.id from Activity c join c.languages l where l in :spoken)", "spoken");
        among(what.told(), "s.activity in (select d.id from Activity d join d.texts x where key(x) in :told)", "told");
        among(what.audiences(), "s.activity in (select e.id from Activity e where e.audience in :audiences)", "audiences");
        what.free().ifPresent(free -> and("s.activity in (select f.id from Activity f where f.free = :free)", "free", free));
        among(what.organisers(), "s.activity in (select g.id from Activity g where g.organiser in :organisers)", "organisers");
        among(what.series(), "s.activity in :series", "series");
        among(what.ids(), wholes ? "(s.id in :ids or s.activity in :ids)" : "s.id in :ids", "ids");
    }

    private void where(Where place) {
        among(place.venues(), "s.venue in :venues", "venues");
        among(place.towns(), "s.venue in (select v.id from Venue v where " + inTowns("v") + ")", "towns");
        place.box().ifPresent(box -> {
            where.append(" and s.venue in (select w.id from Venue w where ").append(inBox("w")).append(")");
            parameters.putAll(corners(box));
        });
    }

    private void kind(Kind kind) {
        switch (kind) {
            case DATES -> { }
            case SERIES -> where.append(" and " + NEXT + " and " + DATES_OF_IT + " > 1");
            case WHOLES -> where.append(" and " + NEXT);
            case SINGLES -> where.append(" and " + DATES_OF_IT + " = 1");
            case NOTHING -> possible = false;
        }
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    private void among(Optional<? extends Collection<?>> wished, String condition, String name) {
        wished.ifPresent(values -> {
            possible &= !values.isEmpty();
            and(condition, name, values);
        });
    }

    static String inTowns(String venue) {
        return "(lower(" + venue + ".city) in :towns or lower(" + venue + ".area) in :towns)";
    }

    static String inBox(String venue) {
        return "%1$s.latitude >= :south and %1$s.latitude <= :north and %1$s.longitude >= :west and %1$s.longitude <= :east".formatted(venue);
    }

    static Map<String, Object> corners(Box box) {
        return Map.of("west", box.west(), "south", box.south(), "east", box.east(), "north", box.north());
    }

    /** A per cent sign counts as any one letter: an escape would keep EclipseLink from binding anything on Derby. */
    static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replace('%', '_') + "%";
    }
}
