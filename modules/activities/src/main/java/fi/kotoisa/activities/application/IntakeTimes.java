package fi.kotoisa.activities.application;

import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session.Status;
import fi.kotoisa.activities.domain.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lets sign-up end when what was signed up for begins, also after a date was moved, called off or added. */
@ApplicationScoped
class IntakeTimes {

    @Inject
    Intakes intakes;

    @Inject
    Activities activities;

    @Inject
    Publication publication;

    @Inject
    Seating seating;

    @Inject
    Settling settling;

    @Inject
    Clock clock;

    /**
     * To be called before these dates are changed. Who signs up locks the list first and reads the date then; whoever changes the date first and wants the list then would wait for
     * them, and they for the change, until the database gives one of them up.
     */
    void hold(List<Session> dates) {
        dates.stream()
                .flatMap(date -> intakes.of(date.activity(), date.id()).stream())
                .map(Intake::id)
                .distinct()
                .sorted(Comparator.comparing(IntakeId::toString))
                .forEach(intakes::lock);
    }

    /** A date that was not there before is held: it is shown where its group is, and signing up for all dates goes on until the last of them. */
    void takeIn(Activity activity, Session session) {
        publication.add(activity, session);
        follow(activity, session);
    }

    /** @throws fi.kotoisa.platform.SomeoneWasQuicker when somebody else changed the date meanwhile */
    void follow(Activity activity, Session session) {
        settling.now();
        intakes.of(activity.id(), session.id()).flatMap(intake -> intakes.lock(intake.id())).ifPresent(intake -> {
            if (intake.session().isPresent()) {
                ofOneDate(intake, session);
            } else {
                ofAllDates(intake, activity);
            }
        });
    }

    private void ofOneDate(Intake intake, Session session) {
        if (session.status() == Status.CANCELLED) {
            seating.callOff(intake);
        } else {
            seating.endAt(intake, session.startsAt());
        }
    }

    private void ofAllDates(Intake intake, Activity activity) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Session> all = activities.sessions(activity.id());
        List<Session> planned = all.stream().filter(date -> date.status() == Status.PLANNED).toList();
        boolean off = all.stream().anyMatch(date -> date.status() == Status.CANCELLED && date.endsAt().isAfter(now)) && planned.stream().noneMatch(date -> date.endsAt().isAfter(now));
        end(activity, planned).filter(any -> !off).ifPresentOrElse(end -> seating.endAt(intake, end), () -> seating.callOff(intake));
    }

    /** When sign-up to all of these dates ends: when the first begins, or where one can join midway, the last. */
    static Optional<LocalDateTime> end(Activity activity, List<Session> dates) {
        Comparator<LocalDateTime> order = activity.signUp() == SignUpKind.WHOLE ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return dates.stream().map(Session::startsAt).max(order);
    }
}
