package fi.kotoisa.activities.feeds;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LOCATION is one line of free text; the forms that calendar programs write are taken apart, the rest is a name. */
final class IcsPlaces {
    private static final String END = "\\s*(?<code>\\d{5})\\s+(?<city>[^,\\d]+?)(?:,[^,]+)?";
    /** All-in-One Event Calendar of WordPress: "Kirjasto @ Kirjastokatu 1, 00100 Helsinki". */
    private static final Pattern NAME_AT = Pattern.compile("(?<name>.+?) @ (?<street>.+?)(?:,|\\s)" + END);
    private static final Pattern NAME_AT_STREET = Pattern.compile("(?<name>.+?) @ (?<street>.+)");
    /** Google: "Kirjasto, Kirjastokatu 1, 00100 Helsinki, Suomi". */
    private static final Pattern NAME_STREET = Pattern.compile("(?<name>[^,]+), (?<street>[^,]*\\d[^,]*)," + END);
    private static final Pattern STREET = Pattern.compile("(?<name>(?<street>[^,]*\\d[^,]*)),?" + END);
    private static final Pattern DEGREES = Pattern.compile("\\s*([+-]?\\d{1,3}(?:\\.\\d{1,30})?)\\s*[;,]\\s*([+-]?\\d{1,3}(?:\\.\\d{1,30})?)\\s*");

    private static final int LONGEST = 500;

    private IcsPlaces() {
    }

    static Optional<FeedPlace> of(IcsComponent event, String otherwise) {
        Map<String, String> told = IcsWords.texts(event, "LOCATION", otherwise, IcsPlaces::oneLine);
        Optional<Matcher> degrees = event.first("GEO").map(p -> DEGREES.matcher(p.getValue().replace("\\", "")))
                .filter(Matcher::matches).filter(IcsPlaces::isOnEarth);
        if (told.isEmpty() && degrees.isEmpty()) {
            return Optional.empty();
        }
        FeedPlace place = told.size() == 1 ? apart(told.keySet().iterator().next(), told.values().iterator().next())
                : FeedPlace.named(told);
        return Optional.of(new FeedPlace(place.key(), place.name(), place.street(), place.postalCode(), place.city(),
                degrees.map(d -> Double.valueOf(d.group(1))), degrees.map(d -> Double.valueOf(d.group(2))), Map.of()));
    }

    private static Optional<String> oneLine(String written) {
        return Html.text(Texts.shortened(Texts.tight(written).replaceAll(",*+\\n++", ", "), LONGEST));
    }

    private static boolean isOnEarth(Matcher degrees) {
        return Math.abs(Double.parseDouble(degrees.group(1))) <= 90 && Math.abs(Double.parseDouble(degrees.group(2))) <= 180;
    }

    private static FeedPlace apart(String language, String told) {
        for (Pattern form : new Pattern[] {NAME_AT, NAME_STREET, STREET}) {
            Matcher found = form.matcher(told);
            if (found.matches()) {
                return new FeedPlace(Optional.empty(), Map.of(language, found.group("name").strip()),
                        Map.of(language, found.group("street").replaceAll("[,\\s]+$", "").strip()), Optional.of(found.group("code")),
                        Map.of(language, found.group("city").strip()), Optional.empty(), Optional.empty(), Map.of());
            }
        }
        Matcher found = NAME_AT_STREET.matcher(told);
        return !found.matches() ? FeedPlace.named(Map.of(language, told))
                : new FeedPlace(Optional.empty(), Map.of(language, found.group("name").strip()),
                        Map.of(language, found.group("street").strip()), Optional.empty(), Map.of(), Optional.empty(),
                        Optional.empty(), Map.of());
    }
}
