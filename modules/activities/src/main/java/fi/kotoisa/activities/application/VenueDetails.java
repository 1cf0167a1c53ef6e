package fi.kotoisa.activities.application;

import fi.kotoisa.activities.Entry;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A place with all that is kept of it, to be corrected.
 *
 * @param version says which state of the place this is
 * @param latitude WGS 84 degrees, as a feed told them; so {@code longitude}
 */
public record VenueDetails(UUID id, long version, About about, Optional<Double> latitude, Optional<Double> longitude) {

    /**
     * What a planner can put right.
     *
     * @param street empty where it is not known; so {@code postalCode}, {@code city} and {@code area}
     * @param ways how to get there, by BCP 47 tag
     */
    public record About(String name, String street, String postalCode, String city, String area, Entry entry, Map<String, String> ways) {

        /** Street, postal code and city in one line; empty where nothing is known. */
        public String address() {
            String town = (postalCode + " " + city).strip();
            return street.isEmpty() || town.isEmpty() ? street + town : street + ", " + town;
        }
    }
}
