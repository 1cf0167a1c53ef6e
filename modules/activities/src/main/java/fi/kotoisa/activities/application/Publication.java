package fi.kotoisa.activities.application;

import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Brings a draft before everybody: its dates become visible and sign-up opens. */
@ApplicationScoped
class Publication {

    @Inject
    Activities activities;

    @Inject
    Intakes intakes;

    @Inject
    Settling settling;

    @Inject
    Clock clock;

    /** Doing it twice changes nothing more. */
    void of(Activity activity) {
        if (activity.published()) {
            return;
        }
        activity.publish();
        List<Session> held = activities.sessions(activity.id()).stream().filter(session -> session.status() != Session.Status.SKIPPED).toList();
        held.forEach(session -> session.publish(clock.millis()));
        // of two who publish at once the second stops here, before a second intake is made
        settling.now();
        open(activity, held);
    }

    /** Shows one more date of an activity that everybody sees already, and opens its sign-up where each date has its own. */
    void add(Activity activity, Session session) {
        if (!activity.published()) {
            return;
        }
        session.publish(clock.millis());
        if (activity.signUp() == SignUpKind.EACH_DATE && intakes.of(activity.id(), session.id()).isEmpty()) {
            intakes.add(own(activity, session));
        } else if (activity.signUp().allDates() && intakes.ofActivity(activity.id()).isEmpty()) {
            open(activity, List.of(session));
        }
    }

    private static Intake own(Activity activity, Session session) {
        return new Intake(IntakeId.next(), activity.id(), Optional.of(session.id()), activity.capacity(), activity.carePlaces(), session.startsAt());
    }

    /** Opens the sign-up of an activity that has none yet. @param held its dates that are held, by time */
    void open(Activity activity, List<Session> held) {
        if (activity.signUp() == SignUpKind.EACH_DATE) {
            held.forEach(session -> intakes.add(own(activity, session)));
        } else if (activity.signUp().allDates()) {
            IntakeTimes.end(activity, held).ifPresent(end -> intakes.add(
                    new Intake(IntakeId.next(), activity.id(), Optional.empty(), activity.capacity(), activity.carePlaces(), end)));
        }
    }
}
