package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.Holidays;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.SeriesRule;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Changes;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Planning an activity with its dates. A planner plans for organisations where the right was given. */
@ApplicationScoped
@Transactional
public class Planning {

    @Inject
    Activities activities;

    @Inject
    Intakes intakes;

    @Inject
    Clashes clashes;

    @Inject
    Holidays holidays;

    @Inject
    SignedIn signedIn;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    /** What saving would make: every date, with public holidays and everybody who is in the way. Stores nothing. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<PlannedDate> dates(OrganisationId organiser, SeriesRule rule, SessionPlace place) {
        List<SeriesRule.RuleDay> days = rule.days(holidays);
        List<Session> neighbours = clashes.neighbours(days.stream().map(SeriesRule.RuleDay::time).toList(), place, Optional.empty());
        return days.stream()
                .map(day -> new PlannedDate(day.time().startsAt(), day.time().endsAt(), day.holiday(), day.holiday() ? List.of() : clashes.of(day.time(), place, neighbours, organiser)))
                .toList();
    }

    /**
     * Saves an activity as a draft with the dates of its rule.
     *
     * @param leftOut starts of dates that the planner left out; they stay as skipped rows and can come back
     */
    @Allowed(PLAN)
    public ActivityId plan(OrganisationId organiser, ActivityPlan plan, SeriesRule rule, Set<LocalDateTime> leftOut) {
        signedIn.require(PLAN, organiser);
        ActivityId id = ActivityId.next();
        Activity activity = new Activity(id, organiser.value(), plan, clock.millis());
        activity.repeat(rule.text());
        activities.add(activity);
        SessionPlace place = new SessionPlace(plan.venue(), plan.room(), plan.leader(), plan.hostsNeeded());
        for (SeriesRule.RuleDay day : rule.days(holidays)) {
            Session session = new Session(SessionId.next(), id, day.time(), place);
            if (day.holiday()) {
                session.skip("holiday");
            } else if (leftOut.contains(day.time().startsAt())) {
                session.skip("left-out");
            }
            activities.add(session);
        }
        return id;
    }

    /** Shows an activity and its dates to everybody, and opens sign-up. Doing it twice changes nothing more. */
    @Allowed(PLAN)
    public void publish(ActivityId id) {
        Activity activity = own(id);
        if (activity.published()) {
            return;
        }
        activity.publish();
        List<Session> held = activities.sessions(id).stream().filter(session -> session.status() != Session.Status.SKIPPED).toList();
        held.forEach(session -> session.publish(clock.millis()));
        openIntakes(activity, held);
        changes.bump("activities");
    }

    void openIntakes(Activity activity, List<Session> held) {
        if (activity.signUp() == SignUpKind.EACH_DATE) {
            held.forEach(session -> intakes.add(
                    new Intake(IntakeId.next(), activity.id(), Optional.of(session.id()), activity.capacity(), activity.carePlaces(), session.startsAt())));
        } else if (activity.signUp() == SignUpKind.WHOLE) {
            // one can join until the last date has begun
            held.stream().map(Session::startsAt).max(Comparator.naturalOrder()).ifPresent(last -> intakes.add(
                    new Intake(IntakeId.next(), activity.id(), Optional.empty(), activity.capacity(), activity.carePlaces(), last)));
        }
    }

    /** Moves one date to another time or place by hand. It never follows its rule or feed again. */
    @Allowed(PLAN)
    public List<PlannedDate.ClashView> move(SessionId id, SessionTime time, SessionPlace place, String why) {
        Session session = activities.session(id).orElseThrow(NotFound::new);
        Activity activity = own(session.activity());
        session.move(time, place, why, clock.millis());
        intakes.of(activity.id(), id).filter(intake -> intake.session().isPresent()).ifPresent(intake -> intake.closeAt(time.startsAt()));
        changes.bump("activities");
        List<Session> neighbours = clashes.neighbours(List.of(time), place, Optional.of(activity.id().value()));
        return new ArrayList<>(clashes.of(time, place, neighbours, new OrganisationId(activity.organiser())));
    }

    /** Calls one date off; it stays visible as cancelled, with the reason. */
    @Allowed(PLAN)
    public void cancel(SessionId id, String why) {
        Session session = activities.session(id).orElseThrow(NotFound::new);
        Activity activity = own(session.activity());
        session.cancel(why, clock.millis());
        intakes.of(activity.id(), id).filter(intake -> intake.session().isPresent()).ifPresent(Intake::cancel);
        changes.bump("activities");
    }

    private Activity own(ActivityId id) {
        Activity activity = activities.find(id).orElseThrow(NotFound::new);
        signedIn.require(PLAN, new OrganisationId(activity.organiser()));
        return activity;
    }
}
