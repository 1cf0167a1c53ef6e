package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.DateHosts;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Published dates for calendar files, in steps, so that a long file is never in memory as a whole. */
@ApplicationScoped
@Transactional
public class CalendarDates {

    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;

    /** Nothing of one house, leader or group goes on longer; so that the index on starts bounds the search. */
    private static final Period LONGEST = Period.ofYears(2);

    /** Dates in one step. */
    public static final int STEP = 200;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    SessionCards cards;

    @Inject
    DateHosts hosts;

    @Inject
    StandInCalls calls;

    @Inject
    Clock clock;

    /**
     * One date as a calendar file tells it.
     *
     * @param title in the language asked for, or in the one it exists in
     * @param endsAt the same as {@code startsAt} where no end is known; for whole days the midnight after the last one
     * @param where name of the venue, room, what its feed adds and address; empty where it is unknown
     * @param revision grows with every change to the date, or to the texts of its group
     * @param changedAt machine time, milliseconds since 1970
     * @param position WGS 84 degrees as iCalendar writes them, {@code 62.24;25.75}; empty where it is unknown
     */
    public record FileDate(SessionId session, ActivityId activity, String title, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay, String where,
            boolean cancelled, Optional<String> reason, int revision, long changedAt, String position) {

        /** One of which the position is not known. */
        public FileDate(SessionId session, ActivityId activity, String title, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay, String where, boolean cancelled,
                Optional<String> reason, int revision, long changedAt) {
            this(session, activity, title, startsAt, endsAt, wholeDay, where, cancelled, reason, revision, changedAt, "");
        }

        /** The same date with a revision that grows with something else too. */
        FileDate revised(long more) {
            return new FileDate(session, activity, title, startsAt, endsAt, wholeDay, where, cancelled, reason, revision + (int) more, changedAt, position);
        }

        /** The same date for a household that does not come any more; a later revision than any that it had while they came. */
        FileDate givenBack() {
            return new FileDate(session, activity, title, startsAt, endsAt, wholeDay, where, true, Optional.empty(), revision + 1, changedAt, position);
        }

        /**
         * The same time, and nothing else: neither what and where, nor anything by which the date could be found in a public calendar.
         *
         * @param pseudonym stands for the date, the same each time
         */
        FileDate neutral(SessionId pseudonym) {
            return new FileDate(pseudonym, activity, "", startsAt, endsAt, wholeDay, "", cancelled, Optional.empty(), revision, changedAt - changedAt % DAY_MILLIS);
        }
    }

    /** Published dates that fit the search, cancelled ones too, by time, with what began before and goes on; at most {@link #STEP}, after skipping {@code skip}. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public List<FileDate> step(CalendarQuery asked, int skip) {
        return dates(SessionSearch.step(em, asked, LocalDateTime.now(clock), skip, STEP), asked.language());
    }

    /** All published dates of one activity, past ones too, in steps. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public List<FileDate> ofActivity(ActivityId activity, Language language, int skip) {
        return dates(em.createQuery("select s from Session s where s.activity = :activity and s.published = true order by s.startsAt, s.id", Session.class)
                .setParameter("activity", activity.value())
                .setFirstResult(skip), language);
    }

    /** Published dates in one venue from this moment on, cancelled ones too, in steps. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public List<FileDate> inVenue(UUID venue, LocalDateTime from, Language language, int skip) {
        return dates(since("s.venue = :owner", venue, from).setFirstResult(skip), language);
    }

    /** Published dates that this person leads from this moment on, cancelled ones too; one step of them. */
    List<FileDate> led(UUID person, LocalDateTime from, Language language) {
        return dates(since("s.leader = :owner", person, from), language);
    }

    /** What this person leads and hosts from this moment on. What they gave back, or somebody leads in their place, stays as cancelled, so that calendars take it away. */
    List<FileDate> ofPerson(UUID person, LocalDateTime from, Language language) {
        Map<SessionId, FileDate> own = new LinkedHashMap<>();
        led(person, from, language).forEach(date -> own.put(date.session(), date));
        Map<SessionId, Boolean> shifts = hosts.ofPerson(new PersonId(person), from);
        these(shifts.keySet(), language).forEach(date -> own.putIfAbsent(date.session(), shifts.get(date.session()) || date.cancelled() ? date : date.givenBack()));
        these(calls.givenAway(person, from), language).forEach(date -> own.putIfAbsent(date.session(), date.givenBack()));
        return own.values().stream().sorted(Comparator.comparing(FileDate::startsAt).thenComparing(date -> date.session().toString())).toList();
    }

    private List<FileDate> these(Collection<SessionId> ids, Language language) {
        return ids.isEmpty() ? List.of() : dates(em.createQuery("select s from Session s where s.id in :ids and s.published = true order by s.startsAt, s.id", Session.class)
                .setParameter("ids", ids.stream().map(SessionId::value).toList()), language);
    }

    /** One published date. */
    List<FileDate> one(SessionId session, Language language) {
        return dates(em.createQuery("select s from Session s where s.id = :id and s.published = true", Session.class).setParameter("id", session.value()), language);
    }

    /** Published dates of one activity from this moment on, cancelled ones too; one step of them. */
    List<FileDate> ofActivitySince(ActivityId activity, LocalDateTime from, Language language) {
        return dates(since("s.activity = :owner", activity.value(), from), language);
    }

    private TypedQuery<Session> since(String whose, UUID owner, LocalDateTime from) {
        return em.createQuery("select s from Session s where " + whose + " and s.published = true and s.startsAt >= :bound and (s.startsAt >= :from or s.endsAt > :from)"
                + " order by s.startsAt, s.id", Session.class)
                .setParameter("owner", owner)
                .setParameter("bound", from.minus(LONGEST))
                .setParameter("from", from);
    }

    private List<FileDate> dates(TypedQuery<Session> query, Language language) {
        return dates(query.setMaxResults(STEP).getResultList(), language);
    }

    private List<FileDate> dates(List<Session> sessions, Language language) {
        Set<UUID> activities = sessions.stream().map(session -> session.activity().value()).collect(Collectors.toSet());
        Map<UUID, SessionCards.Title> titles = activities.isEmpty() ? Map.of() : cards.titles(activities, language);
        Map<UUID, Venue> venues = cards.venues(sessions);
        Map<UUID, String> rooms = cards.rooms(sessions);
        Map<UUID, Long> versions = cards.versions(activities);
        return sessions.stream()
                .map(session -> date(session, titles.get(session.activity().value()).text(), language, Optional.ofNullable(session.place().venue()).map(venues::get),
                        Optional.ofNullable(session.place().room()).map(rooms::get)).revised(versions.get(session.activity().value())))
                .toList();
    }

    private static String position(Venue venue) {
        return venue.latitude().flatMap(north -> venue.longitude().map(east -> north + ";" + east)).orElse("");
    }

    private static FileDate date(Session session, String title, Language language, Optional<Venue> venue, Optional<String> room) {
        String where = PlaceWords.line(session.directions(), venue, room, language);
        return new FileDate(session.id(), session.activity(), title, session.startsAt(), session.endsAt(), session.time().wholeDay(), where,
                session.status() == Session.Status.CANCELLED, session.reason(), session.sequence(), session.changedAt(), venue.map(CalendarDates::position).orElse(""));
    }
}
