package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.Feeds;
import fi.kotoisa.activities.domain.SchoolPeriod;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.PlatformRights;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.Upkeep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What planning needs before the first group, and the feeds that cannot be read. Planners do it; administrators see whether it is done. */
@ApplicationScoped
@Transactional
public class PlanningUpkeep implements Upkeep {

    @PersistenceContext(unitName = "activities")
    EntityManager entities;

    @Inject
    Feeds feeds;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Step> steps() {
        TypedQuery<UUID> breaks = entities.createQuery("select p.id from SchoolPeriod p where p.kind = :kind and p.lastDay >= :today", UUID.class)
                .setParameter("kind", SchoolPeriod.Kind.BREAK).setParameter("today", LocalDate.now(clock));
        TypedQuery<UUID> places = entities.createQuery("select v.id from Venue v", UUID.class);
        TypedQuery<UUID> groups = entities.createQuery("select a.id from Activity a where a.status = :published", UUID.class).setParameter("published", Activity.Status.PUBLISHED);
        return List.of(step(60, "breaks", breaks, "/activities/staff/terms"), step(70, "place", places, "/activities/staff/places"), step(80, "group", groups, "/activities/staff/plan"));
    }

    @Override
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Alarm> alarms() {
        Set<UUID> own = signedIn.organisations(Rights.PEOPLE_MANAGE).stream().map(OrganisationId::value).collect(Collectors.toSet());
        long failing = own.isEmpty() ? 0 : feeds.failing(own, Feed.WORTH_TELLING);
        return failing == 0 ? List.of() : List.of(new Alarm(false, texts().say("staff.upkeep.alarm.feeds", failing), ofPlanners("/activities/staff/feeds")));
    }

    @Override
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Door> doors() {
        return signedIn.may(PLAN) ? List.of(door(60, "places"), door(65, "terms"), door(70, "feeds")) : List.of();
    }

    @Override
    @Allowed(value = PlatformRights.STATUS_READ, trace = Trace.NONE)
    public List<Condition> conditions() {
        long all = entities.createQuery("select count(f) from Feed f where f.paused = false", Long.class).getSingleResult();
        long failing = entities.createQuery("select count(f) from Feed f where f.paused = false and f.failures >= :times", Long.class).setParameter("times", Feed.WORTH_TELLING).getSingleResult();
        return List.of(new Condition(texts().get("staff.upkeep.feeds"), texts().say("staff.upkeep.feeds.how", all, failing), failing > 0 ? State.DOUBTFUL : State.GOOD));
    }

    private Step step(int order, String key, TypedQuery<UUID> any, String page) {
        boolean done = any.setMaxResults(1).getResultStream().findFirst().isPresent();
        return Step.of(texts(), order, key, done, ofPlanners(page));
    }

    private Door door(int order, String page) {
        return Door.of(texts(), order, page, "/activities/staff/" + page);
    }

    private String ofPlanners(String page) {
        return signedIn.may(PLAN) ? page : "";
    }

    private Texts texts() {
        return Texts.of("activities", current.language()).orElseThrow();
    }
}
