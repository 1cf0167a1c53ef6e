package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.Entry;
import fi.kotoisa.activities.Said;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts dates together with what a list says of them, with a fixed number of queries however many dates there are. */
@ApplicationScoped
class SessionCards {

    private static final String TITLES = "select a.id, key(t), t.title, t.price from Activity a join a.texts t where a.id in :ids";

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    List<CalendarRow> of(List<Session> sessions, Language language) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = sessions.stream().map(session -> session.activity().value()).collect(Collectors.toSet());
        Map<UUID, Activity> activities = activities(ids);
        Map<UUID, Title> titles = titles(ids, language);
        Map<UUID, Set<String>> spoken = spoken(ids);
        Map<UUID, Venue> venues = venues(sessions);
        Map<UUID, List<Intake>> intakes = intakes(sessions, ids).stream().collect(Collectors.groupingBy(intake -> intake.activity().value()));
        return sessions.stream()
                .map(session -> {
                    UUID activity = session.activity().value();
                    return card(session, activities.get(activity), titles.get(activity), spoken.getOrDefault(activity, Set.of()),
                            Optional.ofNullable(session.place().venue()).map(venues::get), intake(session, intakes.getOrDefault(activity, List.of())));
                })
                .toList();
    }

    /** Those of these dates, and those of their activities as a whole; asked apart, so that the databases read none of the other dates. */
    List<Intake> intakes(List<Session> sessions, Set<UUID> activities) {
        List<Intake> found = new ArrayList<>(em.createQuery("select i from Intake i where i.session in :sessions", Intake.class)
                .setParameter("sessions", sessions.stream().map(session -> session.id().value()).toList())
                .getResultList());
        found.addAll(em.createQuery("select i from Intake i where i.activity in :activities and i.session is null", Intake.class).setParameter("activities", activities).getResultList());
        return found;
    }

    private static Optional<Intake> intake(Session session, List<Intake> intakes) {
        return intakes.stream().filter(intake -> intake.covers(session)).findFirst();
    }

    private static CalendarRow card(Session session, Activity activity, Title title, Set<String> spoken, Optional<Venue> venue, Optional<Intake> intake) {
        return new CalendarRow(session.id(), session.activity(), title.text(), title.language(), session.startsAt(), session.endsAt(), session.time().wholeDay(),
                venue.map(Venue::name), venue.flatMap(Venue::area), venue.map(Venue::entry).orElse(Entry.UNKNOWN), List.copyOf(spoken), activity.level(), activity.audience(),
                activity.free(), activity.free() ? Optional.empty() : title.price(), activity.signUp(), intake.map(one -> one.places() - one.taken()), intake.filter(one -> one.carePlaces() > 0).map(one -> one.carePlaces() - one.careTaken()),
                intake.map(Intake::waiting).orElse(0), session.status() == Session.Status.CANCELLED, session.moved(), session.reason(),
                activity.feedKey().isPresent());
    }

    Map<UUID, Venue> venues(List<Session> sessions) {
        Set<UUID> ids = sessions.stream().map(session -> session.place().venue()).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select v from Venue v where v.id in :ids", Venue.class).setParameter("ids", ids).getResultStream().collect(Collectors.toMap(Venue::id, Function.identity()));
    }

    /** The names of the rooms of these dates. */
    Map<UUID, String> rooms(List<Session> sessions) {
        Set<UUID> ids = sessions.stream().map(session -> session.place().room()).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : em.createQuery("select r from Room r where r.id in :ids", Room.class).setParameter("ids", ids).getResultStream().collect(Collectors.toMap(Room::id, Room::name));
    }

    Map<UUID, Activity> activities(Set<UUID> ids) {
        return em.createQuery("select a from Activity a where a.id in :ids", Activity.class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(activity -> activity.id().value(), Function.identity()));
    }

    /** A title and the language that it is in, and the price in words. */
    record Title(String text, String language, Optional<Said> price) {}

    /** The title in this language, else in Finnish, else Swedish, English or whatever there is. */
    Title titleOf(ActivityId activity, Language language) {
        return titles(Set.of(activity.value()), language).getOrDefault(activity.value(), new Title("", language.tag(), Optional.empty()));
    }

    Map<UUID, Title> titles(Set<UUID> ids, Language language) {
        Map<UUID, Map<String, String>> all = new HashMap<>();
        Map<UUID, Map<String, String>> prices = new HashMap<>();
        take(all, prices, em.createQuery(TITLES + " and key(t) in :tags", Object[].class).setParameter("ids", ids).setParameter("tags", LanguageChoice.first(language)));
        Set<UUID> others = ids.stream().filter(id -> !all.containsKey(id)).collect(Collectors.toSet());
        if (!others.isEmpty()) {
            take(all, prices, em.createQuery(TITLES, Object[].class).setParameter("ids", others));
        }
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, texts -> {
            String tag = LanguageChoice.best(texts.getValue().keySet(), language);
            return new Title(texts.getValue().get(tag), tag, LanguageChoice.said(prices.get(texts.getKey()), language));
        }));
    }

    /** How often each was changed. */
    Map<UUID, Long> versions(Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select a.id, a.version from Activity a where a.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    private static void take(Map<UUID, Map<String, String>> all, Map<UUID, Map<String, String>> prices, TypedQuery<Object[]> titles) {
        titles.getResultStream().forEach(row -> {
            all.computeIfAbsent((UUID) row[0], id -> new HashMap<>()).put((String) row[1], (String) row[2]);
            prices.computeIfAbsent((UUID) row[0], id -> new HashMap<>()).put((String) row[1], (String) row[3]);
        });
    }

    private Map<UUID, Set<String>> spoken(Set<UUID> ids) {
        Map<UUID, Set<String>> all = new HashMap<>();
        em.createQuery("select a.id, l from Activity a join a.languages l where a.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> all.computeIfAbsent((UUID) row[0], id -> new TreeSet<>()).add((String) row[1]));
        return all;
    }
}
