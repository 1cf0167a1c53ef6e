package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.KnownVenues;
import fi.kotoisa.activities.application.PlaceWish;
import fi.kotoisa.activities.application.VenueView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The fields {@code venue}, {@code street}, {@code postal-code}, {@code city}, {@code area}, {@code step-free} and {@code room}: a venue that is known, or a new one. */
final class PlaceForm {

    private static final int NAME = 200;
    private static final int STREET = 200;
    private static final int AREA = 100;
    private static final int ROOM = 100;
    private static final int CITY = 100;
    private static final String POSTAL_CODE = "\\d{5}";

    private final Map<String, String> typed;
    private final KnownVenues venues;

    PlaceForm(Map<String, String> typed, KnownVenues venues) {
        this.typed = typed;
        this.venues = venues;
    }

    private String name() {
        return TypedValues.text(Objects.toString(typed.get("venue"), ""));
    }

    Optional<VenueView> known() {
        return venues.meant(name());
    }

    /** Something is typed that no known venue is called. */
    boolean fresh() {
        return !name().isEmpty() && known().isEmpty();
    }

    List<String> rooms() {
        return known().map(VenueView::rooms).orElse(List.of());
    }

    /** The field {@code postal-code}: five digits, or nothing. */
    static String postalCode(FormReader reader) {
        String code = TypedValues.plain(reader.raw("postal-code"));
        if (!code.isEmpty() && !code.matches(POSTAL_CODE)) {
            reader.wrong("postal-code", "staff.place.error.postal-code");
        }
        return code;
    }

    /** The place that was meant. A new venue needs its street, so that people find it. */
    PlaceWish read(FormReader reader, boolean needed) {
        String room = reader.text("room", ROOM);
        Optional<VenueView> known = known();
        if (known.isPresent()) {
            return PlaceWish.known(known.get().id(), room);
        }
        String name = needed ? reader.text("venue", NAME, "staff.plan.error.venue") : reader.text("venue", NAME);
        if (name.isEmpty()) {
            return PlaceWish.nowhere();
        }
        String street = reader.text("street", STREET, "staff.plan.error.street");
        return new PlaceWish(Optional.empty(), name, street, postalCode(reader), reader.text("city", CITY), reader.text("area", AREA), reader.ticked("step-free"), room);
    }
}
