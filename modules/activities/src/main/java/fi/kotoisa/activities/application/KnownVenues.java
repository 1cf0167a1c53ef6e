package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The houses and rooms that a planner can choose while typing. */
@ApplicationScoped
@Transactional
public class KnownVenues {

    private static final int ENOUGH = 10;

    @Inject
    Venues venues;

    /** Labels of the venues whose name begins so, at most ten. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<String> labels(String typed) {
        return beginning(typed).stream().map(KnownVenues::label).limit(ENOUGH).toList();
    }

    /**
     * The venue that was meant: its label, or its name where only one venue has it. A venue of which only the name is known, as feeds leave some, gives way to the one
     * of its name whose street is known.
     */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public Optional<VenueView> meant(String typed) {
        String wanted = folded(typed);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Venue> near = beginning(typed.strip().split(",", 2)[0]);
        Optional<Venue> exact = near.stream().filter(venue -> folded(label(venue)).equals(wanted)).findFirst();
        List<Venue> named = near.stream().filter(venue -> folded(venue.name()).equals(wanted)).toList();
        List<Venue> placed = named.stream().filter(venue -> venue.street() != null).toList();
        return exact.filter(placed::contains).or(() -> only(placed)).or(() -> exact).or(() -> only(named)).map(this::view);
    }

    private static Optional<Venue> only(List<Venue> venues) {
        return venues.size() == 1 ? Optional.of(venues.get(0)) : Optional.empty();
    }

    @Allowed(value = PLAN, trace = Trace.NONE)
    public Optional<VenueView> find(UUID id) {
        return venues.find(id).map(this::view);
    }

    /** The city that a new place is in most likely; empty where none is known. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public String usualCity(OrganisationId organiser) {
        return venues.usualCity(organiser.value());
    }

    private List<Venue> beginning(String typed) {
        return venues.beginning(folded(typed));
    }

    private VenueView view(Venue venue) {
        return new VenueView(venue.id(), label(venue), venue.name(), venue.address(), venue.stepFree(), venues.rooms(venue.id()).stream().map(Room::name).toList());
    }

    private static String label(Venue venue) {
        return venue.address().isEmpty() ? venue.name() : venue.name() + ", " + venue.address();
    }

    private static String folded(String typed) {
        String key = Venue.keyOf(typed, "");
        return key.substring(0, key.length() - 1).strip();
    }
}
