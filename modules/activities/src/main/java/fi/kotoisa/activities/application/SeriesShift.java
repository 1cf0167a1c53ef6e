package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.PlannedDate.DayOff;
import fi.kotoisa.activities.application.PlannedDate.DayOff.Kind;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.DaysOff;
import fi.kotoisa.activities.domain.Gap;
import fi.kotoisa.activities.domain.Repeat;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.identity.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the dates of a series go when its hours or weekdays change, and what stands against them there. */
@ApplicationScoped
class SeriesShift {

    @Inject
    Activities activities;

    @Inject
    FreeDays freeDays;

    @Inject
    Clock clock;

    /** The new hours on its new day. It keeps its day where the new one is over already. */
    SessionTime time(Activity activity, Session date, SeriesChange change) {
        LocalDate day = date.startsAt().toLocalDate();
        LocalDate other = repeat(activity, day).shifted(day, change.days().to());
        return at(other.atTime(change.from()).isAfter(LocalDateTime.now(clock)) ? other : day, change);
    }

    private static SessionTime at(LocalDate day, SeriesChange change) {
        return SessionTime.at(day.atTime(change.from()), day.atTime(change.to()));
    }

    private static Repeat repeat(Activity activity, LocalDate day) {
        return activity.rule().flatMap(Repeat::read).orElseGet(() -> Repeat.weekly(1, Set.of(day.getDayOfWeek())));
    }

    /** Lets the rule name the new weekdays, so that the series goes on with them. */
    void repeat(Activity activity, SeriesChange change) {
        activity.rule().flatMap(Repeat::read).ifPresent(before -> {
            Repeat now = before.shifted(change.days().to());
            activity.rule().map(text -> text.replace(before.text(), now.text())).ifPresent(activity::repeat);
        });
    }

    /** Why each of these dates should not be held on its new day; nothing for those that keep theirs. A break in which the group met before is none. @param followers by time */
    Function<Session, Optional<DayOff>> off(Activity activity, List<Session> followers, SeriesChange change) {
        if (change.days().to().isEmpty() || followers.isEmpty()) {
            return date -> Optional.empty();
        }
        LocalDate first = followers.get(0).startsAt().toLocalDate().minusWeeks(1);
        LocalDate last = followers.get(followers.size() - 1).startsAt().toLocalDate().plusMonths(1);
        OrganisationId organiser = new OrganisationId(activity.organiser());
        DaysOff free = freeDays.from(first, true, true, organiser);
        FreeDays.Names names = freeDays.names(first, last, organiser);
        Set<LocalDate> taken = activities.sessions(activity.id()).stream()
                .filter(date -> date.status() == Session.Status.PLANNED && !followers.contains(date))
                .map(date -> date.startsAt().toLocalDate())
                .collect(Collectors.toSet());
        return date -> {
            LocalDate was = date.startsAt().toLocalDate();
            LocalDate day = time(activity, date, change).startsAt().toLocalDate();
            if (day.equals(was)) {
                return Optional.empty();
            }
            if (taken.contains(day)) {
                return Optional.of(new DayOff(Kind.OTHER_SESSION, ""));
            }
            return free.on(day).filter(gap -> gap == Gap.HOLIDAY || !free.on(was).equals(Optional.of(gap))).map(gap -> new DayOff(gap == Gap.HOLIDAY ? Kind.HOLIDAY : Kind.BREAK, names.of(gap, day)));
        };
    }
}
