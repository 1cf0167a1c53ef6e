package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.application.EventSearch.Box;
import fi.kotoisa.activities.application.PublicEvent.PublicPlace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The houses where something public takes place. One that only a draft names is nobody's business. */
@ApplicationScoped
@Transactional
public class PublicPlaces {

    private static final String COLUMNS = "select v.id, v.name, v.street, v.postalCode, v.city, v.stepFree, v.latitude, v.longitude";
    // asked of each house by itself, for which there is an index; otherwise all that was ever held would be read
    private static final String PUBLIC = " from Venue v where v.id in (select s.venue from Session s where s.venue = v.id and s.published = true)";

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    /** @param count of all there are */
    public record PlaceList(List<PublicPlace> places, long count) {}

    /**
     * Which houses are looked for.
     *
     * @param text part of the name or the street
     * @param towns names of municipalities or parts of town in small letters, of which it must be in one
     */
    public record PlaceSearch(Optional<String> text, Optional<Set<String>> towns, Optional<Box> box) {}

    /** One page of those that fit, by name. @param page 0 is the first */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public PlaceList list(PlaceSearch asked, int page, int pageSize) {
        if (asked.towns().filter(Set::isEmpty).isPresent()) {
            return new PlaceList(List.of(), 0);
        }
        Map<String, Object> parameters = new HashMap<>();
        String where = PUBLIC + conditions(asked, parameters);
        long count = filled(em.createQuery("select count(v)" + where, Long.class), parameters).getSingleResult();
        List<PublicPlace> found = filled(em.createQuery(COLUMNS + where + " order by v.name, v.id", Object[].class), parameters)
                .setFirstResult(page * pageSize)
                .setMaxResults(pageSize)
                .getResultStream()
                .map(PublicPlaces::place)
                .toList();
        return new PlaceList(found, count);
    }

    private static String conditions(PlaceSearch asked, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder();
        asked.text().ifPresent(text -> {
            where.append(" and (lower(v.name) like :text or lower(v.street) like :text)");
            parameters.put("text", EventConditions.pattern(text));
        });
        asked.towns().ifPresent(towns -> {
            where.append(" and ").append(EventConditions.inTowns("v"));
            parameters.put("towns", towns);
        });
        asked.box().ifPresent(box -> {
            where.append(" and ").append(EventConditions.inBox("v"));
            parameters.putAll(EventConditions.corners(box));
        });
        return where.toString();
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }

    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<PublicPlace> find(UUID id) {
        return em.createQuery(COLUMNS + PUBLIC + " and v.id = :id", Object[].class).setParameter("id", id).getResultStream().findFirst().map(PublicPlaces::place);
    }

    /** For callers inside this module that know that something public takes place there. */
    Map<UUID, PublicPlace> all(Set<UUID> ids) {
        Collection<UUID> asked = ids.isEmpty() ? Set.of(new UUID(0, 0)) : ids;
        return em.createQuery(COLUMNS + " from Venue v where v.id in :ids", Object[].class).setParameter("ids", asked).getResultStream()
                .map(PublicPlaces::place)
                .collect(Collectors.toMap(PublicPlace::id, place -> place));
    }

    private static PublicPlace place(Object[] row) {
        return new PublicPlace((UUID) row[0], (String) row[1], text(row[2]), text(row[3]), text(row[4]), (Boolean) row[5], Optional.ofNullable((Double) row[6]),
                Optional.ofNullable((Double) row[7]));
    }

    private static Optional<String> text(Object stored) {
        return Optional.ofNullable((String) stored).filter(words -> !words.isBlank());
    }
}
