package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.Partners;
import fi.kotoisa.identity.Shared;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The coming dates of other organisations that have agreed to show their groups: to look at, not to change. How many sign up is shown where that was agreed too. */
@ApplicationScoped
@Transactional
public class PartnerDates {

    /** Dates on one page. */
    public static final int PAGE = 25;
    /** No page goes further than this. */
    public static final int LAST_PAGE = 100;

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    DateRows rows;

    @Inject
    Partners partners;

    @Inject
    Organisations organisations;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    /**
     * One date of a partner.
     *
     * @param titleLanguage BCP 47 tag of {@code title}
     * @param leader shown name
     * @param places empty where nobody signs up, or the numbers are not for the reader
     */
    public record Row(String title, String titleLanguage, String organiser, LocalDateTime startsAt, boolean wholeDay, Optional<String> place, Optional<String> leader, Optional<PlacesView> places) {}

    /** One page of them. */
    public record Rows(List<Row> rows, boolean more) {}

    /** Whether any organisation shows its groups to one that whoever asks plans for. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public boolean any() {
        return !partners.seenBy(signedIn.organisations(PLAN), Shared.GROUPS).isEmpty();
    }

    /** Soonest first; only what is published and not called off. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public Rows page(int page) {
        Set<OrganisationId> own = signedIn.organisations(PLAN);
        Set<OrganisationId> shown = partners.seenBy(own, Shared.GROUPS);
        if (shown.isEmpty()) {
            return new Rows(List.of(), false);
        }
        List<Session> found = em.createQuery("select s from Session s where s.activity in (select a.id from Activity a where a.organiser in :shown) and s.published = true and s.status = :planned"
                        + " and s.startsAt >= :now order by s.startsAt, s.id", Session.class)
                .setParameter("shown", shown.stream().map(OrganisationId::value).toList())
                .setParameter("planned", Session.Status.PLANNED)
                .setParameter("now", LocalDateTime.now(clock))
                .setFirstResult(Math.min(page, LAST_PAGE) * PAGE)
                .setMaxResults(PAGE + 1)
                .getResultList();
        return new Rows(rows(found.subList(0, Math.min(PAGE, found.size())), partners.seenBy(own, Shared.SIGN_UP_NUMBERS)), found.size() > PAGE);
    }

    private List<Row> rows(List<Session> dates, Set<OrganisationId> counted) {
        if (dates.isEmpty()) {
            return List.of();
        }
        Map<UUID, OrganisationId> organisers = em.createQuery("select a.id, a.organiser from Activity a where a.id in :ids", Object[].class)
                .setParameter("ids", dates.stream().map(date -> date.activity().value()).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> new OrganisationId((UUID) row[1])));
        Map<OrganisationId, String> names = organisers.values().stream().distinct().collect(Collectors.toMap(Function.identity(), id -> organisations.name(id, current.language())));
        return rows.of(dates).stream().map(row -> {
            OrganisationId organiser = organisers.get(row.activity().value());
            return new Row(row.title(), row.titleLanguage(), names.get(organiser), row.startsAt(), row.wholeDay(), row.place(), row.leader(), row.places().filter(places -> counted.contains(organiser)));
        }).toList();
    }
}
