package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.FeedPlan.Step;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.FeedImport;
import fi.kotoisa.activities.domain.FeedImports;
import fi.kotoisa.activities.domain.Feeds;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Session.Status;
import fi.kotoisa.activities.feeds.FeedReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds what was taken over from a feed before and is not in it any more. Such a date is called off when a person agrees, never by itself and never removed.
 *
 * <p>Names of feeds are not unique, and a file may be one of several parts. So of a file only the groups are looked at that it still speaks of. Of an address that is read again and again
 * it is known which groups came from there: one that vanished whole is found too, unless another such feed has it.
 */
@ApplicationScoped
class FeedGone {

    @Inject
    Activities activities;

    @Inject
    FeedImports imports;

    @Inject
    Feeds feeds;

    @Inject
    FeedNews news;

    @Inject
    Clock clock;

    /**
     * A date that is no longer in the feed, and what it is a date of.
     *
     * @param whole the feed does not speak of the group at all any more
     */
    record Gone(Session session, Activity activity, boolean whole) {}

    /**
     * Coming dates only, as far ahead as the feed is read, by time, and none that a person changed by hand. None at all where the feed may have dates that could not be read, or was read again
     * since.
     *
     * @param steps what the items of the feed mean now
     */
    List<Gone> find(FeedImport read, FeedReading reading, List<Step> steps) {
        Optional<Feed> feed = read.address().flatMap(address -> feeds.find(Feed.idOf(read.organiser(), address)));
        if (hidesDates(reading) || imports.overtaken(read) || feed.filter(kept -> kept.readAt() > read.readAt()).isPresent()) {
            return List.of();
        }
        Map<ActivityId, Activity> spokenOf = spokenOf(steps);
        Map<ActivityId, Activity> groups = new HashMap<>();
        spokenOf.values().stream().filter(activity -> activity.feedName().filter(read.name()::equals).isPresent()).forEach(activity -> groups.put(activity.id(), activity));
        feed.ifPresent(kept -> groups.putAll(groupsOf(kept)));
        return of(groups, spokenOf.keySet(), steps, reading.until());
    }

    /** The same for a feed that is read again and again, and was read whole. */
    List<Gone> find(Feed feed, FeedReading reading, List<Step> steps) {
        return of(groupsOf(feed), spokenOf(steps).keySet(), steps, reading.until());
    }

    /** Where a date may be in the feed that was not read, nothing can be said to be gone. */
    static boolean hidesDates(FeedReading reading) {
        return reading.problems().stream().anyMatch(problem -> problem.kind().hidesDates());
    }

    private Map<ActivityId, Activity> groupsOf(Feed feed) {
        return activities.all(feeds.onlyIn(feed.id())).stream().collect(Collectors.toMap(Activity::id, activity -> activity));
    }

    private static Map<ActivityId, Activity> spokenOf(List<Step> steps) {
        return steps.stream().flatMap(step -> step.activity().stored().stream()).collect(Collectors.toMap(Activity::id, activity -> activity, (first, same) -> first));
    }

    private List<Gone> of(Map<ActivityId, Activity> groups, Set<ActivityId> spokenOf, List<Step> steps, Optional<LocalDateTime> until) {
        Set<UUID> named = steps.stream().flatMap(step -> step.known().stream()).map(session -> session.id().value()).collect(Collectors.toSet());
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime end = until.filter(now.plusYears(1)::isAfter).orElse(now.plusYears(1));
        return activities.sessions(groups.keySet()).stream()
                .filter(session -> session.feedKey().isPresent() && !session.edited() && session.status() == Status.PLANNED && !named.contains(session.id().value()))
                .filter(session -> groups.get(session.activity()).status() != Activity.Status.CANCELLED)
                .filter(session -> session.startsAt().isAfter(now) && session.startsAt().isBefore(end))
                .sorted(Comparator.comparing(Session::startsAt))
                .map(session -> new Gone(session, groups.get(session.activity()), !spokenOf.contains(session.activity())))
                .toList();
    }

    /**
     * Calls dates off that a person agreed to; who signed up for them is told.
     *
     * @param why for everybody to read, may be empty
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when somebody else changed one of them meanwhile
     */
    void callOff(List<Gone> agreed, String why) {
        news.hold(agreed.stream().map(Gone::activity), agreed.stream().map(Gone::session));
        agreed.forEach(gone -> gone.session().vanish(why, clock.millis()));
        agreed.stream().collect(Collectors.groupingBy(gone -> gone.activity().id())).values()
                .forEach(dates -> news.calledOff(dates.get(0).activity(), dates.stream().map(Gone::session).toList()));
    }
}
