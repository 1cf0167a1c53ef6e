package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.application.PublicEvent.PublicPlace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
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

    /** One page of them, by name. @param page 0 is the first */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public PlaceList list(int page, int pageSize) {
        long count = em.createQuery("select count(v)" + PUBLIC, Long.class).getSingleResult();
        List<PublicPlace> found = em.createQuery(COLUMNS + PUBLIC + " order by v.name, v.id", Object[].class)
                .setFirstResult(page * pageSize)
                .setMaxResults(pageSize)
                .getResultStream()
                .map(PublicPlaces::place)
                .toList();
        return new PlaceList(found, count);
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
