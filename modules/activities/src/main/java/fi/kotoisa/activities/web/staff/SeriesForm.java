package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.Moving;
import fi.kotoisa.activities.application.PlaceWish;
import fi.kotoisa.activities.application.SeriesChange;
import fi.kotoisa.activities.application.VenueView;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the form that changes all coming dates of a group, and fills it first with what they are now. */
final class SeriesForm {

    // hours stand in figures, the same in every language
    private static final DateWords FIGURES = DateWords.in(Language.FI);


    private final FormReader reader;
    private final GroupPlan plan;
    private final PlaceForm place;
    private final PlanChoices choices;

    SeriesForm(FormReader reader, GroupPlan plan, PlaceForm place, PlanChoices choices) {
        this.reader = reader;
        this.plan = plan;
        this.place = place;
        this.choices = choices;
    }

    static Map<String, String> of(GroupPlan plan) {
        Map<String, String> typed = new HashMap<>();
        typed.put("version", String.valueOf(plan.version()));
        plan.series().ifPresent(series -> {
            typed.put("from", FIGURES.time(series.from()));
            typed.put("to", FIGURES.time(series.to()));
        });
        plan.series().ifPresent(series -> series.weekdays().forEach(day -> typed.put("to-" + day, day.name())));
        typed.put("venue", plan.venue().map(VenueView::label).orElse(""));
        typed.put("room", plan.room());
        typed.put("leader", plan.leader().map(PersonId::toString).orElse(""));
        typed.put("hosts", number(plan.hostsNeeded()));
        typed.put("sign-up", plan.signUp().name());
        typed.put("capacity", number(plan.capacity()));
        typed.put("care", number(plan.carePlaces()));
        return typed;
    }

    private static String number(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    /** What was typed; useful only where no error was found. */
    Optional<SeriesChange> read() {
        Optional<LocalTime> from = reader.time("from");
        Optional<LocalTime> to = reader.time("to");
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            reader.wrong("to", "staff.form.error.order");
            to = Optional.empty();
        }
        PlaceWish where = place.read(reader, plan.venue().isPresent());
        Optional<PersonId> leader = leader(reader, plan, choices);
        int hosts = reader.number("hosts", 0, GroupForm.MOST_HOSTS, 0);
        SignUpKind signUp = plan.draft() ? reader.choice("sign-up", SignUpKind.class, plan.signUp()) : plan.signUp();
        int capacity = signUp == SignUpKind.NONE ? 0 : reader.number("capacity", 1, GroupForm.MOST_PLACES);
        int care = signUp == SignUpKind.NONE && !plan.draft() ? plan.carePlaces() : reader.number("care", 0, GroupForm.MOST_CARE, 0);
        return from.isEmpty() || to.isEmpty() ? Optional.empty() : Optional.of(new SeriesChange(reader.version(), from.get(), to.get(), where, leader, hosts, signUp, capacity, care,
                days()));
    }

    /** Which dates change, and to which days; two weekdays cannot become one. */
    private SeriesChange.Days days() {
        Optional<LocalDate> since = reader.raw("since").isEmpty() ? Optional.empty() : reader.day("since", plan.series().map(GroupPlan.Series::last).orElse(LocalDate.EPOCH));
        Map<DayOfWeek, DayOfWeek> to = new EnumMap<>(DayOfWeek.class);
        Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : plan.series().map(GroupPlan.Series::weekdays).orElse(Set.of())) {
            DayOfWeek other = reader.choice("to-" + day, DayOfWeek.class, day);
            if (!all.add(other)) {
                reader.wrong("to-" + day, "staff.series.error.same.day");
            }
            if (other != day) {
                to.put(day, other);
            }
        }
        return new SeriesChange.Days(since, to, Set.of(), reader.text("out-why", Moving.LONGEST_REASON));
    }

    /** Who was chosen to lead, if it is somebody who can. */
    static Optional<PersonId> leader(FormReader reader, GroupPlan plan, PlanChoices choices) {
        String chosen = reader.raw("leader");
        Optional<PersonId> leader = plan.leader().filter(now -> now.toString().equals(chosen)).or(() -> choices.leader(chosen, plan.organiser()));
        if (leader.isEmpty() && !chosen.isEmpty()) {
            reader.wrong("leader", "staff.plan.error.leader");
        }
        return leader;
    }

    /** There cannot be fewer places than were given away. */
    static void enough(FormReader reader, int capacity, int care, int taken, int careTaken) {
        if (capacity < taken) {
            reader.wrong("capacity", "staff.series.error.taken", taken);
        }
        if (care < careTaken) {
            reader.wrong("care", "staff.series.error.taken", careTaken);
        }
    }
}
