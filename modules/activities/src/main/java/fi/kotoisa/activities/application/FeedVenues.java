package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.activities.feeds.FeedItem;
import fi.kotoisa.activities.feeds.FeedPlace;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the venue that a feed speaks of, or keeps it as a new one. */
@ApplicationScoped
class FeedVenues {

    @Inject
    Venues venues;

    Optional<Venue> find(UUID id) {
        return Optional.ofNullable(id).flatMap(venues::find);
    }

    /** The venues of these items by their {@link FeedPlan#placeKey}, all looked up before anything else is written: the database is asked once for each. */
    Map<String, UUID> keep(List<FeedItem> items) {
        Map<String, UUID> ids = new HashMap<>();
        items.forEach(item -> FeedPlan.placeKey(item).ifPresent(
                place -> ids.computeIfAbsent(place, key -> venues.byKey(key).map(Venue::id).orElseGet(() -> add(item.place().orElseThrow())))));
        return ids;
    }

    private UUID add(FeedPlace place) {
        String city = FeedPlan.first(place.city()).map(name -> FeedPlan.cut(name, 100)).orElse(null);
        String name = FeedPlan.cut(place.label("fi").orElseThrow().strip(), 200);
        String postalCode = place.postalCode().filter(code -> code.length() <= 10).orElse(null);
        Venue venue = new Venue(Ids.next(), name, new Venue.Address(FeedPlan.street(place).orElse(null), postalCode, city, city), false);
        place.latitude().ifPresent(north -> venue.locate(north, place.longitude().orElseThrow()));
        venues.add(venue);
        return venue.id();
    }
}
