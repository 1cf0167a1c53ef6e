package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Ending;
import fi.kotoisa.activities.domain.Gap;
import fi.kotoisa.activities.domain.Repeat;
import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.SeriesRule;
import fi.kotoisa.activities.domain.SeriesRule.RuleDay;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.identity.DemoPeople;
import fi.kotoisa.platform.DemoWanted;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.Language;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Groups of an invented town, and the feeds of real ones with their dates moved by whole weeks into the coming term. */
@ApplicationScoped
class DemoActivities {

    private static final ActivityId CAFE = ActivityId.fromString("0da00000-0000-4000-8000-000000000001");
    private static final ActivityId EXERCISE = ActivityId.fromString("0da00000-0000-4000-8000-000000000002");
    private static final ActivityId STORIES = ActivityId.fromString("0da00000-0000-4000-8000-000000000003");
    private static final ActivityId OPEN_CAFE = ActivityId.fromString("0da00000-0000-4000-8000-000000000004");

    @Inject
    Activities activities;

    @Inject
    Venues venues;

    @Inject
    Publication publication;

    @Inject
    DemoFeeds feeds;

    @Inject
    DemoHouseholds households;

    @Inject
    FreeDays freeDays;

    @Inject
    Clock clock;

    void add(@Observes @Priority(200) DemoWanted wanted) {
        if (activities.find(CAFE).isPresent()) {
            return;
        }
        Place library = place("Pääkirjasto", "Kirjastokuja 6", "Keskusta", "Lukusali");
        Place silta = place("Monikulttuurikeskus Silta", "Siltakatu 3", "Keskusta", "Iso sali");
        Place hall = place("Kuokkalan liikuntasali", "Salikaari 1", "Kuokkala", "Peilisali");
        group(CAFE, "cafe", silta, new Shape(DayOfWeek.TUESDAY, LocalTime.of(17, 0), LocalTime.of(18, 30), LanguageLevel.A1, Audience.EVERYONE, SignUpKind.FROM_NOW_ON, 24, 6, 2),
                Set.of("fi", "ar", "uk"));
        group(EXERCISE, "exercise", hall, new Shape(DayOfWeek.WEDNESDAY, LocalTime.of(17, 0), LocalTime.of(18, 30), LanguageLevel.NONE, Audience.WOMEN, SignUpKind.EACH_DATE, 12, 3, 1),
                Set.of("fi", "ar"));
        group(STORIES, "stories", library, new Shape(DayOfWeek.THURSDAY, LocalTime.of(10, 0), LocalTime.of(11, 0), LanguageLevel.NONE, Audience.FAMILIES, SignUpKind.EACH_DATE, 20, 0, 1),
                Set.of("so", "fi"));
        group(OPEN_CAFE, "open", library, new Shape(DayOfWeek.TUESDAY, LocalTime.of(15, 30), LocalTime.of(17, 30), LanguageLevel.NONE, Audience.EVERYONE, SignUpKind.NONE, 0, 0, 2),
                Set.of("fi", "en", "ar", "so", "uk"));
        households.join(CAFE);
        feeds.add(LocalDate.now(clock));
    }

    private record Place(UUID venue, UUID room) {}

    private record Shape(DayOfWeek day, LocalTime from, LocalTime to, LanguageLevel level, Audience audience, SignUpKind signUp, int places, int care, int hosts) {}

    private Place place(String name, String street, String area, String roomName) {
        Venue venue = new Venue(Ids.next(), name, new Venue.Address(street, "40100", "Jyväskylä", area), true);
        venues.add(venue);
        Room room = new Room(Ids.next(), venue.id(), roomName);
        venues.add(room);
        return new Place(venue.id(), room.id());
    }

    private void group(ActivityId id, String key, Place place, Shape shape, Set<String> languages) {
        ActivityPlan plan = new ActivityPlan(texts(key), languages, shape.level(), shape.audience(), true, shape.signUp(), shape.places(), shape.care(), shape.hosts(),
                DemoPeople.LEADER.value(), place.venue(), place.room(), null);
        Activity activity = new Activity(id, DemoPeople.SILTA.value(), plan, clock.millis());
        LocalDate first = LocalDate.now(clock).with(TemporalAdjusters.nextOrSame(shape.day()));
        SeriesRule rule = new SeriesRule(first, shape.from(), shape.to(), Repeat.weekly(1, Set.of(shape.day())), Ending.after(10));
        List<RuleDay> days = rule.days(freeDays.from(first, true, false, DemoPeople.SILTA));
        activity.repeat(rule.text(days.size()));
        activities.add(activity);
        SessionPlace where = new SessionPlace(place.venue(), place.room(), DemoPeople.LEADER.value(), shape.hosts());
        days.forEach(day -> {
            Session session = new Session(SessionId.next(), id, day.time(), where);
            day.gap().map(Gap::code).ifPresent(session::skip);
            activities.add(session);
        });
        publication.of(activity);
    }

    private static Map<String, ActivityText> texts(String key) {
        Map<String, ActivityText> texts = new HashMap<>();
        for (Language language : Language.ofResidents()) {
            Texts words = Texts.of("activities", language).orElseThrow();
            texts.put(language.tag(), new ActivityText(words.get("demo." + key + ".title"), words.get("demo." + key + ".summary"), "<p>" + words.get("demo." + key + ".text") + "</p>",
                    words.get("demo." + key + ".bring")));
        }
        return texts;
    }
}
