package fi.kotoisa.activities.application;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.FeedFacts;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.feeds.FeedItem;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the dates of a group have in common beside what they are called.
 *
 * @param facts without the house
 * @param house the key of the one house where everything that is still to come is held; empty where there are several, or it is not said
 */
record FeedGroupFacts(FeedFacts facts, Optional<String> house) {

    private static final int LONGEST_ADDRESS = 1_000;
    /** A house that may not be stored yet. */
    private static final UUID ANOTHER = new UUID(0, 0);

    /** Free only where every date is; all languages that are spoken on any; the page that most of them name. */
    static FeedGroupFacts of(List<FeedItem> items, LocalDateTime now) {
        Set<Audience> audiences = items.stream().map(FeedAudiences::of).collect(Collectors.toSet());
        List<FeedItem> linked = items.stream().filter(item -> link(item).isPresent()).toList();
        FeedFacts facts = new FeedFacts(items.stream().allMatch(item -> item.free().orElse(false)), items.stream().flatMap(item -> item.languages().stream()).collect(Collectors.toSet()),
                audiences.size() == 1 ? audiences.iterator().next() : Audience.EVERYONE, linked.isEmpty() ? null : FeedSeries.mostOften(linked, item -> link(item).orElseThrow()), null);
        Set<Optional<String>> houses = items.stream().filter(item -> !FeedPlan.time(item).endsAt().isBefore(now)).map(FeedPlan::placeKey).collect(Collectors.toSet());
        return new FeedGroupFacts(facts, houses.size() == 1 ? houses.iterator().next() : Optional.empty());
    }

    private static Optional<String> link(FeedItem item) {
        return item.infoUrl().map(URI::toString).filter(address -> address.length() <= LONGEST_ADDRESS);
    }

    /** @param places the houses of the feed, by their keys */
    FeedFacts with(Map<String, UUID> places) {
        return facts.heldIn(house.map(places::get).orElse(null));
    }

    /** Whether anything but the house is otherwise than it was said before. */
    boolean differ(Activity group) {
        return group.differs(facts);
    }

    /** Whether anything is otherwise; @param stored the house of the group as it is */
    boolean differ(Activity group, Optional<Venue> stored) {
        UUID now = house.map(key -> stored.filter(venue -> venue.goesBy(key)).map(Venue::id).orElse(ANOTHER)).orElse(null);
        return group.differs(facts.heldIn(now));
    }
}
