package fi.kotoisa.activities.feeds;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** The places that a Linked Events list only names by their address, as it does unless it is asked to include them. */
public final class FeedPlaces {

    private FeedPlaces() {
    }

    /** Their addresses as they are written, by their keys, in the order of the list; none for whatever is no such list. */
    public static Map<String, String> unknown(byte[] feed) {
        Map<String, String> named = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        if (!startsWith(feed, '{') && !startsWith(feed, '[')) {
            return named;
        }
        try {
            JsonFeed.requireShallow(new String(feed, StandardCharsets.UTF_8));
            look(feed, named, known);
        } catch (JsonException | NoSuchElementException | IllegalStateException | NotAFeedException broken) {
            // what was found before stands; the reader says what is wrong
        }
        named.keySet().removeAll(known);
        return named;
    }

    private static void look(byte[] feed, Map<String, String> named, Set<String> known) {
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(feed))) {
            while (parser.hasNext()) {
                if (parser.next() == Event.KEY_NAME && parser.getString().equals("location") && parser.next() == Event.START_OBJECT) {
                    JsonObject place = parser.getObject();
                    boolean described = place.containsKey("name");
                    JsonMembers.id(place).filter(key -> described).ifPresent(known::add);
                    JsonMembers.id(place).filter(key -> !described).ifPresent(key -> JsonMembers.string(place, "@id").ifPresent(address -> named.putIfAbsent(key, address)));
                }
            }
        }
    }

    /** Whether this is a place with a name. */
    public static boolean describes(byte[] answer) {
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(answer))) {
            JsonFeed.requireShallow(new String(answer, StandardCharsets.UTF_8));
            return startsWith(answer, '{') && parser.next() == Event.START_OBJECT && isNamed(parser.getObject());
        } catch (JsonException | NoSuchElementException | IllegalStateException | NotAFeedException broken) {
            return false;
        }
    }

    private static boolean isNamed(JsonObject place) {
        return LinkedEventsPlaces.isPlace(place) && !JsonMembers.texts(place, "name", Html::text).isEmpty();
    }

    /** The list with these places behind it, as {@link FeedReader} reads them. */
    public static byte[] with(byte[] feed, List<byte[]> places) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (startsWith(feed, '[')) {
            all.write(feed, 0, end(feed));
        } else {
            all.write('[');
            all.writeBytes(feed);
        }
        for (byte[] place : places) {
            all.write(',');
            all.writeBytes(place);
        }
        all.write(']');
        return all.toByteArray();
    }

    /** Where the last bracket of a list stands. */
    private static int end(byte[] list) {
        int at = list.length - 1;
        while (at > 0 && list[at] != ']') {
            at--;
        }
        return at;
    }

    private static boolean startsWith(byte[] text, char first) {
        int at = 0;
        while (at < text.length && text[at] >= 0 && text[at] <= ' ') {
            at++;
        }
        return at < text.length && text[at] == first;
    }
}
