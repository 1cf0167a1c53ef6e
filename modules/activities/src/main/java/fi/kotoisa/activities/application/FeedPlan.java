package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.ImportRow.Change;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.feeds.FeedItem;
import fi.kotoisa.activities.feeds.FeedPlace;
import fi.kotoisa.activities.feeds.FeedTime;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one item of a feed means beside what is stored: the rules of an import, without a database. */
final class FeedPlan {

    private static final int PRICE = 300;
    private static final int TITLE = 300;
    private static final int SUMMARY = 1000;

    private FeedPlan() {}

    /**
     * Compares an item with the date that was taken over from it before.
     *
     * @param activity what the date belongs to, with the texts that the feed gives it now
     * @param known the stored date
     * @param stored the venue of the stored date
     */
    static Step step(FeedItem item, Belonging activity, Optional<Session> known, Optional<Venue> stored) {
        if (known.isEmpty()) {
            return new Step(item, activity, Action.CREATE, Set.of(), known);
        }
        Session session = known.get();
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (!time(item).equals(session.time())) {
            changes.add(Change.TIME);
        }
        if (!placeKey(item).map(key -> stored.filter(venue -> venue.goesBy(key)).isPresent()).orElse(stored.isEmpty())) {
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
        return new Step(item, activity, kept ? Action.KEPT : changes.isEmpty() ? Action.SAME : Action.CHANGE, changes, known);
    }

    /**
     * What an item is a date of.
     *
     * @param key by which the activity is found again
     * @param texts what the feed says of it now
     */
    record Belonging(String key, Map<String, ActivityText> texts, Optional<Activity> stored) {}

    /** One item with what is to be done. */
    record Step(FeedItem item, Belonging activity, Action action, Set<Change> changes, Optional<Session> known) {}

    static SessionTime time(FeedItem item) {
        if (item.time() instanceof FeedTime.Timed timed) {
            return SessionTime.at(timed.start(), timed.end());
        }
        return SessionTime.days(item.time().firstDay(), item.time().lastDay());
    }

    /** The texts that the public sees, cut where our columns end. */
    static Map<String, ActivityText> texts(FeedItem item) {
        Map<String, ActivityText> texts = new HashMap<>();
        item.title().forEach((language, title) -> texts.put(language,
                new ActivityText(cut(title, TITLE), cut(item.summary().getOrDefault(language, ""), SUMMARY), description(item, language), "")));
        return texts;
    }

    /** With the price at its end: there is no other place for it, and whoever would come must know. */
    private static String description(FeedItem item, String language) {
        String price = Optional.ofNullable(item.price().get(language)).or(() -> first(item.price())).orElse("");
        String described = item.description().getOrDefault(language, "");
        return price.isEmpty() || item.free().orElse(false) ? described : described + "<p>" + money(language) + ": " + escaped(cut(price, PRICE)) + "</p>";
    }

    /** What the line is about; where the feed does not say its language a sign that everybody reads. */
    private static String money(String language) {
        return Language.of(language).flatMap(known -> Texts.of("activities", known)).map(texts -> texts.say("fact.price")).orElse("€");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>");
    }

    /** What makes the item's place one of our venues; nothing where the feed does not name it. */
    static Optional<String> placeKey(FeedItem item) {
        return item.place().flatMap(place -> place.label("fi").map(name -> Venue.keyOf(cut(name.strip(), 200), street(place).orElse(null))));
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
