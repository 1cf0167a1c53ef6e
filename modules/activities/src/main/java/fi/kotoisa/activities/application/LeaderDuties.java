package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.Duties;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The coming dates that somebody leads, and the groups that go on and have that person as their usual leader: somebody else must take them over before the person leaves. */
@ApplicationScoped
@Transactional
public class LeaderDuties implements Duties {

    private static final String DATES = "from Session s where s.leader = :leader and s.endsAt > :now and s.status = :planned";
    private static final String GROUPS = "from Activity a where a.usually.leader = :leader and (a.status = :draft or a.status = :published"
            + " and exists (select s from Session s where s.activity = a.id and s.endsAt > :now and s.status = :planned))";

    @PersistenceContext(unitName = "activities")
    EntityManager em;

    @Inject
    SessionCards cards;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Duty> of(PersonId person) {
        List<Session> dates = dates(em.createQuery("select s " + DATES + " order by s.startsAt, s.id", Session.class), person).setMaxResults(SHOWN).getResultList();
        List<Activity> groups = groups(em.createQuery("select a " + GROUPS + " order by a.createdAt desc, a.id", Activity.class), person).setMaxResults(SHOWN).getResultList();
        Map<UUID, Activity> known = activities(dates, groups);
        Texts texts = Texts.of("activities", current.language()).orElseThrow();
        return Stream.of(
                        new Duty(texts.get("staff.duty.dates"), dates(em.createQuery("select count(s) " + DATES, Long.class), person).getSingleResult(), dates(dates, known)),
                        new Duty(texts.get("staff.duty.groups"), groups(em.createQuery("select count(a) " + GROUPS, Long.class), person).getSingleResult(), groups(groups)))
                .filter(duty -> duty.count() > 0)
                .toList();
    }

    private <T> TypedQuery<T> dates(TypedQuery<T> query, PersonId person) {
        return query.setParameter("leader", person.value()).setParameter("now", LocalDateTime.now(clock)).setParameter("planned", Session.Status.PLANNED);
    }

    private <T> TypedQuery<T> groups(TypedQuery<T> query, PersonId person) {
        return dates(query, person).setParameter("draft", Activity.Status.DRAFT).setParameter("published", Activity.Status.PUBLISHED);
    }

    private Map<UUID, Activity> activities(List<Session> dates, List<Activity> groups) {
        return Stream.concat(groups.stream(), dates.stream().map(date -> em.find(Activity.class, date.activity().value())))
                .collect(Collectors.toMap(activity -> activity.id().value(), Function.identity(), (one, same) -> one));
    }

    private List<Item> dates(List<Session> dates, Map<UUID, Activity> known) {
        DateWords words = DateWords.in(current.language());
        return dates.stream().map(date -> {
            Activity activity = known.get(date.activity().value());
            String when = date.time().wholeDay() ? words.dateWithYear(date.startsAt()) : words.dayAndTime(date.startsAt());
            return new Item(title(activity) + ", " + when, page(activity, "/activities/staff/date?session=" + date.id()));
        }).toList();
    }

    private List<Item> groups(List<Activity> groups) {
        return groups.stream().map(activity -> new Item(title(activity), page(activity, "/activities/staff/group?id=" + activity.id()))).toList();
    }

    private String title(Activity activity) {
        return cards.titleOf(activity.id(), current.language()).text();
    }

    /** Where it is handed over, for those who plan there; for others the public page, if there is one. */
    private String page(Activity activity, String ofPlanners) {
        return Optional.of(ofPlanners).filter(page -> signedIn.may(PLAN, new OrganisationId(activity.organiser())))
                .orElseGet(() -> activity.status() == Activity.Status.PUBLISHED ? "/activities/activity?id=" + activity.id() : "");
    }
}
