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

    private void open(Activity activity, List<Session> held) {
        if (activity.signUp() == SignUpKind.EACH_DATE) {
            held.forEach(session -> intakes.add(
                    new Intake(IntakeId.next(), activity.id(), Optional.of(session.id()), activity.capacity(), activity.carePlaces(), session.startsAt())));
        } else if (activity.signUp().allDates()) {
            IntakeTimes.end(activity, held).ifPresent(end -> intakes.add(
                    new Intake(IntakeId.next(), activity.id(), Optional.empty(), activity.capacity(), activity.carePlaces(), end)));
        }
    }
}
