package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaActivities implements Activities {

    private static final int IN_LIST = 500;

    /** What lasts longer, such as an exhibition in a feed, keeps nobody from a room or from leading; so the index on starts bounds the search. */
    private static final int LONGEST_DAYS = 31;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public Optional<Activity> find(ActivityId id) {
        return Optional.ofNullable(em.find(Activity.class, id.value()));
    }

    @Override
    public Optional<Session> session(SessionId id) {
        return Optional.ofNullable(em.find(Session.class, id.value()));
    }

    @Override
    public List<Session> sessions(ActivityId id) {
        return em.createQuery("select s from Session s where s.activity = :activity order by s.startsAt, s.id", Session.class)
                .setParameter("activity", id.value())
                .getResultList();
    }

    @Override
    public Optional<Session> next(ActivityId id, LocalDateTime now) {
        return em.createQuery("select s from Session s where s.activity = :activity and s.status = :planned and s.endsAt > :now order by s.startsAt, s.id", Session.class)
                .setParameter("activity", id.value())
                .setParameter("planned", Session.Status.PLANNED)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Session> sessions(Collection<ActivityId> ids) {
        List<UUID> all = ids.stream().map(ActivityId::value).toList();
        List<Session> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN_LIST) {
            found.addAll(em.createQuery("select s from Session s where s.activity in :activities order by s.startsAt, s.id", Session.class)
                    .setParameter("activities", all.subList(from, Math.min(all.size(), from + IN_LIST)))
                    .getResultList());
        }
        return found;
    }

    @Override
    public List<Session> dates(Collection<SessionId> ids) {
        List<UUID> all = ids.stream().map(SessionId::value).toList();
        List<Session> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN_LIST) {
            found.addAll(em.createQuery("select s from Session s where s.id in :ids", Session.class).setParameter("ids", all.subList(from, Math.min(all.size(), from + IN_LIST))).getResultList());
        }
        found.sort(Comparator.comparing(Session::startsAt).thenComparing(session -> session.id().value()));
        return found;
    }

    @Override
    public List<Activity> all(Collection<ActivityId> ids) {
        List<UUID> all = ids.stream().map(ActivityId::value).toList();
        List<Activity> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN_LIST) {
            found.addAll(em.createQuery("select a from Activity a where a.id in :ids", Activity.class).setParameter("ids", all.subList(from, Math.min(all.size(), from + IN_LIST))).getResultList());
        }
        return found;
    }

    @Override
    public Map<String, Activity> byFeedKeys(UUID organiser, Collection<String> keys) {
        List<String> all = new ArrayList<>(keys);
        Map<String, Activity> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += IN_LIST) {
            em.createQuery("select a from Activity a where a.organiser = :organiser and a.feedKey in :keys", Activity.class)
                    .setParameter("organiser", organiser)
                    .setParameter("keys", all.subList(from, Math.min(all.size(), from + IN_LIST)))
                    .getResultStream()
                    .forEach(activity -> found.put(activity.feedKey().orElseThrow(), activity));
        }
        return found;
    }

    @Override
    public List<Session> inVenue(UUID venue, LocalDateTime from, LocalDateTime to) {
        return within("s.venue", List.of(venue), from, to);
    }

    @Override
    public List<Session> ledBy(Collection<UUID> people, LocalDateTime from, LocalDateTime to) {
        List<UUID> all = List.copyOf(people);
        List<Session> found = new ArrayList<>();
        for (int first = 0; first < all.size(); first += IN_LIST) {
            found.addAll(within("s.leader", all.subList(first, Math.min(all.size(), first + IN_LIST)), from, to));
        }
        return found;
    }

    private List<Session> within(String where, List<UUID> ids, LocalDateTime from, LocalDateTime to) {
        return em.createQuery("select s from Session s where " + where + " in :ids and s.startsAt > :bound and s.startsAt < :to and s.endsAt > :from and s.wholeDay = false"
                        + " and s.status = :planned order by s.startsAt", Session.class)
                .setParameter("ids", ids)
                .setParameter("bound", from.minusDays(LONGEST_DAYS))
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("planned", Session.Status.PLANNED)
                .getResultList();
    }

    @Override
    public void changed(Activity activity) {
        em.lock(activity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        // at once: otherwise the next query would find out, where nobody expects it
        try {
            em.flush();
        } catch (OptimisticLockException lost) {
            throw new SomeoneWasQuicker(lost);
        }
    }

    @Override
    public void add(Activity activity) {
        em.persist(activity);
    }

    @Override
    public void add(Session session) {
        em.persist(session);
    }

    @Override
    public void remove(Activity draft) {
        sessions(draft.id()).forEach(em::remove);
        em.remove(draft);
    }
}
