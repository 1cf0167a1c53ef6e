package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;
import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is on today and tomorrow for somebody who leads or plans, and what is missing in the days after. */
@ApplicationScoped
@Transactional
public class Today {

    private static final int MOST_ROWS = 60;
    private static final int MOST_HOLES = 8;
    private static final int MOST_AHEAD = 12;
    private static final int DAYS_AHEAD = 14;

    /** Looks at the group of each of these few dates; without naming it, Derby would read all groups of the organisations for each. */
    static final String OF_THESE = "s.activity in (select a.id from Activity a where a.id = s.activity and a.organiser in :organisers)";

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    DateRows rows;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * The days around now.
     *
     * @param today dates that begin today, by time, at most 60; cancelled ones too
     * @param tomorrow the same for tomorrow
     * @param holes later dates of the next two weeks that miss a leader or a place or are drafts, by time, at most 8
     * @param ahead what this person leads after tomorrow, by time, at most 12; those called off are left out
     * @param mine only what this person leads
     */
    public record TodayView(LocalDateTime now, List<TodayRow> today, List<TodayRow> tomorrow, List<TodayRow> holes, List<TodayRow> ahead, boolean mine) {}

    /** What this person leads. */
    @Allowed(value = LEAD, trace = Trace.NONE)
    public TodayView mine() {
        return view(Set.of(), true);
    }

    /** What the organisations of this person run, and what this person leads elsewhere. */
    @Allowed(value = LEAD, trace = Trace.NONE)
    public TodayView all() {
        return view(signedIn.organisations(LEAD), false);
    }

    private TodayView view(Set<OrganisationId> organisers, boolean mine) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate day = now.toLocalDate();
        return new TodayView(now, rows.of(between(organisers, day, day.plusDays(1))), rows.of(between(organisers, day.plusDays(1), day.plusDays(2))), holes(day, mine),
                rows.of(ahead(day)), mine);
    }

    private List<TodayRow> holes(LocalDate day, boolean mine) {
        Set<OrganisationId> planned = mine ? Set.of() : signedIn.organisations(PLAN);
        List<Session> found = query("s.status = fi.kotoisa.activities.domain.Session.Status.PLANNED and (s.published <> :published or s.leader is null or s.venue is null) and "
                        + "s.activity not in (select c.id from Activity c where c.id = s.activity and c.status = fi.kotoisa.activities.domain.Activity.Status.CANCELLED) and " + OF_THESE, organisers(planned))
                .setParameter("from", day.plusDays(2).atStartOfDay())
                .setParameter("to", day.plusDays(DAYS_AHEAD).atStartOfDay())
                .setMaxResults(MOST_HOLES)
                .getResultList();
        return rows.of(found);
    }

    private List<Session> ahead(LocalDate day) {
        return em.createQuery("select s from Session s where s.leader = :me and s.startsAt >= :from and s.published = :published and s.status = :planned order by s.startsAt, s.id", Session.class)
                .setParameter("me", signedIn.person().value())
                .setParameter("from", day.plusDays(2).atStartOfDay())
                .setParameter("published", true)
                .setParameter("planned", Session.Status.PLANNED)
                .setMaxResults(MOST_AHEAD)
                .getResultList();
    }

    private List<Session> between(Set<OrganisationId> organisers, LocalDate from, LocalDate to) {
        return query("s.published = :published and (s.leader = :me or " + OF_THESE + ")", organisers(organisers))
                .setParameter("me", signedIn.person().value())
                .setParameter("from", from.atStartOfDay())
                .setParameter("to", to.atStartOfDay())
                .setMaxResults(MOST_ROWS)
                .getResultList();
    }

    private TypedQuery<Session> query(String where, Collection<UUID> organisers) {
        return em.createQuery("select s from Session s where s.startsAt >= :from and s.startsAt < :to and " + where + " order by s.startsAt, s.id", Session.class)
                .setParameter("organisers", organisers)
                .setParameter("published", true);
    }

    /** An empty list is no SQL: an id that nobody has stands for nobody. */
    static Collection<UUID> organisers(Set<OrganisationId> ids) {
        return OrganisationId.forQuery(ids);
    }
}
