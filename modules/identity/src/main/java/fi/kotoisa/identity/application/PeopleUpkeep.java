package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Agreement;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.PlatformRights;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Upkeep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What administrators should see to among organisations, people and roles: their own ones, or all for whoever administers the whole installation. */
@ApplicationScoped
@Transactional
public class PeopleUpkeep implements Upkeep {

    /** So long before a role ends it is spoken of. */
    static final int ROLE_DAYS = 30;
    /** An agreement that ended so lately may have been forgotten. */
    static final int OVER_DAYS = 30;
    /** An invitation is good for a week. */
    private static final Duration INVITED = Duration.ofDays(7);

    private static final String PEOPLE = "/identity/staff/people";
    private static final String ORGANISATIONS = "/identity/staff/organisations";
    private static final String AGREEMENTS = "/identity/staff/agreements";
    private static final String AGREEMENT = "select count(a) from Agreement a where ";

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    Administration administration;

    @Inject
    ChainWatch watch;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    @Override
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Step> steps() {
        boolean all = all();
        List<Step> steps = new ArrayList<>();
        steps.add(step(10, "organisation", count("select count(o) from Organisation o where (o.to is null or o.to >= :today)") > 0, all ? ORGANISATIONS : ""));
        steps.add(step(20, "units", ownUnits() > 0, ORGANISATIONS));
        steps.add(step(30, "people", others("") > 0, PEOPLE));
        if (all) {
            steps.add(step(40, "second-administrator", others(" and m.role = fi.kotoisa.identity.Role.ADMINISTRATOR and m.organisation is null") > 0, PEOPLE));
        }
        steps.add(step(50, "factor", factorsAsked(), "/identity/staff/sign-in-policy"));
        return steps;
    }

    @Override
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Alarm> alarms() {
        LocalDate today = administration.today();
        List<Alarm> alarms = new ArrayList<>();
        if (signedIn.may(Rights.AUDIT_READ)) {
            watch.lastEnded(false).filter(check -> check.damage().isPresent()).ifPresent(check -> alarms.add(new Alarm(true, texts().say("staff.upkeep.alarm.chain", check.damageNumber()), "/identity/staff/audit")));
        }
        alarm(alarms, "roles", rolesEnding(today), PEOPLE);
        alarm(alarms, "agreements-ending", agreements("a.from <= :today and a.to >= :today and a.to <= :other", today.plusDays(Agreement.WARNING_DAYS)), AGREEMENTS);
        alarm(alarms, "agreements-over", agreements("a.to < :today and a.to >= :other", today.minusDays(OVER_DAYS)), AGREEMENTS);
        alarm(alarms, "invitations", invitations(), PEOPLE);
        return alarms;
    }

    @Override
    @Allowed(value = Rights.PEOPLE_MANAGE, trace = Trace.NONE)
    public List<Door> doors() {
        List<Door> doors = new ArrayList<>(List.of(door(10, "people", PEOPLE), door(20, "organisations", ORGANISATIONS), door(25, "agreements", AGREEMENTS)));
        door(doors, 30, "rights", Rights.RIGHTS_READ);
        door(doors, 40, "sign-in-policy", Rights.SIGN_IN_POLICY);
        door(doors, 50, "lists", Rights.LISTS_MANAGE);
        door(doors, 72, "languages", PlatformRights.LANGUAGES_MANAGE);
        door(doors, 75, "messages", Rights.MESSAGES_MANAGE);
        door(doors, 80, "retention", Rights.RETENTION_READ);
        door(doors, 82, "data-requests", Rights.DATA_REQUEST_READ);
        door(doors, 84, "emergencies", Rights.EMERGENCY_REVIEW);
        door(doors, 90, "audit", Rights.AUDIT_READ);
        door(doors, 95, "person-log", Rights.AUDIT_READ);
        return doors;
    }

    @Override
    @Allowed(value = PlatformRights.STATUS_READ, trace = Trace.NONE)
    public List<Condition> conditions() {
        String name = texts().get("staff.upkeep.chain");
        return List.of(watch.lastEnded(false).map(check -> {
            String at = check.endedAt().map(ended -> DateWords.in(current.language()).dayAndTime(LocalDateTime.ofInstant(ended, TimeKeeper.HELSINKI))).orElse("");
            return check.damage().isPresent() ? new Condition(name, texts().say("staff.upkeep.chain.damaged", at, check.damageNumber()), State.BAD)
                    : new Condition(name, texts().say("staff.upkeep.chain.whole", at), State.GOOD);
        }).orElseGet(() -> new Condition(name, texts().get("staff.upkeep.chain.never"), State.FACT)));
    }

