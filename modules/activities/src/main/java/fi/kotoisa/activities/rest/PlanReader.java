package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.application.NewGroup;
import fi.kotoisa.activities.application.NewGroup.Pattern;
import fi.kotoisa.activities.application.NewGroup.Rhythm;
import fi.kotoisa.activities.application.PlaceWish;
import fi.kotoisa.activities.application.Prolonging.Wish;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.JsonBody;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads a group with its rhythm, by the rules of the form that planners have. */
final class PlanReader {

    static final int MOST_PLACES = 10_000;
    static final int MOST_CARE = 200;
    static final int MOST_HOSTS = 20;
    private static final int MOST_COUNT = 60;
    private static final int MOST_YEARS = 2;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int SHORT = 20;

    private final JsonBody body;
    private final PeopleAndPlaces known;
    private final LocalDate today;

    PlanReader(JsonBody body, PeopleAndPlaces known, LocalDate today) {
        this.body = body;
        this.known = known;
        this.today = today;
    }

    /** @throws fi.kotoisa.platform.Refused with every flaw */
    NewGroup group(ActivityId id) {
        About about = AboutReader.read(body);
        PlaceWish place = known.place(body);
        Rhythm rhythm = rhythm(body.object("rhythm"));
        SignUpKind signUp = FixedWords.of(body, "signUp", SignUpKind.class, SignUpKind.NONE);
        int capacity = signUp == SignUpKind.NONE ? 0 : body.number("capacity", 1, MOST_PLACES);
        int care = body.number("carePlaces", 0, MOST_CARE, 0);
        int hosts = body.number("hostsNeeded", 0, MOST_HOSTS, 0);
        Optional<PersonId> leader = known.leader(body);
        body.check();
        return new NewGroup(id, about.words(), about.languages(), about.level(), about.audience(), about.free(), signUp, capacity, care, hosts, leader, place, rhythm, Optional.empty());
    }

    private Rhythm rhythm(JsonBody rhythm) {
        LocalDate first = day(rhythm, "first").orElseGet(() -> missing(rhythm, "first", today));
        if (first.isBefore(today) || first.isAfter(today.plusYears(MOST_YEARS))) {
            rhythm.flaw("first", first.isBefore(today) ? "past" : "too-far");
        }
        LocalTime from = hour(rhythm, "from").orElseGet(() -> missing(rhythm, "from", LocalTime.MIDNIGHT));
        LocalTime to = hour(rhythm, "to").orElseGet(() -> missing(rhythm, "to", LocalTime.MIDNIGHT));
        if (!to.isAfter(from)) {
            rhythm.flaw("to", "before-the-start");
        }
        Wish end = ending(rhythm, first);
        Pattern pattern = FixedWords.of(rhythm, "every", Pattern.class, Pattern.EVERY_WEEK);
        return new Rhythm(first, from, to, pattern, weekdays(rhythm, first), end.count(), end.last(), end.skipHolidays(), end.skipBreaks());
    }

    /** Where a series ends, by {@code count} or {@code last}, and what it leaves out. @param first the earliest last day */
    static Wish ending(JsonBody rhythm, LocalDate first) {
        Optional<LocalDate> last = day(rhythm, "last");
        if (last.filter(day -> day.isBefore(first)).isPresent()) {
            rhythm.flaw("last", "last-before-first");
        }
        if (last.filter(day -> day.isAfter(first.plusYears(MOST_YEARS))).isPresent()) {
            rhythm.flaw("last", "last-too-far");
        }
        int count = rhythm.number("count", 1, MOST_COUNT, 0);
        if (last.isPresent() == count > 0) {
            rhythm.flaw("", "not-one-of-count-and-last");
        }
        return new Wish(last.isPresent() ? 0 : Math.max(1, count), last, rhythm.truth("skipHolidays").orElse(true), rhythm.truth("skipBreaks").orElse(true));
    }

    private static Set<DayOfWeek> weekdays(JsonBody rhythm, LocalDate first) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String typed : rhythm.texts("weekdays", DAYS_OF_A_WEEK, SHORT)) {
            FixedWords.find(typed, DayOfWeek.class).ifPresentOrElse(days::add, () -> rhythm.flaw("weekdays", "not-understood"));
        }
        return days.isEmpty() ? EnumSet.of(first.getDayOfWeek()) : days;
    }

    static Optional<LocalDate> day(JsonBody json, String name) {
        try {
            return json.textIfAny(name, SHORT).map(LocalDate::parse).filter(day -> near(json, name, day));
        } catch (DateTimeException bent) {
            json.flaw(name, "not-a-day");
            return Optional.empty();
        }
    }

    /** A database does not know every year that can be written. */
    private static boolean near(JsonBody json, String name, LocalDate day) {
        boolean near = day.getYear() >= 2000 && day.getYear() <= 2200;
        if (!near) {
            json.flaw(name, "out-of-range");
        }
        return near;
    }

    static Optional<LocalTime> hour(JsonBody json, String name) {
        try {
            return json.textIfAny(name, SHORT).map(LocalTime::parse);
        } catch (DateTimeException bent) {
            json.flaw(name, "not-an-hour");
            return Optional.empty();
        }
    }

    private static <T> T missing(JsonBody json, String name, T meansNothing) {
        json.flaw(name, "missing");
        return meansNothing;
    }
}
