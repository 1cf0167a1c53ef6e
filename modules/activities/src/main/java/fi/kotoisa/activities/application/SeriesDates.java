package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.PlannedDate.DayOff;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The coming dates of a series, and what a change would do to them. */
@ApplicationScoped
class SeriesDates {

    @Inject
    Activities activities;

    @Inject
    SeriesShift shift;

    @Inject
    Clashes clashes;

    @Inject
    Listeners listeners;

    @Inject
    Clock clock;

    /**
     * What a date becomes.
     *
     * @param off why it should not be held on its new day
     * @param held whether it is held there; where it keeps its day it is
     */
    record Outcome(SessionTime time, Optional<DayOff> off, boolean held) {}

    /** What becomes of each of these dates. */
    Map<Session, Outcome> outcomes(Activity activity, List<Session> followers, SeriesChange change) {
        Function<Session, Optional<DayOff>> off = shift.off(activity, followers, change);
        Map<Session, Outcome> outcomes = new LinkedHashMap<>();
        for (Session date : followers) {
            SessionTime time = shift.time(activity, date, change);
            LocalDate day = time.startsAt().toLocalDate();
            Optional<DayOff> against = off.apply(date);
            boolean stays = day.equals(date.startsAt().toLocalDate());
            outcomes.put(date, new Outcome(time, against, stays || against.isPresent() == change.days().otherwise().contains(day)));
        }
        return outcomes;
    }

    /** See {@link SeriesShift#repeat}. */
    void repeat(Activity activity, SeriesChange change) {
        shift.repeat(activity, change);
    }

    /** The dates that the change is for and that have not begun, skipped ones too, without whole days. */
    List<Session> coming(Activity activity, SeriesChange change) {
        LocalDateTime now = LocalDateTime.now(clock);
        return activities.sessions(activity.id()).stream()
                .filter(date -> date.startsAt().isAfter(now) && !date.time().wholeDay() && date.status() != Status.CANCELLED && change.days().reach(date.startsAt().toLocalDate()))
                .toList();
    }

    /** Those of them that follow their series. */
    List<Session> followers(Activity activity, SeriesChange change) {
        return coming(activity, change).stream().filter(date -> !date.edited()).toList();
    }

    List<ChangedDate> preview(Activity activity, SeriesChange change, SessionPlace place) {
        List<Session> held = coming(activity, change).stream().filter(date -> date.status() == Status.PLANNED).toList();
        Function<Session, Optional<DayOff>> off = shift.off(activity, followers(activity, change), change);
        List<SessionTime> times = held.stream().map(date -> shift.time(activity, date, change)).sorted(Comparator.comparing(SessionTime::startsAt)).toList();
        Clashes.Neighbours neighbours = clashes.neighbours(times, place, Optional.of(activity.id().value()));
        return held.stream().map(date -> changed(date, activity, change, place, off, neighbours)).sorted(Comparator.comparing(ChangedDate::startsAt)).toList();
    }

    private ChangedDate changed(Session date, Activity activity, SeriesChange change, SessionPlace place, Function<Session, Optional<DayOff>> off, Clashes.Neighbours neighbours) {
        SessionTime time = date.edited() ? date.time() : shift.time(activity, date, change);
        boolean changes = !date.edited() && (!time.equals(date.time()) || !place.equals(date.place()));
        return new ChangedDate(date.id(), time.startsAt(), time.endsAt(), date.startsAt(), date.endsAt(), date.edited(), changes, changes ? off.apply(date) : Optional.empty(),
                changes ? clashes.of(time, place, neighbours, new OrganisationId(activity.organiser())) : List.of());
    }

    /** How many households hear of another time or place. */
    int listeners(Activity activity, SeriesChange change, SessionPlace place) {
        List<Session> changed = followers(activity, change).stream()
                .filter(date -> date.status() == Status.PLANNED && (!shift.time(activity, date, change).equals(date.time()) || !place.sameRoom(date.place())))
                .toList();
        return listeners.of(changed, any -> true).size();
    }
}