    private Step step(int order, String key, boolean done, String page) {
        return Step.of(texts(), order, key, done, page);
    }

    private void alarm(List<Alarm> alarms, String key, long count, String page) {
        if (count > 0) {
            alarms.add(new Alarm(false, texts().say("staff.upkeep.alarm." + key, count), page));
        }
    }

    private Door door(int order, String key, String page) {
        return Door.of(texts(), order, key, page);
    }

    private void door(List<Door> doors, int order, String page, String right) {
        if (signedIn.may(right)) {
            doors.add(door(order, page, "/identity/staff/" + page));
        }
    }

    private boolean all() {
        return administration.own().manages(Scope.ALL);
    }

    private long count(String jpql) {
        return entities.createQuery(jpql, Long.class).setParameter("today", administration.today()).getSingleResult();
    }

    /** Roles that end soon and that nobody has prolonged; there are few, so the places are looked at one by one. */
    private long rolesEnding(LocalDate today) {
        Delegation delegation = administration.own();
        return entities.createQuery("select m from Membership m where m.to >= :today and m.to <= :soon and m.from <= :today and m.person in (select a.person from Account a where a.endedAt is null)"
                        + " and not exists (select n from Membership n where n.person = m.person and n.role = m.role and (n.to is null or n.to > m.to))", Membership.class)
                .setParameter("today", today).setParameter("soon", today.plusDays(ROLE_DAYS)).getResultStream()
                .filter(role -> delegation.manages(role.scope())).count();
    }

    private long agreements(String when, LocalDate other) {
        Set<UUID> own = own();
        if (own.isEmpty()) {
            return 0;
        }
        return entities.createQuery(AGREEMENT + when + " and (a.first in :own or a.second in :own)", Long.class)
                .setParameter("today", administration.today()).setParameter("other", other).setParameter("own", own).getSingleResult();
    }

    /** People besides the one who asks, with a role in an own place today or later. */
    private long others(String more) {
        PersonId me = signedIn.person();
        TypedQuery<Long> query = entities.createQuery("select count(distinct m.person) from Membership m where m.person <> :me and (m.to is null or m.to >= :today)"
                + " and m.person in (select a.person from Account a where a.endedAt is null)" + more + ownOnly("m.organisation"), Long.class)
                .setParameter("me", me.value()).setParameter("today", administration.today());
        return of(query);
    }

    private long ownUnits() {
        return of(entities.createQuery("select count(u) from Unit u where (u.to is null or u.to >= :today)" + ownOnly("u.organisation"), Long.class).setParameter("today", administration.today()));
    }

    private boolean factorsAsked() {
        return of(entities.createQuery("select count(r) from FactorRule r where r.role = :role" + ownOnly("r.organisation").replace("and (", "and (r.organisation is null or "), Long.class)
                .setParameter("role", Role.ADMINISTRATOR)) > 0;
    }

    /** Of those who were invited more than a week ago and have set no password since, how many have a role in an own place. */
    private long invitations() {
        return of(entities.createQuery("select count(a) from Account a where a.endedAt is null and a.passwordHash is null and a.madeAt < :before"
                        + " and a.person in (select m.person from Membership m where (m.to is null or m.to >= :today)" + ownOnly("m.organisation") + ")", Long.class)
                .setParameter("before", clock.instant().minus(INVITED)).setParameter("today", administration.today()));
    }

    private String ownOnly(String column) {
        return all() ? "" : " and (" + column + " in :own)";
    }

    private long of(TypedQuery<Long> query) {
        if (query.getParameters().stream().anyMatch(each -> "own".equals(each.getName()))) {
            query.setParameter("own", OrganisationId.forQuery(signedIn.organisations(Rights.PEOPLE_MANAGE)));
        }
        return query.getSingleResult();
    }

    private Set<UUID> own() {
        return signedIn.organisations(Rights.PEOPLE_MANAGE).stream().map(OrganisationId::value).collect(Collectors.toSet());
    }

    private Texts texts() {
        return Texts.of("identity", current.language()).orElseThrow();
    }
}
