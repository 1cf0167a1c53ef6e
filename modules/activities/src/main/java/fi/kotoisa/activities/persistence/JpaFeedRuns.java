package fi.kotoisa.activities.persistence;

import fi.kotoisa.activities.domain.FeedRemark;
import fi.kotoisa.activities.domain.FeedRun;
import fi.kotoisa.activities.domain.FeedRuns;
import fi.kotoisa.activities.domain.MissingDate;
import fi.kotoisa.activities.domain.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class JpaFeedRuns implements FeedRuns {

    /** Of a missing date's session: nobody has decided anything about it since. */
    static final String STILL_OPEN = "s.status = :planned and s.edited = :no and s.startsAt > :now";

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Override
    public List<FeedRun> of(UUID feed, int skip, int atMost) {
        return em.createQuery("select r from FeedRun r where r.feed = :feed order by r.begunAt desc, r.id", FeedRun.class)
                .setParameter("feed", feed)
                .setFirstResult(skip)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public Map<UUID, FeedRun> last(Collection<UUID> feeds) {
        return feeds.isEmpty() ? Map.of() : em.createQuery(
                        "select r from FeedRun r where r.feed in :feeds and r.begunAt = (select max(n.begunAt) from FeedRun n where n.feed = r.feed)", FeedRun.class)
                .setParameter("feeds", feeds)
                .getResultStream()
                .collect(Collectors.toMap(FeedRun::feed, run -> run, (one, other) -> other));
    }

    @Override
    public void add(FeedRun run, long forgetBefore) {
        em.createQuery("delete from FeedRun r where r.feed = :feed and r.begunAt < :before").setParameter("feed", run.feed()).setParameter("before", forgetBefore).executeUpdate();
        em.persist(run);
    }

    @Override
    public List<FeedRemark> remarks(UUID feed, int skip, int atMost) {
        return em.createQuery("select r from FeedRemark r where r.feed = :feed order by r.turn", FeedRemark.class)
                .setParameter("feed", feed)
                .setFirstResult(skip)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public void remark(UUID feed, List<FeedRemark> remarks) {
        em.createQuery("delete from FeedRemark r where r.feed = :feed").setParameter("feed", feed).executeUpdate();
        remarks.forEach(em::persist);
    }

    @Override
    public List<MissingDate> missing(UUID feed, LocalDateTime now) {
        return em.createQuery("select m from MissingDate m, Session s where s.id = m.session and m.feed = :feed and " + STILL_OPEN + " order by s.startsAt, s.id", MissingDate.class)
                .setParameter("feed", feed)
                .setParameter("planned", Session.Status.PLANNED)
                .setParameter("no", false)
                .setParameter("now", now)
                .getResultList();
    }

    @Override
    public void miss(UUID feed, List<MissingDate> dates) {
        Map<UUID, MissingDate> before = em.createQuery("select m from MissingDate m where m.feed = :feed", MissingDate.class).setParameter("feed", feed).getResultStream()
                .collect(Collectors.toMap(MissingDate::id, date -> date));
        Set<UUID> now = dates.stream().map(MissingDate::id).collect(Collectors.toSet());
        dates.forEach(date -> {
            MissingDate known = before.get(date.id());
            if (known == null) {
                em.persist(date);
            } else {
                known.become(date.wholeGroup());
            }
        });
        before.values().stream().filter(date -> !now.contains(date.id())).forEach(em::remove);
    }
}
