package fi.kotoisa.activities.application;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Reminder;
import fi.kotoisa.activities.domain.Reminders;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reminds those who have a place of their date: the day before, between ten and eight in the evening. If the server did not run then, the same day from half past seven until two hours
 * before it begins. Whoever got the place within twelve hours has the confirmation still at hand and is left alone.
 */
@ApplicationScoped
class Reminding {

    private static final LocalTime DAY_FROM = LocalTime.of(10, 0);
    private static final LocalTime DAY_TO = LocalTime.of(20, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final Duration NOTICE = Duration.ofHours(2);
    private static final Duration LATELY = Duration.ofHours(12);

    @Inject
    Activities activities;

    @Inject
    Intakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    Reminders reminders;

    @Inject
    MessageWords words;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** A date that is to be reminded of, and the day on which it was to be held when that was found. */
    record Due(SessionId session, LocalDate day) {}

    /** What is to be reminded of now. */
    @Transactional
    List<Due> due() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate tomorrow = now.toLocalDate().plusDays(1);
        List<Session> due = new ArrayList<>();
        if (!now.toLocalTime().isBefore(MORNING) && now.plus(NOTICE).isBefore(tomorrow.atStartOfDay())) {
            due.addAll(reminders.missing(now.plus(NOTICE), tomorrow.atStartOfDay()));
        }
        if (!now.toLocalTime().isBefore(DAY_FROM) && now.toLocalTime().isBefore(DAY_TO)) {
            due.addAll(reminders.missing(tomorrow.atStartOfDay(), tomorrow.plusDays(1).atStartOfDay()));
        }
        return due.stream().map(session -> new Due(session.id(), session.startsAt().toLocalDate())).toList();
    }

    /**
     * Reminds of a date, unless it was called off or moved to another day since it was found.
     *
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when another server does it at this moment
     */
    @Transactional
    void remind(Due due) {
        Session session = activities.session(due.session()).orElseThrow();
        if (session.status() != Session.Status.PLANNED || !session.startsAt().toLocalDate().equals(due.day())) {
            return;
        }
        reminders.add(new Reminder(session.id(), due.day(), clock.millis()));
        Activity activity = activities.find(session.activity()).orElseThrow();
        intakes.of(activity.id(), session.id()).ifPresent(intake -> enrolments.placed(intake.id()).stream()
                .filter(enrolment -> enrolment.placedAt().filter(at -> at <= clock.millis() - LATELY.toMillis()).isPresent())
                .forEach(enrolment -> outbox.send(new Message(enrolment.contact(), "activities", "date-reminder", arguments(enrolment, activity, session, intake)).until(over(session)))));
    }

    private Instant over(Session session) {
        return session.endsAt().atZone(clock.getZone()).toInstant();
    }

    private Map<String, String> arguments(Enrolment enrolment, Activity activity, Session session, Intake intake) {
        Map<String, String> arguments = words.about(enrolment, activity, Optional.of(session));
        arguments.putAll(MessageWords.bring(activity));
        arguments.put("alone", intake.session().isPresent() ? "yes" : "no");
        return arguments;
    }
}
