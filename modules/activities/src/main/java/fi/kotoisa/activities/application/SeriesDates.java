package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.SeriesChange.ChangedDate;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Session.Status;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.identity.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The coming dates of a series, and what a change would do to them. */
@ApplicationScoped
class SeriesDates {

    @Inject
    Activities activities;

    @Inject
    Clashes clashes;

    @Inject
    Listeners listeners;

    @Inject
    Clock clock;

    /** The dates that have not begun, skipped ones too, without whole days. */
    List<Session> coming(Activity activity) {
        LocalDateTime now = LocalDateTime.now(clock);
        return activities.sessions(activity.id()).stream().filter(date -> date.startsAt().isAfter(now) && !date.time().wholeDay() && date.status() != Status.CANCELLED).toList();
    }

    /** The same hours on its own day. */
    static SessionTime time(Session date, SeriesChange change) {
        LocalDate day = date.startsAt().toLocalDate();
        return SessionTime.at(day.atTime(change.from()), day.atTime(change.to()));
    }

    List<ChangedDate> preview(Activity activity, SeriesChange change, SessionPlace place) {
        List<Session> held = coming(activity).stream().filter(date -> date.status() == Status.PLANNED).toList();
        Clashes.Neighbours neighbours = clashes.neighbours(held.stream().map(date -> time(date, change)).toList(), place, Optional.of(activity.id().value()));
        return held.stream().map(date -> changed(date, activity, change, place, neighbours)).toList();
    }

    private ChangedDate changed(Session date, Activity activity, SeriesChange change, SessionPlace place, Clashes.Neighbours neighbours) {
        SessionTime time = date.edited() ? date.time() : time(date, change);
        boolean changes = !date.edited() && (!time.equals(date.time()) || !place.equals(date.place()));
        return new ChangedDate(date.id(), time.startsAt(), time.endsAt(), date.startsAt(), date.endsAt(), date.edited(), changes,
                changes ? clashes.of(time, place, neighbours, new OrganisationId(activity.organiser())) : List.of());
    }

    /** How many households hear of another time or place. */
    int listeners(Activity activity, SeriesChange change, SessionPlace place) {
        List<Session> changed = coming(activity).stream()
                .filter(date -> date.status() == Status.PLANNED && !date.edited() && (!time(date, change).equals(date.time()) || !place.sameRoom(date.place())))
                .toList();
        return listeners.of(changed, any -> true).size();
    }
}
