package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.FeedGroup;
import fi.kotoisa.activities.domain.Feeds;
import fi.kotoisa.activities.domain.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class JpaFeeds implements Feeds {

    private static final List<String> OF_A_FEED = List.of("FeedGroup", "MissingDate", "FeedRun", "FeedRemark");

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public Optional<Feed> find(UUID id) {
        return Optional.ofNullable(em.find(Feed.class, id));
    }

    @Override
    public Optional<Feed> lock(UUID id) {
        return Optional.ofNullable(em.find(Feed.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Feed> of(Collection<UUID> organisers, int skip, int atMost) {
        return organisers.isEmpty() ? List.of() : em.createQuery("select f from Feed f where f.organiser in :organisers order by f.name, f.id", Feed.class)
                .setParameter("organisers", organisers)
                .setFirstResult(skip)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public long failing(Collection<UUID> organisers, int times) {
        return organisers.isEmpty() ? 0 : em.createQuery("select count(f) from Feed f where f.organiser in :organisers and f.paused = :no and f.failures >= :times", Long.class)
                .setParameter("organisers", organisers)
                .setParameter("no", false)
                .setParameter("times", times)
                .getSingleResult();
    }

    @Override
    public List<UUID> due(long now, int atMost) {
        return em.createQuery("select f.id from Feed f where f.paused = :no and f.dueAt <= :now and f.busyUntil <= :now order by f.dueAt, f.id", UUID.class)
                .setParameter("no", false)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public void add(Feed feed) {
        em.persist(feed);
    }

    @Override
    public void remove(Feed feed) {
        OF_A_FEED.forEach(kept -> em.createQuery("delete from " + kept + " k where k.feed = :feed").setParameter("feed", feed.id()).executeUpdate());
        em.remove(feed);
    }

    @Override
    public Set<ActivityId> onlyIn(UUID feed) {
        return em.createQuery("select g.activity from FeedGroup g where g.feed = :feed and g.activity not in (select o.activity from FeedGroup o where o.activity = g.activity and o.feed <> :feed)",
                        UUID.class)
                .setParameter("feed", feed)
                .getResultStream()
                .map(ActivityId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public void has(UUID feed, Set<ActivityId> groups) {
        Set<ActivityId> fresh = new HashSet<>(groups);
        fresh.removeAll(em.createQuery("select g from FeedGroup g where g.feed = :feed", FeedGroup.class).setParameter("feed", feed).getResultStream().map(FeedGroup::activity)
                .collect(Collectors.toSet()));
        fresh.forEach(group -> em.persist(new FeedGroup(feed, group)));
    }

    @Override
    public void leave(UUID feed, Set<ActivityId> still) {
        em.createQuery("select g from FeedGroup g where g.feed = :feed and g.activity in (select o.activity from FeedGroup o where o.activity = g.activity and o.feed <> :feed)", FeedGroup.class)
                .setParameter("feed", feed)
                .getResultStream()
                .filter(group -> !still.contains(group.activity()))
                .forEach(em::remove);
    }

    @Override
    public Map<UUID, Long> waiting(Collection<UUID> feeds, LocalDateTime now) {
        return feeds.isEmpty() ? Map.of() : em.createQuery("select m.feed, count(m) from MissingDate m, Session s where s.id = m.session and m.feed in :feeds and " + JpaFeedRuns.STILL_OPEN
                        + " group by m.feed", Object[].class)
                .setParameter("feeds", feeds)
                .setParameter("planned", Session.Status.PLANNED)
                .setParameter("no", false)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
