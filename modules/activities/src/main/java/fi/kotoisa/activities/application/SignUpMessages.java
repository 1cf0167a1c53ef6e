package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a household is told about its sign-up, by the way it chose. */
@ApplicationScoped
class SignUpMessages {

    private static final String MODULE = "activities";
    /** What says which group it is, and whose, and nothing that opens the sign-up. */
    private static final Pattern NAMES = Pattern.compile("(title|short)\\.|closing");
    private static final String OFFERED = "signup-offered";

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
        if (enrolment.placed()) {
            arguments(enrolment, intake).ifPresent(arguments -> {
                activities.find(intake.activity()).map(MessageWords::bring).ifPresent(arguments::putAll);
                outbox.send(new Message(enrolment.contact(), MODULE, "signup-placed", arguments));
            });
        } else {
            send(enrolment, intake, "signup-waiting");
        }
    }

    void remind(Enrolment enrolment, Intake intake) {
        send(enrolment, intake, "signup-reminder");
    }

    /** How things stand, once more: the first message may be lost, or went elsewhere. */
    void again(Enrolment enrolment, Intake intake) {
        if (enrolment.offered()) {
            offer(enrolment, intake);
        } else {
            remind(enrolment, intake);
        }
    }

    /** Places became free: the household is asked whether it takes them. Goes by day: who is asked at night reads it in the morning. */
    void offer(Enrolment enrolment, Intake intake) {
        arguments(enrolment, intake).ifPresent(arguments -> {
            SessionTime until = SessionTime.at(enrolment.offeredUntil().orElseThrow(), enrolment.offeredUntil().orElseThrow());
            arguments.putAll(words.time("until", "untilBrief", Optional.of(until)));
            outbox.sendByDay(new Message(enrolment.contact(), MODULE, OFFERED, arguments).until(intake.closesAt().atZone(clock.getZone()).toInstant()));
        });
    }

    /** Whether the offer has not gone to the household yet, though it should. */
    boolean offerIsHeld(Enrolment enrolment) {
        return outbox.held(enrolment.contact(), MODULE, OFFERED);
    }

    /** The offer with another time to answer, in place of one that has not gone. */
    void offerAnew(Enrolment enrolment, Intake intake) {
        outbox.takeBack(enrolment.contact(), MODULE, OFFERED);
        offer(enrolment, intake);
    }

    /** It did not answer, and the places went on. */
    void lapsed(Enrolment enrolment, Intake intake) {
        arguments(enrolment, intake).ifPresent(arguments -> {
            arguments.put("still", enrolment.waits() ? "yes" : "no");
            outbox.sendByDay(new Message(enrolment.contact(), MODULE, "signup-lapsed", arguments));
        });
    }

    /** Sign-up has ended, and no place became free. */
    void ended(Enrolment waiting, Intake intake) {
        arguments(waiting, intake).ifPresent(arguments -> {
            arguments.putAll(words.groups());
            outbox.sendByDay(new Message(waiting.contact(), MODULE, "queue-ended", arguments));
        });
    }

    void cancelled(Enrolment enrolment, Intake intake) {
        send(enrolment, intake, "signup-cancelled");
    }

    /** A new number or address is asked whether messages may come there. It learns neither code nor link of the sign-up before it has said yes. */
    void askThere(Enrolment enrolment, Intake intake, ContactId there, String key) {
        arguments(enrolment, intake).ifPresent(arguments -> {
            arguments.keySet().removeIf(name -> !NAMES.matcher(name).lookingAt());
            arguments.put("link", words.shortLink(key));
            outbox.send(new Message(there.value(), MODULE, "contact-confirm", arguments).forReader());
        });
    }

    /** The number or address that messages came to until now hears that they go elsewhere, and not where. */
    void leaves(Enrolment enrolment, Intake intake) {
        arguments(enrolment, intake).ifPresent(arguments -> {
            arguments.keySet().removeIf(name -> !NAMES.matcher(name).lookingAt());
            outbox.send(new Message(enrolment.contact(), MODULE, "contact-changed", arguments));
        });
    }

    private void send(Enrolment enrolment, Intake intake, String key) {
        arguments(enrolment, intake).ifPresent(arguments -> outbox.send(new Message(enrolment.contact(), MODULE, key, arguments)));
    }

    private Optional<Map<String, String>> arguments(Enrolment enrolment, Intake intake) {
        return activities.find(intake.activity()).map(activity -> {
            Map<String, String> arguments = words.about(enrolment, activity, date(intake));
            arguments.put("queue", String.valueOf(enrolment.waits() ? placeInQueue(enrolment, intake) : 0));
            return arguments;
        });
    }

    private long placeInQueue(Enrolment enrolment, Intake intake) {
        // who has the newest turn stands last: signing up counts nobody
        return intake.last(enrolment) ? intake.waiting() : enrolments.before(intake.id(), enrolment.turn()) + 1;
    }

    /** The date that is signed up for; of a whole activity the next one. */
    private Optional<Session> date(Intake intake) {
        return intake.session().isPresent() ? intake.session().flatMap(activities::session) : activities.next(intake.activity(), LocalDateTime.now(clock));
    }
}
