package fi.kotoisa.identity.application;

import fi.kotoisa.identity.application.AuditSearch.Place;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.platform.Parts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds entries of the audit log, newest first, from one place on: always along an index that is in this order already, however long the log has grown. */
final class AuditFinder {

    private static final Comparator<Place> NEWEST = Comparator.comparing(Place::at).thenComparing(place -> place.entry().toString()).reversed();

    private static final int STEP = 500;

    private final EntityManager entities;
    private final AuditSearch search;

    AuditFinder(EntityManager entities, AuditSearch search) {
        this.entities = entities;
        this.search = search;
    }

    List<AuditEntry> after(Optional<Place> place, int most) {
        return entries(entities, places(place, most).stream().map(Place::entry).toList());
    }

    /** Where the entries are. Only what stands in an index is asked for: so no database is tempted to read the rows of a long time and to sort them. */
    List<Place> places(Optional<Place> after, int most) {
        if (search.actions().isEmpty()) {
            return places(Optional.empty(), after, most).toList();
        }
        // several actions would have to be sorted: each by itself is in order already
        return search.actions().stream().flatMap(action -> places(Optional.of(action), after, most)).sorted(NEWEST).limit(most).toList();
    }

    private Stream<Place> places(Optional<String> action, Optional<Place> after, int most) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        search.actor().ifPresent(actor -> add("e.actor = :actor", "actor", actor.value(), conditions, values));
        action.ifPresent(name -> add("e.action = :action", "action", name, conditions, values));
        search.denied().ifPresent(denied -> add("e.outcome " + (denied ? "=" : "<>") + " :denied", "denied", Happening.DENIED, conditions, values));
        search.way().ifPresent(way -> add("e.channel = :way", "way", way, conditions, values));
        boolean ofEntry = !conditions.isEmpty() || search.about().isEmpty();
        search.about().ifPresent(about -> add((ofEntry ? "r.entry = e.id and " : "") + "r.recordId = :about", "about", about.value(), conditions, values));
        String ordered = search.about().isPresent() ? "r" : "e";
        String id = search.about().isPresent() ? "r.entry" : "e.id";
        search.begin().ifPresent(begin -> add(ordered + ".happenedAt >= :begin", "begin", begin, conditions, values));
        search.end().ifPresent(end -> add(ordered + ".happenedAt < :end", "end", end, conditions, values));
        after.ifPresent(from -> {
            add(ordered + ".happenedAt <= :at", "at", from.at(), conditions, values);
            add("(" + ordered + ".happenedAt < :at or " + id + " < :entry)", "entry", from.entry(), conditions, values);
        });
        String from = search.about().isEmpty() ? "AuditEntry e" : ofEntry ? "AuditRecord r, AuditEntry e" : "AuditRecord r";
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<Object[]> query = entities.createQuery("select " + (search.about().isPresent() ? "distinct " : "") + ordered + ".happenedAt, " + id + " from " + from + where
                + " order by " + ordered + ".happenedAt desc, " + id + " desc", Object[].class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultStream().map(row -> new Place((Instant) row[0], (UUID) row[1]));
    }

    private static void add(String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** The entries about any of these, newest first, each once. */
    static List<AuditEntry> about(EntityManager entities, List<UUID> records, Instant begin, Instant end, int most) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = entities.createQuery("select distinct r.entry, r.happenedAt from AuditRecord r where r.recordId in :records and r.happenedAt >= :begin and r.happenedAt < :end"
                        + " order by r.happenedAt desc, r.entry desc", Object[].class)
                .setParameter("records", records)
                .setParameter("begin", begin)
                .setParameter("end", end)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> (UUID) row[0])
                .toList();
        return entries(entities, ids);
    }

    private static List<AuditEntry> entries(EntityManager entities, List<UUID> ids) {
        Map<UUID, AuditEntry> found = new HashMap<>();
        for (List<UUID> some : Parts.of(ids, STEP)) {
            entities.createQuery("select e from AuditEntry e where e.id in :ids", AuditEntry.class)
                    .setParameter("ids", some)
                    .getResultStream()
                    .forEach(entry -> found.put(entry.id(), entry));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
