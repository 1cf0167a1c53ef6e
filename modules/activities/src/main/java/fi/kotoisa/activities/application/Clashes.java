package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.PlannedDate.ClashView;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds who else is in a room, for many dates at once. */
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

    /** The other dates in the venue over the whole span of these times; ask {@link #of} then for each. */
    List<Session> neighbours(List<SessionTime> times, SessionPlace place, Optional<UUID> ownActivity) {
        if (place.venue() == null || times.isEmpty()) {
            return List.of();
        }
        return perhapsTheSame(place.venue()).stream()
                .flatMap(venue -> activities.inVenue(venue, times.get(0).startsAt(), times.get(times.size() - 1).endsAt()).stream())
                .filter(other -> !ownActivity.filter(other.activity().value()::equals).isPresent())
                .toList();
    }

    /** The venue, and others of its name where one of the two has no street: feeds often name a place and nothing more. */
    private List<UUID> perhapsTheSame(UUID id) {
        return venues.find(id).stream()
                .flatMap(ours -> venues.beginning(Venue.keyOf(ours.name(), "")).stream()
                        .filter(other -> other.id().equals(id) || ours.street() == null || other.street() == null))
                .map(Venue::id)
                .toList();
    }

    /** Who of these neighbours is in the way at this time. A whole day books no room. */
    List<ClashView> of(SessionTime time, SessionPlace place, List<Session> neighbours, OrganisationId ours) {
        if (time.wholeDay()) {
            return List.of();
        }
        return neighbours.stream()
                .filter(other -> other.time().overlaps(time) && possible(place.room(), other.place().room()))
                .map(other -> view(other, place, ours))
                .toList();
    }

    /** Two uses of one venue can get in each other's way unless both name a room, and not the same. */
    private static boolean possible(UUID room, UUID otherRoom) {
        return room == null || otherRoom == null || room.equals(otherRoom);
    }

    private ClashView view(Session other, SessionPlace place, OrganisationId ours) {
        Activity activity = activities.find(other.activity()).orElseThrow();
        boolean own = activity.organiser().equals(ours.value());
        boolean certain = place.room() != null && place.room().equals(other.place().room());
        Map.Entry<String, String> title = title(activity);
        return new ClashView(title.getValue(), title.getKey(), organisations.name(new OrganisationId(activity.organiser()), language.language()), other.startsAt(),
                other.endsAt(), certain, activity.status() == Activity.Status.DRAFT, own);
    }

    private Map.Entry<String, String> title(Activity activity) {
        String tag = LanguageChoice.best(activity.texts().keySet(), language.language());
        return Map.entry(tag, activity.texts().get(tag).title());
    }
}
