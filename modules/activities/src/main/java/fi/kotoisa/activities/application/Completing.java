package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Saying of a group that a feed brought what feeds do not know: for whom it is, who leads it, and how one signs up. Its texts, times and house stay the feed's. */
@ApplicationScoped
@Transactional
public class Completing {

    @Inject
    Activities activities;

    @Inject
    SeriesPlaces places;

    @Inject
    Publication publication;

    @Inject
    DateNews news;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * What a person says of such a group.
     *
     * @param seen version of the group that the planner had before their eyes
     * @param languages BCP 47 tags of what is spoken there
     * @param signUp counts while nobody can sign up yet
     * @param capacity places of the whole group or of each date; 0 where nobody signs up
     */
    public record Wish(long seen, Set<String> languages, LanguageLevel level, Audience audience, boolean free, SignUpKind signUp, int capacity, int carePlaces, Optional<PersonId> leader,
            int hostsNeeded) {}

    /**
     * Where the group stands now.
     *
     * @param taken places that the fullest sign-up list has given away; there cannot be fewer
     * @param careTaken the same in the child care
     * @param begun whether one of its dates has begun, so that nobody can sign up before the first
     */
    public record Standing(int taken, int careTaken, boolean begun) {}

    /** Stores nothing. @throws NotFound where no feed brought such a group */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public Standing standing(ActivityId id) {
        Activity activity = own(id);
        List<Intake> lists = places.of(activity, coming(activity));
        boolean begun = activities.sessions(id).stream().anyMatch(date -> date.status() == Session.Status.PLANNED && !date.startsAt().isAfter(LocalDateTime.now(clock)));
        return new Standing(lists.stream().mapToInt(Intake::taken).max().orElse(0), lists.stream().mapToInt(Intake::careTaken).max().orElse(0), begun);
    }

    /**
     * Takes it over, for every coming date that nobody changed by hand too. What is other than the feed said stays so whatever the feed brings. Where sign-up is new it opens at once.
     *
     * @throws SomeoneWasQuicker when the group is no longer the one that was seen, or more places were given away meanwhile; nothing is stored then
     */
    @Allowed(PLAN)
    public void complete(ActivityId id, Wish wish) {
        Activity activity = own(id);
        SomeoneWasQuicker.check(wish.seen(), activity.version());
        List<Session> dates = coming(activity);
        places.hold(dates);
        SignUpKind before = activity.signUp();
        boolean fixed = activity.published() && before != SignUpKind.NONE;
        activity.describe(activity.texts(), wish.languages(), wish.level(), wish.audience(), wish.free());
        activity.hold(led(activity.place(), wish), fixed ? before : wish.signUp(), wish.capacity(), wish.carePlaces());
        activities.changed(activity);
        Map<Session, Optional<UUID>> led = lead(dates, wish);
        if (activity.published() && before == SignUpKind.NONE) {
            publication.open(activity, dates.stream().filter(date -> date.status() == Session.Status.PLANNED).toList());
        } else {
            places.follow(activity, dates);
        }
        news.seriesChanged(activity, List.of(), LocalDateTime.MAX, led);
    }

    /** Gives the dates their leader and hosts; answers who led those that are held and have another leader now. */
    private Map<Session, Optional<UUID>> lead(List<Session> dates, Wish wish) {
        Map<Session, Optional<UUID>> led = new LinkedHashMap<>();
        for (Session date : dates) {
            UUID before = date.place().leader();
            date.followSeries(date.time(), led(date.place(), wish), clock.millis());
            if (date.status() == Session.Status.PLANNED && !Objects.equals(before, date.place().leader())) {
                led.put(date, Optional.ofNullable(before));
            }
        }
        return led;
    }

    private static SessionPlace led(SessionPlace place, Wish wish) {
        return new SessionPlace(place.venue(), place.room(), wish.leader().map(PersonId::value).orElse(null), wish.hostsNeeded());
    }

    /** What has not begun and is not called off. */
    private List<Session> coming(Activity activity) {
        LocalDateTime now = LocalDateTime.now(clock);
        return activities.sessions(activity.id()).stream().filter(date -> date.startsAt().isAfter(now) && date.status() != Session.Status.CANCELLED).toList();
    }

    private Activity own(ActivityId id) {
        Activity activity = activities.find(id).filter(found -> found.feedKey().isPresent() && found.status() != Activity.Status.CANCELLED).orElseThrow(NotFound::new);
        signedIn.require(PLAN, new OrganisationId(activity.organiser()));
        return activity;
    }
}
