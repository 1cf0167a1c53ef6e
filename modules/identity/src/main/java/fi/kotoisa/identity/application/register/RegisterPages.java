package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.application.register.RegisterScope.Listed;
import fi.kotoisa.platform.Parts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which people stand on a page of the register, by name. A few are read by their ids; of many the index that has an organisation's people in their order is read from its beginning until the page is full, so
 * that a page costs the same among ten people and among hundreds of thousands.
 */
@ApplicationScoped
class RegisterPages {

    private static final int FARTHER = 5;

    /** So many ids go into one question. */
    int atOnce = 500;
    /** So many people are read one by one rather than looked for in their order. */
    int few = 1_000;
    /** So many are read of an organisation at first, and more where too few of them are looked for. */
    int firstRead = 200;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterScope scope;

    /**
     * Whom to look among.
     *
     * @param people only these, where there are any
     * @param others conditions on {@code Particulars d}, with the values of {@code values}
     */
    record Among(Optional<Set<UUID>> people, List<String> others, NameQuery values) {}

    private record Place(String order, UUID person) implements Comparable<Place> {

        private static final Comparator<Place> BY_NAME = Comparator.comparing(Place::order).thenComparing(place -> place.person().toString());

        @Override
        public int compareTo(Place other) {
            return BY_NAME.compare(this, other);
        }
    }

    /** Who stands on the page, in their order. */
    List<UUID> read(Listed listed, Among among, int skip, int most) {
        boolean oneByOne = among.people().filter(people -> people.size() <= few).isPresent();
        Collection<Place> places = oneByOne || listed.organisations().isEmpty() ? byIds(oneByOne ? among.people().get() : named(listed), listed, among) : inOrder(listed, among, skip + most);
        return places.stream().sorted().skip(skip).limit(most).map(Place::person).toList();
    }

    private Set<Place> byIds(Collection<UUID> ids, Listed listed, Among among) {
        Set<Place> places = new HashSet<>();
        List<UUID> all = ids.stream().filter(id -> among.people().map(people -> people.contains(id)).orElse(true)).toList();
        for (List<UUID> some : Parts.of(all, atOnce)) {
            TypedQuery<Object[]> query = entities.createQuery("select d.nameOrder, d.person from Particulars d where d.person in :ids and d.merged = false and " + listed.condition().text() + and(among), Object[].class)
                    .setParameter("ids", some);
            listed.condition().fill(query);
            among.values().fill(query);
            query.getResultList().forEach(row -> places.add(new Place((String) row[0], (UUID) row[1])));
        }
        return places;
    }

    private static String and(Among among) {
        return among.others().isEmpty() ? "" : " and " + String.join(" and ", among.others());
    }

    /** At least the first {@code needed} of them, of all organisations and of those who are seen for another reason. */
    private Set<Place> inOrder(Listed listed, Among among, int needed) {
        Set<Place> places = byIds(named(listed), listed, among);
        listed.organisations().forEach(organisation -> places.addAll(first(organisation, among, needed)));
        return places;
    }

    private List<Place> first(UUID organisation, Among among, int needed) {
        List<Place> found = new ArrayList<>();
        int read = 0;
        for (int next = Math.max(firstRead, needed); found.size() < needed && next > 0; next *= FARTHER) {
            TypedQuery<Object[]> query = entities.createQuery("select d.nameOrder, d.person from Particulars d where d.organisation = :organisation and d.protectedPerson = false and d.restricted = false"
                    + " and d.merged = false" + and(among) + " order by d.nameOrder, d.person", Object[].class).setParameter("organisation", organisation);
            among.values().fill(query);
            List<Object[]> rows = query.setFirstResult(read).setMaxResults(next).getResultList();
            rows.stream().map(row -> new Place((String) row[0], (UUID) row[1])).filter(place -> among.people().map(people -> people.contains(place.person())).orElse(true)).forEach(found::add);
            read += rows.size();
            if (rows.size() < next) {
                return found;
            }
        }
        return found;
    }

    /** Those whom one sees for another reason than that one answers for their organisation. */
    private Set<UUID> named(Listed listed) {
        Set<UUID> ids = new HashSet<>();
        listed.named().forEach(condition -> {
            TypedQuery<UUID> query = entities.createQuery(condition.text(), UUID.class);
            condition.fill(query);
            ids.addAll(query.getResultList());
        });
        return ids;
    }
}
