package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.FeedPlan.Step;
import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.ImportRow.Change;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.feeds.FeedItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the items of a feed into activities and dates of an organisation. For callers inside this module that have checked the right. */
@ApplicationScoped
class FeedTaking {

    private static final int LONGEST_ADDRESS = 1000;

    @Inject
    Activities activities;

    @Inject
    FeedVenues venues;

    @Inject
    Clock clock;

    /** How many dates were made and how many changed. */
    record Taken(int created, int changed) {}

    /** What each item means beside what this organisation has. */
    List<Step> steps(UUID organiser, List<FeedItem> items) {
        Map<String, Activity> known = activities.byFeedKeys(organiser, items.stream().flatMap(item -> Stream.of(item.seriesKey(), item.key())).collect(Collectors.toSet()));
        FeedDates dates = new FeedDates(items, known, activities.sessions(known.values().stream().map(Activity::id).toList()));
        FeedSeries series = new FeedSeries(items, known, dates.keys());
        return items.stream()
                .map(item -> FeedPlan.step(item, series.of(item), dates.of(item), dates.of(item).flatMap(one -> venues.find(one.place().venue()))))
                .toList();
    }

    Taken take(UUID organiser, String feedName, List<Step> steps) {
        Map<String, Activity> begun = new HashMap<>();
        Map<String, UUID> places = venues.keep(steps.stream().filter(step -> step.action() == Action.CREATE || step.action() == Action.CHANGE).map(Step::item).toList());
        int created = 0;
        int changed = 0;
        for (Step step : steps) {
            Activity activity = step.activity().stored().orElseGet(() -> begun.computeIfAbsent(step.activity().key(), key -> begin(organiser, feedName, step, place(step.item(), places))));
            if (step.changes().contains(Change.TEXT)) {
                activity.tell(step.activity().texts());
            }
            if (step.action() == Action.CREATE) {
                create(activity, step.item(), place(step.item(), places));
                created++;
            } else if (step.action() == Action.CHANGE) {
                step.known().ifPresent(session -> session.follow(FeedPlan.time(step.item()), place(step.item(), places), step.item().cancelled(), clock.millis()));
                changed++;
            }
        }
        return new Taken(created, changed);
    }

    private Activity begin(UUID organiser, String feedName, Step step, SessionPlace place) {
        FeedItem item = step.item();
        String page = item.infoUrl().map(URI::toString).filter(url -> url.length() <= LONGEST_ADDRESS).orElse(null);
        ActivityPlan plan = new ActivityPlan(step.activity().texts(), Set.copyOf(item.languages()), LanguageLevel.UNKNOWN, Audience.EVERYONE, item.free().orElse(false),
                SignUpKind.NONE, 0, 0, 0, null, place.venue(), null, page);
        Activity activity = new Activity(ActivityId.next(), organiser, plan, clock.millis());
        activity.comeFrom(step.activity().key(), feedName);
        activity.publish();
        activities.add(activity);
        return activity;
    }

    private void create(Activity activity, FeedItem item, SessionPlace place) {
        Session session = new Session(SessionId.next(), activity.id(), FeedPlan.time(item), place);
        session.comeFrom(item.key(), FeedPlan.time(item).startsAt());
        if (item.cancelled()) {
            session.follow(session.time(), session.place(), true, clock.millis());
        }
        session.publish(clock.millis());
        activities.add(session);
    }

    private static SessionPlace place(FeedItem item, Map<String, UUID> places) {
        return new SessionPlace(FeedPlan.placeKey(item).map(places::get).orElse(null), null, null, 0);
    }
}
