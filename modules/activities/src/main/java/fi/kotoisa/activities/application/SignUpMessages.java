package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** What a household is told about its sign-up, by the way it chose. */
@ApplicationScoped
class SignUpMessages {

    @Inject
    Activities activities;

    @Inject
    Enrolments enrolments;

    @Inject
    MessageWords words;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void confirm(Enrolment enrolment, Intake intake) {
        send(enrolment, intake, enrolment.placed() ? "signup-placed" : "signup-waiting");
    }

    void remind(Enrolment enrolment, Intake intake) {
        send(enrolment, intake, "signup-reminder");
    }

    void movedUp(Enrolment enrolment, Intake intake) {
        send(enrolment, intake, "signup-moved-up");
    }

    void cancelled(Enrolment enrolment, Intake intake) {
        send(enrolment, intake, "signup-cancelled");
    }

    private void send(Enrolment enrolment, Intake intake, String key) {
        activities.find(intake.activity()).ifPresent(activity -> {
            Map<String, String> arguments = words.about(enrolment, activity, date(intake));
            arguments.put("queue", String.valueOf(enrolment.waits() ? enrolments.before(intake.id(), enrolment.turn()) + 1 : 0));
            outbox.send(new Message(enrolment.contact(), "activities", key, arguments));
        });
    }

    /** The date that is signed up for; of a whole activity the next one. */
    private Optional<Session> date(Intake intake) {
        return intake.session().isPresent() ? intake.session().flatMap(activities::session) : activities.next(intake.activity(), LocalDateTime.now(clock));
    }
}
