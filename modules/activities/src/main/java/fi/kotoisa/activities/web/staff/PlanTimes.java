package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.NewGroup.Pattern;
import fi.kotoisa.activities.application.NewGroup.Rhythm;
import fi.kotoisa.activities.application.PeriodView;
import fi.kotoisa.activities.application.Prolonging.Wish;
import fi.kotoisa.activities.application.SchoolCalendar;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a new group meets: what can be chosen, and reading what was. */
@Named("planTimes")
@RequestScoped
public class PlanTimes {

    /** The series ends after so many dates. */
    static final String BY_COUNT = "count";
    /** The series ends with a day that is typed. */
    static final String BY_DAY = "day";

    private static final int MOST_DATES = 60;
    private static final int MOST_YEARS = 2;

    @Inject
    SchoolCalendar calendar;

    @Inject
    StaffTexts texts;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    private List<PeriodView> terms;

    private List<PeriodView> terms() {
        if (terms == null) {
            terms = calendar.terms();
        }
        return terms;
    }

    /** What was typed as a rhythm; nothing where something in it is wrong. */
    Optional<Rhythm> read(FormReader reader) {
        Optional<LocalDate> first = first(reader);
        Optional<LocalTime> from = reader.time("from");
        Optional<LocalTime> to = reader.time("to");
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            reader.wrong("to", "staff.form.error.order");
            to = Optional.empty();
        }
        Pattern pattern = reader.choice("every", Pattern.class, Pattern.EVERY_WEEK);
        Optional<End> end = end(reader, first);
        if (first.isEmpty() || from.isEmpty() || to.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rhythm(first.get(), from.get(), to.get(), pattern, weekdays(reader.raw("weekdays"), first.get()), end.get().count(), end.get().last(),
                reader.ticked("skip-holidays"), reader.ticked("skip-breaks")));
    }

    /** What was typed as the end of a series that goes on after this day; nothing where something in it is wrong. */
    Optional<Wish> more(FormReader reader, LocalDate after) {
        return end(reader, Optional.of(after.plusDays(1))).map(end -> new Wish(end.count(), end.last(), reader.ticked("skip-holidays"), reader.ticked("skip-breaks")));
    }

    /** @param count 0 where it ends with a day */
    private record End(int count, Optional<LocalDate> last) {}

    private Optional<End> end(FormReader reader, Optional<LocalDate> first) {
        String ends = reader.raw("ends");
        if (!ends.equals(BY_DAY) && term(ends).isEmpty()) {
            unused(reader, "until", () -> reader.day("until", LocalDate.now(clock)));
            return Optional.of(new End(reader.number("count", 1, MOST_DATES), Optional.empty()));
        }
        unused(reader, "count", () -> reader.number("count", 1, MOST_DATES));
        if (!ends.equals(BY_DAY)) {
            unused(reader, "until", () -> reader.day("until", LocalDate.now(clock)));
        }
        return last(reader, ends, first).map(last -> new End(0, Optional.of(last)));
    }

    /** What does not count here may be empty, but not nonsense: somebody meant something by it. */
    private static void unused(FormReader reader, String field, Runnable check) {
        if (!reader.raw(field).isEmpty()) {
            check.run();
        }
    }

    private Optional<LocalDate> first(FormReader reader) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> first = reader.day("first", today);
        if (first.filter(day -> day.isBefore(today)).isPresent()) {
            reader.wrong("first", "staff.plan.error.past");
            return Optional.empty();
        }
        if (first.filter(day -> day.isAfter(today.plusYears(MOST_YEARS))).isPresent()) {
            reader.wrong("first", "staff.plan.error.far");
            return Optional.empty();
        }
        return first;
    }

    private Optional<LocalDate> last(FormReader reader, String ends, Optional<LocalDate> first) {
        String field = ends.equals(BY_DAY) ? "until" : "ends";
        Optional<LocalDate> last = term(ends).map(PeriodView::last).or(() -> reader.day("until", first.orElse(LocalDate.now(clock))));
        if (last.isPresent() && first.filter(last.get()::isBefore).isPresent()) {
            reader.wrong(field, "staff.plan.error.last");
            return Optional.empty();
        }
        if (last.isPresent() && first.filter(day -> last.get().isAfter(day.plusYears(MOST_YEARS))).isPresent()) {
            reader.wrong(field, "staff.plan.error.long");
            return Optional.empty();
        }
        return last;
    }

    private Optional<PeriodView> term(String id) {
        return terms().stream().filter(term -> term.id().toString().equals(id)).findFirst();
    }

    /** The value that means the end of the first term that goes on for at least a week after this day; by count where there is none. */
    String endingAfter(LocalDate day) {
        return terms().stream().filter(term -> !term.last().isBefore(day.plusWeeks(1))).findFirst().map(term -> term.id().toString()).orElse(BY_COUNT);
    }

    /** The days that were ticked, or the weekday of the first date. */
    private static Set<DayOfWeek> weekdays(String ticked, LocalDate first) {
        Set<DayOfWeek> days = Arrays.stream(ticked.split(",")).flatMap(PlanTimes::weekday).collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        return days.isEmpty() ? EnumSet.of(first.getDayOfWeek()) : days;
    }

    private static Stream<DayOfWeek> weekday(String name) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(name));
    }

    static String names(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    public List<Choice> getPatterns() {
        return Arrays.stream(Pattern.values()).map(each -> new Choice(each.name(), texts.say("staff.plan.every." + each))).toList();
    }

    public List<Choice> getWeekdays() {
        DateWords words = DateWords.in(current.language());
        return Arrays.stream(DayOfWeek.values()).map(day -> new Choice(day.name(), words.weekday(day))).toList();
    }

    public List<Choice> getEndings() {
        DateWords words = DateWords.in(current.language());
        Stream<Choice> typed = Stream.of(new Choice(BY_COUNT, texts.say("staff.plan.ends.count")), new Choice(BY_DAY, texts.say("staff.plan.ends.day")));
        return Stream.concat(typed, terms().stream().map(term -> new Choice(term.id().toString(), texts.say("staff.plan.ends.term", term.owner().isEmpty() ? term.name() : term.name() + " (" + term.owner() + ")", words.dateWithYear(term.last()))))).toList();
    }
}
