package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.Holidays;
import fi.kotoisa.activities.domain.SeriesRule;
import fi.kotoisa.activities.domain.SeriesRule.RuleDay;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Planning a group with its dates. A planner plans for organisations where the right was given. */
@ApplicationScoped
@Transactional
public class Planning {

    @Inject
    Activities activities;

    @Inject
    Clashes clashes;

    @Inject
    Holidays holidays;

    @Inject
    Placing placing;

    @Inject
    Publication publication;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What saving would make: every date, with public holidays and everybody who is in the way. Stores nothing. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<PlannedDate> dates(OrganisationId organiser, NewGroup group) {
        signedIn.require(PLAN, organiser);
        List<RuleDay> days = group.rhythm().rule().days(holidays);
        SessionPlace place = placing.seen(group.place(), leader(group), group.hostsNeeded());
        Clashes.Neighbours neighbours = clashes.neighbours(days.stream().map(RuleDay::time).toList(), place, Optional.empty());
        return days.stream()
                .map(day -> new PlannedDate(day.time().startsAt(), day.time().endsAt(), day.holiday(), day.holiday() ? List.of() : clashes.of(day.time(), place, neighbours, organiser)))
                .toList();
    }

    /**
     * Saves a group as a draft with the dates of its rhythm. Sending the same group again changes nothing.
     *
     * @param leftOut starts of dates that the planner left out; they stay as skipped rows and can come back
     * @param publish whether everybody sees it at once
     */
    @Allowed(PLAN)
    public ActivityId plan(OrganisationId organiser, NewGroup group, Set<LocalDateTime> leftOut, boolean publish) {
        signedIn.require(PLAN, organiser);
        Optional<Activity> before = activities.find(group.id());
        if (before.isPresent()) {
            signedIn.require(PLAN, new OrganisationId(before.get().organiser()));
            return group.id();
        }
        SessionPlace place = placing.kept(group.place(), leader(group), group.hostsNeeded());
        Activity activity = new Activity(group.id(), organiser.value(), decided(group, place), clock.millis());
        SeriesRule rule = group.rhythm().rule();
        activity.repeat(rule.text());
        activities.add(activity);
        rule.days(holidays).forEach(day -> activities.add(session(group.id(), day, place, leftOut)));
        if (publish) {
            publication.of(activity);
        }
        return group.id();
    }

    /** Shows an activity and its dates to everybody, and opens sign-up. Doing it twice changes nothing more. */
    @Allowed(PLAN)
    public void publish(ActivityId id) {
        Activity activity = activities.find(id).orElseThrow(NotFound::new);
        signedIn.require(PLAN, new OrganisationId(activity.organiser()));
        publication.of(activity);
    }

    private static Session session(ActivityId id, RuleDay day, SessionPlace place, Set<LocalDateTime> leftOut) {
        Session session = new Session(SessionId.next(), id, day.time(), place);
        if (day.holiday()) {
            session.skip("holiday");
        } else if (leftOut.contains(day.time().startsAt())) {
            session.skip("left-out");
        }
        return session;
    }

    private static ActivityPlan decided(NewGroup group, SessionPlace place) {
        return new ActivityPlan(group.texts(), group.languages(), group.level(), group.audience(), group.free(), group.signUp(), group.capacity(), group.carePlaces(),
                group.hostsNeeded(), place.leader(), place.venue(), place.room(), null);
    }

    private static UUID leader(NewGroup group) {
        return group.leader().map(PersonId::value).orElse(null);
    }
}
