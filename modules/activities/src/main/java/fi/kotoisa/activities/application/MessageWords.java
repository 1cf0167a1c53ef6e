package fi.kotoisa.activities.application;

import com.ibm.icu.text.ListFormatter;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Directions;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.identity.Closings;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    @Inject
    Closings closings;

    /** Title, time, place (house and room; {@code where} has the address too), code and link, and what the organiser says beneath its messages. */
    Map<String, String> about(Enrolment enrolment, Activity activity, Optional<Session> date) {
        Map<String, String> arguments = new HashMap<>();
        for (Language language : Language.ofResidents()) {
            String title = activity.texts().get(LanguageChoice.best(activity.texts().keySet(), language)).title();
            arguments.put("title." + language.code(), title);
            arguments.put("short." + language.code(), shortened(title, SHORT_TITLE));
        }
        arguments.putAll(time("when", "brief", date.map(Session::time)));
        Optional<Venue> house = date.flatMap(one -> Optional.ofNullable(one.place().venue())).or(activity::venue).flatMap(venues::find);
        Optional<String> room = room(date);
        String place = place(house, room, date);
        String where = PlaceWords.line(date.map(Session::directions).orElse(Directions.NONE), house, room, Language.FI);
        arguments.put("place", place);
        arguments.put("where", where.isEmpty() ? place : where);
        arguments.put("link", shortLink(keys.linkOf(enrolment)));
        arguments.put("code", keys.codeOf(enrolment));
        arguments.putAll(closings.of(new OrganisationId(activity.organiser())));
        return arguments;
    }

    /** Where other groups are, in each language. */
    Map<String, String> groups() {
        return Language.ofResidents().stream().collect(Collectors.toMap(language -> "groups." + language.code(), language -> site.baseUrl() + "/" + language.code() + "/activities/calendar"));
    }

    String shortLink(String key) {
        return site.baseUrl() + "/s/" + key;
    }

    /** House and room of a date. */
    String placeAndRoom(Session date) {
        return place(Optional.ofNullable(date.place().venue()).flatMap(venues::find), room(Optional.of(date)), Optional.of(date));
    }

    private Optional<String> room(Optional<Session> date) {
        return date.flatMap(one -> Optional.ofNullable(one.place().room())).flatMap(venues::room).map(Room::name);
    }

    /** House and room, or what the feed adds to the house, as far as a text message has room for it. */
    private static String place(Optional<Venue> house, Optional<String> room, Optional<Session> date) {
        String name = house.map(Venue::name).orElse("–");
        Optional<String> added = date.flatMap(one -> FeedPlan.first(one.directions().words())).filter(words -> !words.equals(name)).map(words -> shortened(words, SHORT_PLACE));
        return room.or(() -> added).map(door -> name + ", " + door).orElse(name);
    }

    /** What to bring, in every language that the activity says it in. */
    static Map<String, String> bring(Activity activity) {
        Map<String, String> arguments = new HashMap<>();
        for (Language language : Language.ofResidents()) {
            String bring = activity.texts().get(LanguageChoice.best(activity.texts().keySet(), language)).bring();
            arguments.put("bring." + language.code(), bring);
            arguments.put("brings." + language.code(), bring.isBlank() ? "no" : "yes");
        }
        return arguments;
    }

    /** One time in every language, in full and as short as a text message needs it; empty words where there is none. */
    Map<String, String> time(String full, String brief, Optional<SessionTime> time) {
        Map<String, String> arguments = new HashMap<>();
        arguments.putAll(each(full, words -> time.map(one -> when(one, words)).orElse("")));
        arguments.putAll(each(brief, words -> time.map(one -> brief(one, words)).orElse("")));
        return arguments;
    }

    /** Some days in every language, as in a sentence; empty words where there are none. */
    Map<String, String> days(String name, List<LocalDateTime> days) {
        Map<String, String> arguments = new HashMap<>();
        for (Language language : Language.ofResidents()) {
            DateWords words = DateWords.in(language);
            arguments.put(name + "." + language.code(), ListFormatter.getInstance(language.locale()).format(days.stream().map(words::dayShort).toList()));
        }
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
            return time.severalDays() ? words.daysInFull(start, time.lastDay()) : words.day(start);
        }
        return time.endsAt().isAfter(start) ? words.span(start, time.endsAt()) : words.dayAndTime(start);
    }

    private static String brief(SessionTime time, DateWords words) {
        if (time.severalDays()) {
            return words.days(time.startsAt(), time.lastDay());
        }
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
