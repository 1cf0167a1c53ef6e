package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.Moving;
import fi.kotoisa.activities.application.PlaceWish;
import fi.kotoisa.activities.application.SeriesChange;
import fi.kotoisa.activities.application.SeriesChange.ChangedDate;
import fi.kotoisa.activities.application.SeriesChange.Preview;
import fi.kotoisa.activities.application.VenueView;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Refused;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads how all coming dates of a group shall be from now on, by the rules of the form that planners have. What is not named stays. */
final class SeriesReader {

    private static final int LONGEST_ROOM = 100;

    private final JsonBody body;
    private final GroupPlan plan;
    private final PeopleAndPlaces known;
    private final GroupPlan.Series series;
    private final Decisions decisions;

    /** @param series the dates of {@code plan} */
    SeriesReader(JsonBody body, GroupPlan plan, GroupPlan.Series series, PeopleAndPlaces known) {
        this.body = body;
        this.plan = plan;
        this.series = series;
        this.known = known;
        this.decisions = Decisions.read(body);
    }

    /** @param seen the version that the sender had before their eyes @throws Refused with every flaw */
    SeriesChange change(long seen) {
        LocalTime from = PlanReader.hour(body, "from").orElse(series.from());
        LocalTime to = PlanReader.hour(body, "to").orElse(series.to());
        if (!to.isAfter(from)) {
            body.flaw("to", "before-the-start");
        }
        Running running = Running.read(body, plan, !plan.draft(), known);
        SeriesChange change = new SeriesChange(seen, from, to, place(), running.leader(), running.hostsNeeded(), running.signUp(), running.capacity(), running.carePlaces(), days());
        body.check();
        return change.deciding(decisions.otherwise().stream().map(LocalDateTime::toLocalDate).collect(Collectors.toSet()));
    }

    /** In another house the room of the house before means nothing. */
    private PlaceWish place() {
        if (body.names("newVenue")) {
            return known.place(body);
        }
        Optional<UUID> before = plan.venue().map(VenueView::id);
        Optional<UUID> venue = known.venue(body).or(() -> before);
        if (body.isNull("venue")) {
            body.flaw("venue", "missing");
        }
        String room = body.textIfAny("room", LONGEST_ROOM).orElse(body.names("room") || !venue.equals(before) ? "" : plan.room());
        return venue.map(house -> PlaceWish.known(house, room)).orElseGet(PlaceWish::nowhere);
    }

    private SeriesChange.Days days() {
        Map<DayOfWeek, DayOfWeek> to = new EnumMap<>(DayOfWeek.class);
        if (body.names("weekdays")) {
            Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
            JsonBody weekdays = body.object("weekdays");
            for (DayOfWeek day : series.weekdays()) {
                DayOfWeek other = FixedWords.of(weekdays, Written.word(day), DayOfWeek.class, day);
                if (!all.add(other)) {
                    body.flaw("weekdays", "two-on-one-day");
                }
                to.put(day, other);
            }
        }
        to.entrySet().removeIf(each -> each.getKey() == each.getValue());
        return new SeriesChange.Days(PlanReader.day(body, "since"), to, Set.of(), body.textIfAny("reason", Moving.LONGEST_REASON).orElse(""));
    }

    /**
     * Holds the change against what it would do.
     *
     * @param clashesKnown the planner knows what is in the way
     * @throws Refused where fewer places would be left than are taken, something that was decided is no new day, a reason is missing, or something is in the way
     */
    void check(SeriesChange change, Preview would, boolean clashesKnown) {
        Running.enough(body, change.capacity(), would.taken(), change.carePlaces(), would.careTaken());
        Set<LocalDateTime> strangers = new HashSet<>(decisions.otherwise());
        would.dates().stream().filter(ChangedDate::shifted).forEach(date -> strangers.remove(date.startsAt()));
        if (!strangers.isEmpty()) {
            body.flaw("otherwise", "no-date-of-these");
        }
        // a holiday says its name to those who see that the date is called off; whatever else is left out needs words
        boolean nameless = would.dates().stream().anyMatch(date -> !held(date) && date.off().filter(off -> !off.name().isEmpty()).isEmpty());
        if (!plan.draft() && nameless && change.days().why().isEmpty()) {
            body.flaw("reason", "missing");
        }
        body.check();
        if (!clashesKnown && would.dates().stream().anyMatch(date -> held(date) && !date.clashes().isEmpty())) {
            throw new Refused(Asking.clash());
        }
    }

    private boolean held(ChangedDate date) {
        return !date.shifted() || date.off().isPresent() == decisions.otherwise().contains(date.startsAt());
    }
}
