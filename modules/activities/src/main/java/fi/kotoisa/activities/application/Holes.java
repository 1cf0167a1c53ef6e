package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.FILL;

import fi.kotoisa.activities.DateHosts;
import fi.kotoisa.activities.DateHosts.HostsView;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCall;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Dates of today, tomorrow and the seven days after that lack somebody: a leader, somebody instead of the leader, or hosts. Groups of feeds bring their own leaders. */
@ApplicationScoped
@Transactional
public class Holes {

    /** Dates on one page. */
    public static final int PAGE = 20;

    private static final int DAYS = 9;
    private static final int MOST = 1_000;
    private static final HostsView NOBODY = new HostsView(List.of(), List.of(), false);

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    StandInCalls calls;

    @Inject
    DateHosts hosts;

    @Inject
    DateRows rows;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * One date and what it lacks.
     *
     * @param leaderless it has no leader
     * @param absent its leader cannot come
     * @param called leaders were asked
     * @param hosts how many hosts it has
     * @param hostsMissing how many more it wants
     * @param hostsCalled volunteers were asked
     */
    public record Hole(TodayRow date, boolean leaderless, boolean absent, boolean called, int hosts, int hostsMissing, boolean hostsCalled) {}

    /** @param count of all pages */
    public record HolesView(LocalDateTime now, List<Hole> holes, int count, int pages) {}

    /** What is known before the rows are put together. */
    private record Lack(Session date, boolean called, HostsView hosts) {
        private boolean leaderless() {
            return date.place().leader() == null && date.feedKey().isEmpty();
        }

        private int hostsMissing() {
            return Math.max(0, date.place().hostsNeeded() - hosts.coming().size());
        }

        private boolean any() {
            return leaderless() || called || hostsMissing() > 0;
        }
    }

    /** @param page from 0; one past the end shows the last */
    @Allowed(value = FILL, trace = Trace.NONE)
    public HolesView page(int page) {
        List<Lack> all = lacks();
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int from = Math.min(page, pages - 1) * PAGE;
        List<Lack> shown = all.subList(from, Math.min(all.size(), from + PAGE));
        Map<SessionId, TodayRow> found = rows.of(shown.stream().map(Lack::date).toList()).stream().collect(Collectors.toMap(TodayRow::session, row -> row));
        return new HolesView(now(), shown.stream().map(lack -> hole(lack, found.get(lack.date().id()))).toList(), all.size(), pages);
    }

    /** How many there are. */
    @Allowed(value = FILL, trace = Trace.NONE)
    public int count() {
        return lacks().size();
    }

    private static Hole hole(Lack lack, TodayRow row) {
        return new Hole(row, lack.leaderless(), lack.called() && !lack.leaderless(), lack.called(), lack.hosts().coming().size(), lack.hostsMissing(), lack.hosts().called());
    }

    private List<Lack> lacks() {
        Set<UUID> organisers = signedIn.organisations(FILL).stream().map(OrganisationId::value).collect(Collectors.toSet());
        if (organisers.isEmpty()) {
            return List.of();
        }
        LocalDateTime now = now();
        List<Session> found = dates(organisers, now).stream().filter(date -> StandInCall.awaited(date, now)).toList();
        List<SessionId> ids = found.stream().map(Session::id).toList();
        Map<SessionId, StandInCall> open = calls.open(ids).stream().collect(Collectors.toMap(StandInCall::session, call -> call));
        Map<SessionId, HostsView> there = hosts.of(found.stream().filter(date -> date.place().hostsNeeded() > 0).map(Session::id).toList());
        return found.stream()
                .map(date -> new Lack(date, open.containsKey(date.id()) && open.get(date.id()).live(date, now), there.getOrDefault(date.id(), NOBODY)))
                .filter(Lack::any)
                .toList();
    }

    private List<Session> dates(Set<UUID> organisers, LocalDateTime now) {
        return em.createQuery("select s from Session s where s.startsAt >= :from and s.startsAt < :to and s.published = :published and s.status = :planned"
                        + " and (s.leader is null and s.feedKey = '' or s.hostsNeeded > 0 or s.id in (select c.session from StandInCall c where c.session = s.id and c.state = :open))"
                        + " and s.activity in (select a.id from Activity a where a.id = s.activity and a.organiser in :organisers) order by s.startsAt, s.id", Session.class)
                .setParameter("from", now.toLocalDate().atStartOfDay())
                .setParameter("to", now.toLocalDate().plusDays(DAYS).atStartOfDay())
                .setParameter("published", true)
                .setParameter("planned", Session.Status.PLANNED)
                .setParameter("open", StandInCall.State.OPEN)
                .setParameter("organisers", organisers)
                .setMaxResults(MOST)
                .getResultList();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
