package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.PlannedDate.DayOff;
import fi.kotoisa.activities.application.PlannedDate.DayOff.Kind;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.DaysOff;
import fi.kotoisa.activities.domain.Gap;
import fi.kotoisa.activities.domain.Repeat;
import fi.kotoisa.activities.domain.SeriesRule;
import fi.kotoisa.activities.domain.SeriesRule.RuleDay;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a series goes on after its last date: the days of its rule that have no date yet. */
@ApplicationScoped
class SeriesTail {

    @Inject
    Activities activities;

    @Inject
    FreeDays freeDays;

    @Inject
    Clashes clashes;

    @Inject
    Clock clock;

    /**
     * The days after the last one that the rule named before. Those that are over already, and those to which a date of the group was moved, are left out.
     *
     * @throws NotFound where no rule of ours made its dates
     */
    List<RuleDay> days(Activity activity, Prolonging.Wish wish) {
        List<Session> dates = activities.sessions(activity.id());
        LocalDate today = LocalDate.now(clock);
        Set<LocalDate> taken = dates.stream().filter(date -> date.status() == Session.Status.PLANNED).map(date -> date.startsAt().toLocalDate()).collect(Collectors.toSet());
        LocalDate last = last(dates, rule(activity));
        DaysOff free = freeDays.from(last.isBefore(today) ? today : last, wish.skipHolidays(), wish.skipBreaks(), new OrganisationId(activity.organiser()));
        DaysOff off = day -> day.isBefore(today) || taken.contains(day) ? Optional.of(Gap.LEFT_OUT) : free.on(day);
        return rule(activity, dates, wish).daysAfter(last, today, off);
    }

    private static SeriesRule rule(Activity activity, List<Session> dates, Prolonging.Wish wish) {
        Session usual = dates.stream().filter(date -> !date.edited()).reduce((one, later) -> later).orElse(dates.get(dates.size() - 1));
        Repeat repeat = rule(activity);
        return new SeriesRule(first(dates, repeat), usual.startsAt().toLocalTime(), usual.endsAt().toLocalTime(), repeat, wish.ending());
    }

    private static Repeat rule(Activity activity) {
        return activity.rule().flatMap(Repeat::read).orElseThrow(NotFound::new);
    }

    /** From where the turns are counted: perhaps the first date was on a later weekday than the series is now. */
    private static LocalDate first(List<Session> dates, Repeat repeat) {
        LocalDate first = dates.stream().map(date -> date.originalStart().toLocalDate()).min(Comparator.naturalOrder()).orElseThrow(NotFound::new);
        return repeat.everyWeeks() > 0 ? first.with(DayOfWeek.MONDAY) : first.withDayOfMonth(1);
    }

    /** The last day of the rhythm. Dates that follow their series are where it put them; the others keep the turn for which they were first planned. */
    private static LocalDate last(List<Session> dates, Repeat repeat) {
        return dates.stream().map(date -> date.edited() ? repeat.turnOf(date.originalStart().toLocalDate()) : date.startsAt().toLocalDate()).max(Comparator.naturalOrder()).orElseThrow(NotFound::new);
    }

    /** The rule that names the dates of before and these. */
    String text(Activity activity, Prolonging.Wish wish, List<RuleDay> more) {
        List<Session> dates = activities.sessions(activity.id());
        return rule(activity, dates, wish).text(dates.size() + more.size());
    }

    /** What the planner sees of them: not what is over. */
    List<PlannedDate> shown(Activity activity, List<RuleDay> days) {
        LocalDate today = LocalDate.now(clock);
        List<RuleDay> coming = days.stream().filter(day -> !day.time().startsAt().toLocalDate().isBefore(today)).toList();
        if (coming.isEmpty()) {
            return List.of();
        }
        SessionPlace place = activity.place();
        FreeDays.Names names = freeDays.names(today, coming.get(coming.size() - 1).time().startsAt().toLocalDate(), new OrganisationId(activity.organiser()));
        Clashes.Neighbours neighbours = clashes.neighbours(coming.stream().map(RuleDay::time).toList(), place, Optional.of(activity.id().value()));
        return coming.stream()
                .map(day -> new PlannedDate(day.time().startsAt(), day.time().endsAt(), day.gap().map(gap -> new DayOff(kind(gap), names.of(gap, day.time().startsAt().toLocalDate()))),
                        clashes.of(day.time(), place, neighbours, new OrganisationId(activity.organiser()))))
                .toList();
    }

    private static Kind kind(Gap gap) {
        return switch (gap) {
            case HOLIDAY -> Kind.HOLIDAY;
            case BREAK -> Kind.BREAK;
            case LEFT_OUT -> Kind.OTHER_SESSION;
        };
    }
}
