package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.PlannedDate.DayOff;
import fi.kotoisa.activities.application.SeriesChange.Preview;
import fi.kotoisa.activities.application.SeriesDates.Outcome;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Gap;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Changing all coming dates of a group at once. Dates that were changed by hand keep what the hand gave them. */
@ApplicationScoped
@Transactional
public class ChangingSeries {

    @Inject
    Activities activities;

    @Inject
    SeriesDates dates;

    @Inject
    SeriesPlaces places;

    @Inject
    Placing placing;

    @Inject
    DateNews news;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What saving would change, what stays, and who would be in the way. Stores nothing. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public Preview preview(ActivityId id, SeriesChange change) {
        Activity activity = own(id);
        SessionPlace place = placing.seen(change.place(), leader(change), change.hostsNeeded());
        List<Intake> lists = places.of(activity, dates.followers(activity, change));
        return new Preview(dates.preview(activity, change, place), lists.stream().mapToInt(Intake::taken).max().orElse(0), lists.stream().mapToInt(Intake::careTaken).max().orElse(0),
                dates.listeners(activity, change, place));
    }

    /**
     * Changes the group and every coming date that nobody changed by hand. Each household whose dates get another time or place, or are called off because
     * of their new day, hears of it once, and so do a new leader and the one before.
     *
     * @throws SomeoneWasQuicker when the group is no longer the one that was seen, or more places were given away meanwhile; nothing is stored then
     */
    @Allowed(PLAN)
    public void change(ActivityId id, SeriesChange change) {
        Activity activity = own(id);
        SomeoneWasQuicker.check(change.seen(), activity.version());
        List<Session> followers = dates.followers(activity, change);
        Map<Session, Outcome> outcomes = dates.outcomes(activity, followers, change);
        places.hold(followers);
        SessionPlace place = placing.kept(change.place(), leader(change), change.hostsNeeded());
        activity.hold(place, activity.published() ? activity.signUp() : change.signUp(), change.capacity(), change.carePlaces());
        Map<Session, Optional<UUID>> led = new LinkedHashMap<>();
        followers.stream().filter(date -> date.status() == Session.Status.PLANNED && !Objects.equals(date.place().leader(), place.leader()))
                .forEach(date -> led.put(date, Optional.ofNullable(date.place().leader())));
        LocalDateTime first = followers.stream().map(Session::startsAt).min(LocalDateTime::compareTo).orElse(LocalDateTime.MAX);
        List<Session> cancelled = leaveOut(activity, outcomes, change);
        List<Session> moved = follow(followers, outcomes, place);
        dates.repeat(activity, change);
        activities.changed(activity);
        places.follow(activity, followers);
        led.keySet().removeAll(cancelled);
        news.seriesShifted(activity, moved, cancelled, first, led);
    }

    /** Dates of a published group that are not held on their new day are called off on the old one, which people know; those of a draft are left out on the new one. */
    private List<Session> leaveOut(Activity activity, Map<Session, Outcome> outcomes, SeriesChange change) {
        List<Session> cancelled = new ArrayList<>();
        outcomes.forEach((date, outcome) -> {
            boolean goes = !outcome.time().startsAt().toLocalDate().equals(date.startsAt().toLocalDate());
            if (goes && date.status() == Session.Status.SKIPPED) {
                date.reason().flatMap(Gap::of).ifPresent(before -> date.skip(gap(outcome).code()));
            } else if (goes && !outcome.held() && activity.published()) {
                date.cancel(outcome.off().map(DayOff::name).filter(name -> !name.isEmpty()).orElse(change.days().why()), clock.millis());
                cancelled.add(date);
            } else if (goes && !outcome.held()) {
                date.skip(gap(outcome).code());
            }
        });
        return cancelled;
    }

    private static Gap gap(Outcome outcome) {
        return outcome.off().map(off -> switch (off.kind()) {
            case HOLIDAY -> Gap.HOLIDAY;
            case BREAK -> Gap.BREAK;
            case OTHER_SESSION -> Gap.LEFT_OUT;
        }).orElse(Gap.LEFT_OUT);
    }

    /** The dates that are held and whose time, house or room is another now, by their new time. */
    private List<Session> follow(List<Session> followers, Map<Session, Outcome> outcomes, SessionPlace place) {
        List<Session> moved = new ArrayList<>();
        for (Session date : followers) {
            SessionTime was = date.time();
            SessionPlace wasAt = date.place();
            boolean changed = date.followSeries(outcomes.get(date).time(), place, clock.millis());
            if (changed && date.status() == Session.Status.PLANNED && (!was.equals(date.time()) || !wasAt.sameRoom(place))) {
                moved.add(date);
            }
        }
        moved.sort(Comparator.comparing(Session::startsAt));
        return moved;
    }

    private Activity own(ActivityId id) {
        Activity activity = activities.find(id).filter(found -> found.feedKey().isEmpty()).orElseThrow(NotFound::new);
        signedIn.require(PLAN, new OrganisationId(activity.organiser()));
        return activity;
    }

    private static UUID leader(SeriesChange change) {
        return change.leader().map(PersonId::value).orElse(null);
    }
}
