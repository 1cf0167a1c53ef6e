package fi.kotoisa.activities.application;

import fi.kotoisa.activities.Said;
import fi.kotoisa.activities.domain.Directions;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.platform.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a feed adds to the place of a date, as people read it beside the name of the house. */
final class PlaceWords {

    private static final String STREETS = "katu|kuja|tie|kaari|polku|aukio|tori|ranta|raitti|väylä|penger|rinne|puistikko|esplanadi|bulevardi|gatan|vägen|gränden|stigen|bågen|torget|platsen|allén|kajen";
    private static final Pattern STREET = Pattern.compile("((?:\\p{Lu}[\\p{L}-]*\\h){1,3}(?:" + STREETS + ")|\\p{Lu}[\\p{L}-]*(?:" + STREETS + "))\\h\\d+\\h?(?:[a-zA-Z]\\b)?", Pattern.UNICODE_CHARACTER_CLASS);

    private PlaceWords() {}

    /** In the reader's language, else in another; nothing where the name of the house says it already. */
    static Optional<Said> of(Directions added, Optional<Venue> house, Language language) {
        return LanguageChoice.said(added.words(), language).filter(said -> house.filter(venue -> says(venue.name(), said.text())).isEmpty());
    }

    private static boolean says(String name, String words) {
        return name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** What to ask a map for: the street that the added words name, if that is another than the house's. */
    static String address(Optional<Said> added, Venue house) {
        Optional<String> other = added.map(said -> STREET.matcher(said.text())).filter(Matcher::find).map(found -> found.group().strip())
                .filter(street -> !says(Optional.ofNullable(house.street()).orElse(""), street));
        return other.map(street -> house.city().isEmpty() ? street : street + ", " + house.city()).orElse(house.address());
    }

    /** Name, room, added words and address as one line. */
    static String line(Directions added, Optional<Venue> house, Optional<String> room, Language language) {
        Optional<Said> said = of(added, house, language);
        String name = house.map(Venue::name).orElse("");
        String address = house.map(venue -> address(said, venue)).orElse("");
        String words = said.map(Said::text).orElse("");
        boolean twice = !address.isEmpty() && words.contains(address.split(",", 2)[0]) && !address.equals(house.map(Venue::address).orElse(""));
        return Stream.of(name, room.orElse(""), words, twice ? house.map(Venue::city).orElse("") : address).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
