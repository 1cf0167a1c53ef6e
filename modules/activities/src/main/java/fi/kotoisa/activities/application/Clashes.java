package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.PlannedDate.ClashView;
import fi.kotoisa.activities.application.PlannedDate.ClashView.Kind;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds who else is in a room or has the same leader, for many dates at once. */
@ApplicationScoped
class Clashes {

    @Inject
    Activities activities;

    @Inject
    Venues venues;

    @Inject
    Organisations organisations;

    @Inject
    CurrentLanguage language;

    /**
     * Who else might be in the way of some dates.
     *
     * @param inHouse dates in the same venue
     * @param led other dates of the same leader
     */
    record Neighbours(List<Session> inHouse, List<Session> led) {}

    /** The other dates in the venue, and those of the leader, over the whole span of these times; ask {@link #of} then for each. */
    Neighbours neighbours(List<SessionTime> times, SessionPlace place, Optional<UUID> ownActivity) {
        if (times.isEmpty()) {
            return new Neighbours(List.of(), List.of());
        }
        LocalDateTime from = times.get(0).startsAt();
        LocalDateTime to = times.get(times.size() - 1).endsAt();
        List<UUID> houses = place.venue() == null ? List.of() : perhapsTheSame(place.venue());
        List<Session> inHouse = houses.stream().flatMap(venue -> activities.inVenue(venue, from, to).stream()).toList();
        List<Session> led = place.leader() == null ? List.of() : activities.ledBy(List.of(place.leader()), from, to);
        return new Neighbours(others(inHouse, ownActivity), others(led, ownActivity));
    }

    private static List<Session> others(List<Session> found, Optional<UUID> ownActivity) {
        return found.stream().filter(other -> ownActivity.filter(other.activity().value()::equals).isEmpty()).toList();
    }

    /** The venue, and others of its name where one of the two has no street: feeds often name a place and nothing more. */
    private List<UUID> perhapsTheSame(UUID id) {
        return venues.find(id).stream()
                .flatMap(ours -> venues.beginning(Venue.keyOf(ours.name(), "")).stream()
                        .filter(other -> other.id().equals(id) || ours.street() == null || other.street() == null))
                .map(Venue::id)
                .toList();
    }

    /** Who of these neighbours is in the way at this time. A whole day books no room and no leader. */
    List<ClashView> of(SessionTime time, SessionPlace place, Neighbours neighbours, OrganisationId ours) {
        if (time.wholeDay()) {
            return List.of();
        }
        List<Session> inRoom = neighbours.inHouse().stream().filter(other -> other.time().overlaps(time) && possible(place.room(), other.place().room()) && wanted(other)).toList();
        Stream<Session> elsewhere = neighbours.led().stream().filter(other -> other.time().overlaps(time) && !inRoom.contains(other) && wanted(other));
        return Stream.concat(inRoom.stream().map(other -> view(other, kind(place, other), ours)), elsewhere.map(other -> view(other, Kind.LEADER, ours))).toList();
    }

    /** A draft of a feed that was thrown away books nothing. */
    private boolean wanted(Session other) {
        return activities.find(other.activity()).filter(activity -> activity.status() != Activity.Status.CANCELLED).isPresent();
    }

    private static Kind kind(SessionPlace place, Session other) {
        if (place.room() != null && place.room().equals(other.place().room())) {
            return Kind.ROOM;
        }
        return place.leader() != null && place.leader().equals(other.place().leader()) ? Kind.LEADER : Kind.HOUSE;
    }

    /** Two uses of one venue can get in each other's way unless both name a room, and not the same. */
    private static boolean possible(UUID room, UUID otherRoom) {
        return room == null || otherRoom == null || room.equals(otherRoom);
    }

    private ClashView view(Session other, Kind kind, OrganisationId ours) {
        Activity activity = activities.find(other.activity()).orElseThrow();
        boolean own = activity.organiser().equals(ours.value());
        Map.Entry<String, String> title = title(activity);
        return new ClashView(other.id(), title.getValue(), title.getKey(), organisations.name(new OrganisationId(activity.organiser()), language.language()), other.startsAt(),
                other.endsAt(), kind, activity.status() == Activity.Status.DRAFT, own);
    }

    private Map.Entry<String, String> title(Activity activity) {
        String tag = LanguageChoice.best(activity.texts().keySet(), language.language());
        return Map.entry(tag, activity.texts().get(tag).title());
    }
}
