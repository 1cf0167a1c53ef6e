package fi.kotoisa.activities.application;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.PublicEvent.PublicPlace;
import fi.kotoisa.activities.application.PublicEvent.Words;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts dates together with everything that other publishers want to know of them, with a fixed number of queries however many dates there are. */
@ApplicationScoped
class EventCards {

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    PublicPlaces places;

    @Inject
    Organisations organisations;

    /** What the dates of one answer have in common. */
    private record Around(Map<UUID, Activity> activities, Map<UUID, Map<String, Words>> words, Map<UUID, Set<String>> spoken, Map<UUID, PublicPlace> places, Map<UUID, String> rooms,
            Map<UUID, Long> counts) {}

    List<PublicEvent> of(List<Session> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        Around around = around(sessions);
        return sessions.stream().map(session -> event(session, around)).toList();
    }

    /** The dates of each series as one, from the beginning of the first to the end of the last. @param series the dates of each by time, never none */
    List<PublicEvent> series(Collection<List<Session>> series) {
        Map<SessionId, PublicEvent> first = of(series.stream().map(dates -> dates.get(0)).toList()).stream()
                .collect(Collectors.toMap(event -> event.session().orElseThrow(), Function.identity()));
        return series.stream().map(dates -> whole(first.get(dates.get(0).id()), dates)).toList();
    }

    private static PublicEvent whole(PublicEvent first, List<Session> dates) {
        Session last = dates.stream().max((one, other) -> one.endsAt().compareTo(other.endsAt())).orElseThrow();
        long changed = dates.stream().mapToLong(Session::changedAt).max().orElse(first.changedAt());
        boolean off = dates.stream().allMatch(date -> date.status() == Session.Status.CANCELLED);
        return new PublicEvent(Optional.empty(), first.activity(), dates.size(), dates.stream().map(Session::id).toList(), first.words(), first.languages(), first.audience(),
                first.free(), first.capacity(), first.infoUrl(), first.organiser(), first.organiserNames(), first.startsAt(), last.endsAt(), first.wholeDay(), first.place(),
                first.room(), off, false, first.createdAt(), changed);
    }

    private Around around(List<Session> sessions) {
        Set<UUID> ids = sessions.stream().map(session -> session.activity().value()).collect(Collectors.toSet());
        Map<UUID, Activity> activities = em.createQuery("select a from Activity a where a.id in :ids", Activity.class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(activity -> activity.id().value(), Function.identity()));
        Set<UUID> venues = sessions.stream().map(session -> session.place().venue()).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<UUID> rooms = sessions.stream().map(session -> session.place().room()).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Around(activities, words(ids), spoken(ids), places.all(venues), pairs("select r.id, r.name from Room r where r.id in :ids", rooms, String.class),
                pairs("select s.activity, count(s) from Session s where s.published = true and s.activity in :ids group by s.activity", ids, Long.class));
    }

    private <T> Map<UUID, T> pairs(String query, Collection<UUID> ids, Class<T> type) {
        return ids.isEmpty() ? Map.of() : em.createQuery(query, Object[].class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> type.cast(row[1])));
    }

    private Map<UUID, Map<String, Words>> words(Set<UUID> ids) {
        Map<UUID, Map<String, Words>> all = new HashMap<>();
        em.createQuery("select a.id, key(t), t.title, t.summary, t.description, t.price from Activity a join a.texts t where a.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> all.computeIfAbsent((UUID) row[0], id -> new HashMap<>()).put((String) row[1], new Words((String) row[2], text(row[3]), text(row[4]), text(row[5]))));
        return all;
    }

    private static String text(Object stored) {
        return Objects.toString(stored, "");
    }

    private Map<UUID, Set<String>> spoken(Set<UUID> ids) {
        Map<UUID, Set<String>> all = new HashMap<>();
        em.createQuery("select a.id, l from Activity a join a.languages l where a.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> all.computeIfAbsent((UUID) row[0], id -> new TreeSet<>()).add((String) row[1]));
        return all;
    }

    private PublicEvent event(Session session, Around around) {
        UUID id = session.activity().value();
        Activity activity = around.activities().get(id);
        return new PublicEvent(Optional.of(session.id()), session.activity(), around.counts().getOrDefault(id, 1L).intValue(), List.of(), around.words().getOrDefault(id, Map.of()),
                List.copyOf(around.spoken().getOrDefault(id, Set.of())), activity.audience(), activity.free(), activity.capacity(), activity.infoUrl(), activity.organiser(),
                names(activity.organiser()), session.startsAt(), session.endsAt(), session.time().wholeDay(),
                Optional.ofNullable(session.place().venue()).map(around.places()::get), Optional.ofNullable(session.place().room()).map(around.rooms()::get),
                session.status() == Session.Status.CANCELLED, session.moved(), activity.createdAt(), session.changedAt());
    }

    /** The Finnish names of organisations, by their ids in order. */
    SortedMap<UUID, String> names(Collection<UUID> organisers) {
        SortedMap<UUID, String> names = new TreeMap<>();
        organisers.forEach(organiser -> names.put(organiser, organisations.name(new OrganisationId(organiser), Language.FI)));
        return names;
    }

    private Map<String, String> names(UUID organiser) {
        Map<String, String> names = new LinkedHashMap<>();
        Language.ofStaff().forEach(language -> names.put(language.tag(), organisations.name(new OrganisationId(organiser), language)));
        return names;
    }
}
