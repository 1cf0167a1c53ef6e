package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;
import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The activities of the organisations that somebody plans for, drafts too. */
@ApplicationScoped
@Transactional
public class OwnActivities {

    /** Activities on one page of the list. */
    public static final int PAGE = 25;
    /** No page goes further than this. */
    public static final int LAST_PAGE = 100;
    private static final int MOST_DATES = 100;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    SessionCards cards;

    @Inject
    DateRows rows;

    @Inject
    OwnDates dates;

    @Inject
    Organisations organisations;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    /** One page of the list. */
    public record OwnPage(List<OwnActivityRow> rows, boolean more) {}

    /** Drafts first, then the newest first. @param typed part of a title in any language; all where it is empty */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public OwnPage page(String typed, int page) {
        Set<UUID> own = signedIn.organisations(PLAN).stream().map(OrganisationId::value).collect(Collectors.toSet());
        if (own.isEmpty()) {
            return new OwnPage(List.of(), false);
        }
        int skip = Math.min(page, LAST_PAGE) * PAGE;
        List<Activity> found = new ArrayList<>(half(Activity.Status.DRAFT, typed, own, skip, PAGE + 1));
        if (found.size() <= PAGE) {
            int drafts = found.isEmpty() && skip > 0 ? half(Activity.Status.DRAFT, typed, own, 0, skip).size() : skip + found.size();
            found.addAll(half(Activity.Status.PUBLISHED, typed, own, Math.max(0, skip - drafts), PAGE + 1 - found.size()));
        }
        List<Activity> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new OwnPage(rows(shown), found.size() > PAGE);
    }

    /**
     * One activity with its dates: the coming ones, or the past ones, newest last. For those too who only lead there.
     *
     * @throws NotFound where there is none
     */
    @Allowed(value = LEAD, trace = Trace.NONE)
    public OwnActivityView find(ActivityId id, boolean past) {
        Activity activity = own(id, LEAD);
        SessionCards.Title title = cards.titleOf(id, current.language());
        List<Session> sessions = sessions(id, past);
        boolean earlier = !past && em.createQuery("select count(s) from Session s where s.activity = :id and s.endsAt < :now", Long.class)
                .setParameter("id", id.value())
                .setParameter("now", LocalDateTime.now(clock))
                .getSingleResult() > 0;
        return dates.view(activity, title, organisations.name(new OrganisationId(activity.organiser()), current.language()), sessions, earlier,
                signedIn.may(PLAN, new OrganisationId(activity.organiser())));
    }

    /** One date to be changed. @throws NotFound where there is none */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public DateView date(SessionId id) {
        Session session = Optional.ofNullable(em.find(Session.class, id.value())).orElseThrow(NotFound::new);
        Activity activity = own(session.activity(), PLAN);
        return dates.form(activity, session, cards.titleOf(activity.id(), current.language()));
    }

    private Activity own(ActivityId id, String right) {
        Activity activity = Optional.ofNullable(em.find(Activity.class, id.value())).filter(found -> found.status() != Activity.Status.CANCELLED).orElseThrow(NotFound::new);
        signedIn.require(right, new OrganisationId(activity.organiser()));
        return activity;
    }

    private List<Session> sessions(ActivityId id, boolean past) {
        String half = past ? "s.endsAt < :now order by s.startsAt desc, s.id" : "s.endsAt >= :now order by s.startsAt, s.id";
        List<Session> found = em.createQuery("select s from Session s where s.activity = :id and " + half, Session.class)
                .setParameter("id", id.value())
                .setParameter("now", LocalDateTime.now(clock))
                .setMaxResults(MOST_DATES)
                .getResultList();
        return found.stream().sorted((one, other) -> one.startsAt().compareTo(other.startsAt())).toList();
    }

    /** The drafts, or what is published, of mostly one organisation: asked in one, or for several, the databases would sort all there ever was. */
    private List<Activity> half(Activity.Status which, String typed, Set<UUID> own, int skip, int most) {
        String words = typed.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        String named = words.isEmpty() ? "" : " and exists (select b from Activity b join b.texts t where b.id = a.id and lower(t.title) like :words escape '!')";
        String whose = own.size() == 1 ? "a.organiser = :own" : "a.organiser in :own";
        TypedQuery<Activity> query = em.createQuery("select a from Activity a where " + whose + " and a.status = :which" + named + " order by a.createdAt desc, a.id", Activity.class)
                .setParameter("own", own.size() == 1 ? own.iterator().next() : own)
                .setParameter("which", which);
        if (!words.isEmpty()) {
            query.setParameter("words", "%" + words + "%");
        }
        return query.setFirstResult(skip).setMaxResults(most).getResultList();
    }

    private List<OwnActivityRow> rows(List<Activity> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = shown.stream().map(activity -> activity.id().value()).collect(Collectors.toSet());
        Map<UUID, SessionCards.Title> titles = cards.titles(ids, current.language());
        Map<ActivityId, TodayRow> next = rows.of(next(ids)).stream().collect(Collectors.toMap(TodayRow::activity, Function.identity(), (first, second) -> first));
        return shown.stream()
                .map(activity -> {
                    SessionCards.Title title = titles.get(activity.id().value());
                    return new OwnActivityRow(activity.id(), title.text(), title.language(), organisations.name(new OrganisationId(activity.organiser()), current.language()),
                            activity.status() == Activity.Status.DRAFT, activity.feedName(), Optional.ofNullable(next.get(activity.id())));
                })
                .toList();
    }

    /** The next date of each; of several at once, any. */
    private List<Session> next(Set<UUID> ids) {
        Map<UUID, LocalDateTime> starts = em.createQuery("select s.activity, min(s.startsAt) from Session s where s.activity in :ids and s.startsAt >= :now and s.status = :planned"
                        + " group by s.activity", Object[].class)
                .setParameter("ids", ids)
                .setParameter("now", LocalDateTime.now(clock))
                .setParameter("planned", Session.Status.PLANNED)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (LocalDateTime) row[1]));
        return starts.isEmpty() ? List.of() : em.createQuery("select s from Session s where s.activity in :ids and s.startsAt in :starts and s.status = :planned", Session.class)
                .setParameter("ids", starts.keySet())
                .setParameter("starts", Set.copyOf(starts.values()))
                .setParameter("planned", Session.Status.PLANNED)
                .getResultStream()
                .filter(session -> session.startsAt().equals(starts.get(session.activity().value())))
                .toList();
    }
}
