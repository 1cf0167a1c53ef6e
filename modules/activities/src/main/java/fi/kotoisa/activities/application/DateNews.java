package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the households of one date, at once and by the way each chose, that it was moved or called off. */
@ApplicationScoped
class DateNews {

    /** A text message has no room for more of the reason. */
    private static final int SHORT_REASON = 50;

    @Inject
    Activities activities;

    @Inject
    Intakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    MessageWords words;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Who hears of a change to this date: those who have a place, and those who wait for this one date. Nobody of a draft.
     *
     * @param before when it was to begin before the change; nobody hears of what is over
     */
    List<Enrolment> listeners(Session session, LocalDateTime before) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (!session.published() || before.isBefore(now) && session.startsAt().isBefore(now)) {
            return List.of();
        }
        return intakes.of(session.activity(), session.id()).map(this::listeners).orElse(List.of());
    }

    private List<Enrolment> listeners(Intake intake) {
        List<Enrolment> waiting = intake.session().isPresent() ? enrolments.queue(intake.id(), 0, Integer.MAX_VALUE) : List.of();
        return Stream.concat(enrolments.placed(intake.id()).stream(), waiting.stream()).toList();
    }

    /** Tells of another time or another house or room; of another leader or number of hosts nobody is told. */
    void moved(Activity activity, Session session, SessionTime was, SessionPlace wasAt) {
        boolean otherTime = !was.equals(session.time());
        boolean otherPlace = !Objects.equals(wasAt.venue(), session.place().venue()) || !Objects.equals(wasAt.room(), session.place().room());
        if (!otherTime && !otherPlace) {
            return;
        }
        tell(activity, session, was.startsAt(), "date-moved", Map.of("changed", otherTime ? "yes" : "no"), words.time("was", "wasBrief", Optional.of(was)));
    }

    void cancelled(Activity activity, Session session) {
        boolean whole = intakes.of(activity.id(), session.id()).filter(intake -> intake.session().isEmpty()).isPresent();
        Optional<Session> next = whole ? activities.next(activity.id(), session.startsAt()) : Optional.empty();
        String more = next.isPresent() ? "next" : whole ? "last" : "alone";
        tell(activity, session, session.startsAt(), "date-cancelled", Map.of("more", more), words.time("next", "nextBrief", next.map(Session::time)));
    }

    private void tell(Activity activity, Session session, LocalDateTime before, String key, Map<String, String> which, Map<String, String> times) {
        String reason = session.reason().orElse("").strip().replaceFirst("\\.$", "");
        for (Enrolment listener : listeners(session, before)) {
            Map<String, String> arguments = words.about(listener, activity, Optional.of(session));
            arguments.putAll(which);
            arguments.putAll(times);
            arguments.put("reason", reason.isEmpty() ? "no" : "yes");
            arguments.put("why", reason);
            arguments.put("whyBrief", MessageWords.shortened(reason, SHORT_REASON));
            outbox.send(new Message(listener.contact(), "activities", key, arguments));
        }
    }
}
