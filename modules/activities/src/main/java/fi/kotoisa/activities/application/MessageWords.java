package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What messages about an activity are filled with.
 *
 * <p>Which language a household reads shows only when the message is sent. So title and times go along in every language: {@code title.fi}, {@code title.ar}.
 * The link is as short as it can be and says no language: it opens in that of the sign-up.
 */
@ApplicationScoped
class MessageWords {

    /** What a text message has room for. */
    private static final int SHORT_TITLE = 30;
    private static final int SHORT_PLACE = 50;

    @Inject
    Venues venues;

    @Inject
    SignUpKeys keys;

    @Inject
    Site site;

    /** Title, time, place, code and link. */
    Map<String, String> about(Enrolment enrolment, Activity activity, Optional<Session> date) {
        Map<String, String> arguments = new HashMap<>();
        for (Language language : Language.ofResidents()) {
            String title = activity.texts().get(LanguageChoice.best(activity.texts().keySet(), language)).title();
            arguments.put("title." + language.code(), title);
            arguments.put("short." + language.code(), shortened(title, SHORT_TITLE));
        }
        arguments.putAll(time("when", "brief", date.map(Session::time)));
        String house = date.flatMap(one -> Optional.ofNullable(one.place().venue())).or(activity::venue).flatMap(venues::find).map(Venue::name).orElse("–");
        arguments.put("place", date.map(one -> led(house, one)).orElse(house));
        arguments.put("link", shortLink(keys.linkOf(enrolment)));
        arguments.put("code", keys.codeOf(enrolment));
        return arguments;
    }

    String shortLink(String key) {
        return site.baseUrl() + "/s/" + key;
    }

    /** House and room of a date. */
    String placeAndRoom(Session date) {
        String house = Optional.ofNullable(date.place().venue()).flatMap(venues::find).map(Venue::name).orElse("–");
        return Optional.ofNullable(date.place().room()).flatMap(venues::room).map(room -> house + ", " + room.name()).orElseGet(() -> led(house, date));
    }

    /** With what the feed adds to the place, as far as a text message has room for it. */
    private static String led(String house, Session date) {
        return FeedPlan.first(date.directions().words()).filter(words -> !words.equals(house)).map(words -> house + ", " + shortened(words, SHORT_PLACE)).orElse(house);
    }

    /** One time in every language, in full and as short as a text message needs it; empty words where there is none. */
    Map<String, String> time(String full, String brief, Optional<SessionTime> time) {
        Map<String, String> arguments = new HashMap<>();
        arguments.putAll(each(full, words -> time.map(one -> when(one, words)).orElse("")));
        arguments.putAll(each(brief, words -> time.map(one -> brief(one, words)).orElse("")));
        return arguments;
    }

    private static Map<String, String> each(String name, Function<DateWords, String> say) {
        Map<String, String> arguments = new HashMap<>();
        for (Language language : Language.ofResidents()) {
            arguments.put(name + "." + language.code(), say.apply(DateWords.in(language)));
        }
        return arguments;
    }

    private static String when(SessionTime time, DateWords words) {
        LocalDateTime start = time.startsAt();
        if (time.wholeDay()) {
            return words.day(start);
        }
        return time.endsAt().isAfter(start) ? words.span(start, time.endsAt()) : words.dayAndTime(start);
    }

    private static String brief(SessionTime time, DateWords words) {
        return words.dayShort(time.startsAt()) + (time.wholeDay() ? "" : " " + words.time(time.startsAt()));
    }

    /** Cut between two words where it is too long; without an ellipsis, which the alphabet of text messages does not have. */
    static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, most + 1));
        int gap = start.lastIndexOf(' ');
        return gap > most / 2 ? start.substring(0, gap) : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
