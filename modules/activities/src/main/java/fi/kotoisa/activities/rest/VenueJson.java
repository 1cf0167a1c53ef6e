package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.Entry;
import fi.kotoisa.activities.application.VenueDetails;
import fi.kotoisa.activities.application.VenueDetails.About;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A house as planners know it, written and read. */
final class VenueJson {

    private static final int NAME = 200;
    private static final int SHORT = 100;
    private static final int POSTAL_CODE = 10;
    private static final int WAY = 1000;

    private VenueJson() {}

    static Written of(VenueDetails venue) {
        About about = venue.about();
        Written ways = new Written();
        new TreeMap<>(about.ways()).forEach(ways::with);
        return new Written()
                .with("id", venue.id().toString())
                .with("name", about.name())
                .some("street", Optional.of(about.street()))
                .some("postalCode", Optional.of(about.postalCode()))
                .some("city", Optional.of(about.city()))
                .some("area", Optional.of(about.area()))
                .with("entry", about.entry())
                .with("ways", ways.json())
                .degrees("latitude", venue.latitude())
                .degrees("longitude", venue.longitude());
    }

    /** The same with what is named; {@code null} takes it away. @throws fi.kotoisa.platform.Refused with every flaw */
    static About read(JsonBody body, About now) {
        String name = member(body, "name", NAME, now.name());
        if (name.isEmpty()) {
            body.flaw("name", "missing");
        }
        String postalCode = member(body, "postalCode", POSTAL_CODE, now.postalCode());
        if (!postalCode.equals(now.postalCode()) && !postalCode.matches("([0-9]{5})?")) {
            body.flaw("postalCode", "not-a-postal-code");
        }
        About about = new About(name, member(body, "street", NAME, now.street()), postalCode, member(body, "city", SHORT, now.city()), member(body, "area", SHORT, now.area()),
                FixedWords.of(body, "entry", Entry.class, now.entry()), ways(body, now.ways()));
        body.check();
        return about;
    }

    private static Map<String, String> ways(JsonBody body, Map<String, String> now) {
        Map<String, String> ways = new HashMap<>(now);
        if (body.names("ways")) {
            JsonBody said = body.object("ways");
            for (Language language : Language.ofResidents()) {
                String way = member(said, language.tag(), WAY, now.getOrDefault(language.tag(), ""));
                ways.put(language.tag(), way);
            }
        }
        ways.values().removeIf(String::isEmpty);
        return ways;
    }

    private static String member(JsonBody body, String name, int longest, String now) {
        return body.textIfAny(name, longest).orElse(body.names(name) ? "" : now);
    }
}
