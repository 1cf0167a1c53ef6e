package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.FeedPlan.Step;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.FeedImport;
import fi.kotoisa.activities.domain.FeedImports;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Session.Status;
import fi.kotoisa.activities.feeds.FeedReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what was taken over from a feed before and is not in it any more. Such a date is called off when a person agrees, never by itself and never removed.
 *
 * <p>Names of feeds are not unique, and a feed may come in parts. So only the groups are looked at that the feed still speaks of; one that vanished whole is not seen.
 */
@ApplicationScoped
class FeedGone {

    @Inject
    Activities activities;

    @Inject
    FeedImports imports;

    @Inject
    Clock clock;

    /** A date that is no longer in the feed, and what it is a date of. */
    record Gone(Session session, Activity activity) {}

    /**
     * Coming dates only, as far ahead as the feed is read, by time, and none that a person changed by hand. None at all where the feed may have dates that could not be read, or was read again
     * since.
     *
     * @param steps what the items of the feed mean now
     */
    List<Gone> find(FeedImport read, FeedReading reading, List<Step> steps) {
        if (reading.problems().stream().anyMatch(problem -> problem.kind().hidesDates()) || imports.overtaken(read)) {
            return List.of();
        }
        Map<ActivityId, Activity> spokenOf = steps.stream()
                .flatMap(step -> step.activity().stored().stream())
                .filter(activity -> activity.feedName().filter(read.name()::equals).isPresent())
                .collect(Collectors.toMap(Activity::id, Function.identity(), (first, same) -> first));
        Set<Session> named = steps.stream().flatMap(step -> step.known().stream()).collect(Collectors.toSet());
        LocalDateTime now = LocalDateTime.now(clock);
        return activities.sessions(spokenOf.keySet()).stream()
                .filter(session -> session.feedKey().isPresent() && !session.edited() && session.status() == Status.PLANNED && !named.contains(session))
                .filter(session -> session.startsAt().isAfter(now) && session.startsAt().isBefore(now.plusYears(1)))
                .sorted(Comparator.comparing(Session::startsAt))
                .map(session -> new Gone(session, spokenOf.get(session.activity())))
                .toList();
    }
}
