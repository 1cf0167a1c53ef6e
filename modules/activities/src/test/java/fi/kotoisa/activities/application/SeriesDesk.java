package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Repeat;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.platform.CurrentLanguage;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The use cases that change a whole series, put together over a {@link Workplace}. */
final class SeriesDesk {

    final Workplace here;
    final List<IntakeId> seatedFrom = new ArrayList<>();
    final ChangingSeries changing;
    final Prolonging prolonging;
    final Correcting correcting;
    final GroupPlans plans;
    final Completing completing;

    SeriesDesk(Workplace here) {
        this.here = here;
        Memory memory = here.memory;
        Seating seating = new Seating() {
            @Override
            void offerWhatIsFree(Intake intake) {
                seatedFrom.add(intake.id());
            }
        };
        Object who = here.moving.signedIn;
        SeriesShift shift = Wiring.wire(new SeriesShift(), memory.activities, here.planning.freeDays, Workplace.CLOCK);
        SeriesDates dates = Wiring.wire(new SeriesDates(), memory.activities, shift, here.moving.clashes, here.listeners, Workplace.CLOCK);
        SeriesPlaces places = Wiring.wire(new SeriesPlaces(), memory.intakes, seating, here.moving.intakeTimes);
        SeriesTail tail = Wiring.wire(new SeriesTail(), memory.activities, here.planning.freeDays, here.moving.clashes, Workplace.CLOCK);
        changing = Wiring.wire(new ChangingSeries(), memory.activities, dates, places, here.planning.placing, here.news, who, Workplace.CLOCK);
        prolonging = Wiring.wire(new Prolonging(), memory.activities, tail, here.planning.publication, here.moving.intakeTimes, here.news,
                here.moving.intakeTimes.settling, who);
        correcting = Wiring.wire(new Correcting(), memory.activities, here.moving.intakeTimes.settling, who);
        completing = Wiring.wire(new Completing(), memory.activities, places, here.planning.publication, here.news, who, Workplace.CLOCK);
        KnownVenues known = Wiring.wire(new KnownVenues(), memory.venues);
        plans = Wiring.wire(new GroupPlans(), memory.activities, memory.venues, known, memory.periods, who, new CurrentLanguage(), Workplace.CLOCK);
    }

    Activity activity(ActivityId id) {
        return here.memory.activities.find(id).orElseThrow();
    }

    /** Other hours in the same room with the same leader. */
    SeriesChange at(ActivityId id, int from, int places) {
        Activity activity = activity(id);
        return new SeriesChange(activity.version(), LocalTime.of(from, 0), LocalTime.of(from + 1, 0), PlaceWish.known(here.venue(), "sali"), Optional.of(Workplace.PLANNER), 1,
                activity.signUp(), places, 0, SeriesChange.Days.all());
    }

    /** Puts one date to another start by hand. */
    void move(Session date, LocalDateTime start) {
        here.moving.move(date.id(), new MovedDate(date.version(), start, start.plusHours(1), false, PlaceWish.known(here.venue(), "sali"), Optional.of(Workplace.PLANNER), 1, "Siirto"));
    }

    void prolong(ActivityId id, Prolonging.Wish wish) {
        prolonging.prolong(id, activity(id).version(), wish, Set.of());
    }

    /** The rule that the group remembers. */
    Repeat repeat(ActivityId id) {
        return activity(id).rule().flatMap(Repeat::read).orElseThrow();
    }
}
