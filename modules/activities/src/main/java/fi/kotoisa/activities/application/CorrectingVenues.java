package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.application.VenueDetails.About;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SearchWords;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The houses where groups meet, for planners: what is said of them, and putting it right. All organisations share them. */
@ApplicationScoped
@Transactional
public class CorrectingVenues {

    /** Venues on one page. */
    public static final int PAGE = 25;
    /** No page goes further than this. */
    public static final int LAST_PAGE = 200;

    @Inject
    Venues venues;

    @Inject
    Settling settling;

    /** One page of the list. */
    public record VenueRows(List<VenueDetails> rows, boolean more) {}

    /** By name; those that all typed words are found in, in name, street, city or part of town. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public VenueRows page(String typed, int page) {
        List<Venue> found = venues.withWords(SearchWords.asked(typed), Math.min(page, LAST_PAGE) * PAGE, PAGE + 1);
        return new VenueRows(found.stream().limit(PAGE).map(CorrectingVenues::details).toList(), found.size() > PAGE);
    }

    /** @throws NotFound where there is none */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public VenueDetails find(UUID id) {
        return details(venues.find(id).orElseThrow(NotFound::new));
    }

    /** Another place that goes by this name and street, or did before it was corrected. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public Optional<VenueDetails> other(UUID id, String name, String street) {
        return venues.byKey(Venue.keyOf(name, street)).filter(venue -> !venue.id().equals(id)).map(CorrectingVenues::details);
    }

    /**
     * Puts right what is said of a place. Feeds go on to find it by the name and street that they know.
     *
     * @param seen version of the place that the planner had before their eyes
     * @throws SomeoneWasQuicker when it is no longer the one that was seen, or another place goes by that name and street by now; nothing is stored then
     */
    @Allowed(PLAN)
    public void correct(UUID id, long seen, About about) {
        Venue venue = venues.find(id).orElseThrow(NotFound::new);
        SomeoneWasQuicker.check(seen, venue.version());
        if (other(id, about.name(), about.street()).isPresent()) {
            throw new SomeoneWasQuicker(new IllegalStateException("another venue is called so now"));
        }
        venue.correct(about.name(), new Venue.Address(text(about.street()), text(about.postalCode()), text(about.city()), text(about.area())), about.entry(), about.ways());
        venues.changed(venue);
        settling.now();
    }

    private static VenueDetails details(Venue venue) {
        Venue.Address address = venue.where();
        About about = new About(venue.name(), words(address.street()), words(address.postalCode()), words(address.city()), words(address.area()), venue.entry(), venue.ways());
        return new VenueDetails(venue.id(), venue.version(), about, venue.latitude(), venue.longitude());
    }

    private static String words(String stored) {
        return Optional.ofNullable(stored).orElse("");
    }

    private static String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
