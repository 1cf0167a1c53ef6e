package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How many places the sign-up lists of a series have; who waits is offered what becomes free. */
@ApplicationScoped
class SeriesPlaces {

    @Inject
    Intakes intakes;

    @Inject
    Seating seating;

    @Inject
    IntakeTimes times;

    /** The lists that a change of places is for: that of the whole group, or those of these dates. */
    List<Intake> of(Activity activity, List<Session> dates) {
        Set<Object> ids = dates.stream().map(Session::id).collect(Collectors.toSet());
        return intakes.ofActivity(activity.id()).stream().filter(intake -> intake.session().map(ids::contains).orElse(true)).toList();
    }

    /** See {@link IntakeTimes#hold}. */
    void hold(List<Session> dates) {
        times.hold(dates);
    }

    /**
     * Gives them so many places as the group says now, and lets sign-up end when these dates begin.
     *
     * @throws SomeoneWasQuicker when more were given away meanwhile
     */
    void follow(Activity activity, List<Session> dates) {
        dates.stream().limit(intakes.ofActivity(activity.id()).stream().anyMatch(intake -> intake.session().isEmpty()) ? 1 : dates.size())
                .forEach(date -> times.follow(activity, date));
        for (Intake intake : of(activity, dates)) {
            if (intake.places() != activity.capacity() || intake.carePlaces() != activity.carePlaces()) {
                resize(intakes.lock(intake.id()).orElseThrow(), activity);
            }
        }
    }

    private void resize(Intake intake, Activity activity) {
        if (!intake.resize(activity.capacity(), activity.carePlaces())) {
            throw new SomeoneWasQuicker(new IllegalStateException("more places were given away meanwhile"));
        }
        seating.offerWhatIsFree(intake);
    }
}
