package fi.kotoisa.activities.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a place is on OpenStreetMap; the link tells them nothing else. */
public final class MapLink {

    private static final String MAP = "https://www.openstreetmap.org/";

    private MapLink() {}

    /** By its coordinates where they are known, or else by its address; empty where neither is. */
    public static String of(Optional<Double> latitude, Optional<Double> longitude, String address) {
        if (latitude.isPresent() && longitude.isPresent()) {
            return MAP + "?mlat=" + latitude.get() + "&mlon=" + longitude.get() + "#map=17/" + latitude.get() + "/" + longitude.get();
        }
        return address.isEmpty() ? "" : MAP + "search?query=" + URLEncoder.encode(address, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
