package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.ImportRow.Change;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Directions;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.feeds.FeedItem;
import fi.kotoisa.activities.feeds.FeedPlace;
import fi.kotoisa.activities.feeds.FeedTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one item of a feed means beside what is stored: the rules of an import, without a database. */
final class FeedPlan {

    private FeedPlan() {}

    /**
     * Compares an item with the date that was taken over from it before.
     *
     * @param activity what the date belongs to, with the texts that the feed gives it now
     * @param known the stored date
     * @param stored the venue of the stored date
     * @param house the venue of what the date belongs to
     */
    static Step step(FeedItem item, Belonging activity, Optional<Session> known, Optional<Venue> stored, Optional<Venue> house) {
        if (known.isEmpty()) {
            return new Step(item, activity, Action.CREATE, Set.of(), known, false);
        }
        Session session = known.get();
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (!time(item).equals(session.time())) {
            changes.add(Change.TIME);
        }
        boolean sameHouse = placeKey(item).map(key -> stored.filter(venue -> venue.goesBy(key)).isPresent()).orElse(stored.isEmpty());
        if (!sameHouse || !directions(item).equals(session.directions())) {
            changes.add(Change.PLACE);
        }
        boolean cancelled = session.status() == Session.Status.CANCELLED;
        if (item.cancelled() != cancelled) {
            changes.add(item.cancelled() ? Change.CANCELLED : Change.BACK_ON);
        }
        boolean kept = session.edited() && !changes.isEmpty();
        if (activity.stored().filter(one -> !one.texts().equals(activity.texts())).isPresent()) {
            changes.add(Change.TEXT);
        }
        Action action = kept ? Action.KEPT : changes.isEmpty() ? Action.SAME : Action.CHANGE;
        if (activity.stored().filter(activity.facts()::differ).isPresent()) {
            changes.add(Change.FACTS);
        }
        return new Step(item, activity, action, changes, known, activity.stored().filter(one -> activity.facts().differ(one, house)).isPresent());
    }

    /**
     * What an item is a date of.
     *
     * @param key by which the activity is found again
     * @param texts what the feed says of it now
     * @param facts what it says beside that
     */
    record Belonging(String key, Map<String, ActivityText> texts, FeedGroupFacts facts, Optional<Activity> stored) {}

    /**
     * One item with what is to be done.
     *
     * @param groupChanges what the group has beside texts and dates follows too
     */
    record Step(FeedItem item, Belonging activity, Action action, Set<Change> changes, Optional<Session> known, boolean groupChanges) {}

    static SessionTime time(FeedItem item) {
        if (item.time() instanceof FeedTime.Timed timed) {
            return SessionTime.at(timed.start(), timed.end());
        }
        return SessionTime.days(item.time().firstDay(), item.time().lastDay());
    }

    /** What makes the item's place one of our venues; nothing where the feed does not name it. */
    static Optional<String> placeKey(FeedItem item) {
        return item.place().filter(place -> !place.needsLookup()).flatMap(place -> place.label("fi").map(name -> Venue.keyOf(cut(name.strip(), 200), street(place).orElse(null))));
    }

    /** What the feed adds to the place in words. */
    static Directions directions(FeedItem item) {
        return item.place().map(FeedPlace::extra).map(Directions::new).orElse(Directions.NONE);
    }

    static Optional<String> street(FeedPlace place) {
        return first(place.street()).map(street -> cut(street.strip(), 200));
    }

    /** The Finnish text, else any. */
    static Optional<String> first(Map<String, String> texts) {
        return Optional.ofNullable(texts.get("fi")).or(() -> texts.values().stream().findFirst());
    }

    static String title(Activity activity) {
        return first(activity.texts().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().title()))).orElse("");
    }

    static String title(FeedItem item) {
        return first(item.title()).orElse("");
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        // never half of a character that takes two places
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    static List<Change> ordered(Set<Change> changes) {
        return changes.stream().sorted().toList();
    }
}
