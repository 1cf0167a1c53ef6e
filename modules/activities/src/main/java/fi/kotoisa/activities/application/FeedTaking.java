package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.FeedPlan.Belonging;
import fi.kotoisa.activities.application.FeedPlan.Step;
import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.ImportRow.Change;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.Directions;
import fi.kotoisa.activities.domain.FeedFacts;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.feeds.FeedItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the items of a feed into activities and dates of an organisation. For callers inside this module that have checked the right. */
@ApplicationScoped
class FeedTaking {

    @Inject
    Activities activities;

    @Inject
    FeedVenues venues;

    @Inject
    FeedNews news;

    @Inject
    Clock clock;

    /** How many dates were made and how many changed, and of which activities the feed speaks. */
    record Taken(int created, int changed, Set<ActivityId> groups) {}

    /** What each item means beside what this organisation has. */
    List<Step> steps(UUID organiser, List<FeedItem> items) {
        Map<String, Activity> known = activities.byFeedKeys(organiser, items.stream().flatMap(item -> Stream.of(item.seriesKey(), item.key())).collect(Collectors.toSet()));
        FeedDates dates = new FeedDates(items, known, activities.sessions(known.values().stream().map(Activity::id).toList()));
        FeedSeries series = new FeedSeries(items, known, dates.keys(), LocalDateTime.now(clock));
        return items.stream().map(item -> step(item, series.of(item), dates.of(item))).toList();
    }

    private Step step(FeedItem item, Belonging group, Optional<Session> known) {
        return FeedPlan.step(item, group, known, known.flatMap(one -> venues.find(one.place().venue())), group.stored().flatMap(Activity::venue).flatMap(venues::find));
    }

    /** The name of the house where a date is held. */
    Optional<String> placeOf(Session session) {
        return venues.find(session.place().venue()).map(Venue::name);
    }

    /** @param drafts whether groups that are new wait as drafts; new dates of a group are shown as the group is */
    Taken take(UUID organiser, String feedName, List<Step> steps, boolean drafts) {
        Map<String, Activity> begun = new HashMap<>();
        Map<String, UUID> places = venues.keep(steps.stream().filter(FeedTaking::needsHouse).map(Step::item).toList());
        Map<Activity, List<Followed>> followed = new LinkedHashMap<>();
        hold(steps.stream().filter(step -> step.action() == Action.CHANGE).toList());
        Set<ActivityId> groups = new HashSet<>();
        int created = 0;
        for (Step step : steps) {
            Activity activity = step.activity().stored()
                    .orElseGet(() -> begun.computeIfAbsent(step.activity().key(), key -> begin(organiser, feedName, step, places, drafts)));
            boolean first = groups.add(activity.id());
            if (step.changes().contains(Change.TEXT)) {
                activity.tell(step.activity().texts());
            }
            if (first && step.groupChanges()) {
                activity.follow(step.activity().facts().with(places));
            }
            if (step.action() == Action.CREATE) {
                create(activity, step.item(), place(step.item(), places));
                created++;
            } else if (step.action() == Action.CHANGE) {
                step.known().ifPresent(session -> followed.computeIfAbsent(activity, key -> new ArrayList<>()).add(follow(session, step.item(), places)));
            }
        }
        followed.forEach(this::tell);
        return new Taken(created, followed.values().stream().mapToInt(List::size).sum(), groups);
    }

    private static boolean needsHouse(Step step) {
        return step.action() == Action.CREATE || step.action() == Action.CHANGE || step.groupChanges();
    }

    private void hold(List<Step> changes) {
        news.hold(changes.stream().flatMap(step -> step.activity().stored().stream()), changes.stream().flatMap(step -> step.known().stream()));
    }

    /** A date that followed its feed, and what it was before. */
    private record Followed(Session session, SessionTime was, SessionPlace wasAt, Directions wereLed, Session.Status wasStatus) {

        boolean isElsewhere() {
            return !was.equals(session.time()) || !wasAt.sameRoom(session.place()) || !wereLed.equals(session.directions());
        }
    }

    /** The house is the feed's; who leads there is ours, and so is the room while the house is the same. */
    private Followed follow(Session session, FeedItem item, Map<String, UUID> places) {
        Followed before = new Followed(session, session.time(), session.place(), session.directions(), session.status());
        UUID venue = place(item, places).venue();
        boolean sameHouse = Objects.equals(venue, session.place().venue());
        SessionPlace place = new SessionPlace(venue, sameHouse ? session.place().room() : null, session.place().leader(), session.place().hostsNeeded());
        session.follow(FeedPlan.time(item), place, FeedPlan.directions(item), item.cancelled(), clock.millis());
        return before;
    }

    private void tell(Activity activity, List<Followed> dates) {
        news.calledOff(activity, dates.stream().filter(date -> date.wasStatus() == Session.Status.PLANNED && date.session().status() == Session.Status.CANCELLED).map(Followed::session).toList());
        news.moved(activity, dates.stream().filter(date -> date.session().status() == Session.Status.PLANNED)
                .filter(Followed::isElsewhere)
                .map(date -> new FeedNews.Changed(date.session(), date.was()))
                .sorted(Comparator.comparing(date -> date.session().startsAt()))
                .toList());
    }

    private Activity begin(UUID organiser, String feedName, Step step, Map<String, UUID> places, boolean draft) {
        FeedFacts facts = step.activity().facts().with(places);
        UUID house = Optional.ofNullable(facts.venue()).orElse(place(step.item(), places).venue());
        ActivityPlan plan = new ActivityPlan(step.activity().texts(), Set.of(), LanguageLevel.UNKNOWN, Audience.EVERYONE, false, SignUpKind.NONE, 0, 0, 0, null, null, null, null);
        Activity activity = new Activity(ActivityId.next(), organiser, plan, clock.millis());
        activity.follow(facts.heldIn(house));
        activity.comeFrom(step.activity().key(), feedName);
        if (!draft) {
            activity.publish();
        }
        activities.add(activity);
        return activity;
    }

    private void create(Activity activity, FeedItem item, SessionPlace place) {
        Session session = new Session(SessionId.next(), activity.id(), FeedPlan.time(item), place);
        session.comeFrom(item.key(), FeedPlan.time(item).startsAt());
        session.lead(FeedPlan.directions(item));
        if (item.cancelled()) {
            session.follow(session.time(), session.place(), session.directions(), true, clock.millis());
        }
        activities.add(session);
        if (activity.published()) {
            session.publish(clock.millis());
            news.added(activity, session);
        }
    }

    private static SessionPlace place(FeedItem item, Map<String, UUID> places) {
        return new SessionPlace(FeedPlan.placeKey(item).map(places::get).orElse(null), null, null, 0);
    }
}
