package fi.kotoisa.activities.feeds;

import fi.kotoisa.activities.feeds.NotAFeedException.Reason;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A JSON document taken apart: the list of its items, and where it stopped making sense. */
final class JsonFeed {
    private static final int DEEPEST = 50;

    private final List<JsonValue> items = new ArrayList<>();
    private final FeedProblems problems = new FeedProblems();
    private boolean hasList;
    private boolean hasTagWords;

    private JsonFeed() {
    }

    static FeedReading read(FeedBytes.Decoded decoded, int most) throws NotAFeedException {
        requireShallow(decoded.text());
        JsonFeed feed = new JsonFeed();
        feed.take(decoded.text());
        if (decoded.damaged()) {
            feed.problems.note("", FeedProblemKind.UNREADABLE_CHARACTERS, Texts.around('\uFFFD', decoded.text()));
        }
        feed.shorten(most);
        return feed.understood();
    }

    private void shorten(int most) {
        if (items.size() > most) {
            problems.note("row " + (most + 1), FeedProblemKind.TOO_MANY_DATES, most + " / " + items.size());
            items.subList(most, items.size()).clear();
        }
    }

    private FeedReading understood() throws NotAFeedException {
        List<JsonObject> objects = items.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject).toList();
        if (hasTagWords && objects.isEmpty() || objects.stream().anyMatch(MyHelsinkiFeed::isEvent)) {
            return new MyHelsinkiFeed(problems).read(items);
        }
        boolean empty = hasList && items.isEmpty();
        if (empty || objects.stream().anyMatch(o -> LinkedEventsFeed.isEvent(o) || LinkedEventsPlaces.isPlace(o))) {
            return new LinkedEventsFeed(problems).read(items);
        }
        boolean ofThisFamily = objects.stream().anyMatch(o -> o.containsKey("@id") || o.containsKey("source_type"));
        throw new NotAFeedException(ofThisFamily ? Reason.NO_EVENTS : Reason.NOT_A_FEED);
    }

    private void take(String text) throws NotAFeedException {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            try {
                takeDocument(parser);
            } catch (JsonException | NoSuchElementException | IllegalStateException e) {
                if (items.isEmpty() && !hasList) {
                    throw new NotAFeedException(Reason.NOT_A_FEED);
                }
                problems.note("row " + (items.size() + 1), FeedProblemKind.CUT_OFF, Texts.shortened(text
                        .substring((int) Math.min(text.length(), Math.max(0, text.length() - 60L))), 60));
            }
        }
    }

    private void takeDocument(JsonParser parser) {
        if (parser.next() == Event.START_ARRAY) {
            takeList(parser);
            return;
        }
        JsonObject alone = takeMembers(parser);
        if (!hasList && (MyHelsinkiFeed.isEvent(alone) || LinkedEventsFeed.isEvent(alone))) {
            items.add(alone);
        }
    }

    /** The members of the outermost object but its list, which goes to the items one by one. */
    private JsonObject takeMembers(JsonParser parser) {
        var rest = Json.createObjectBuilder();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            if (parser.next() == Event.START_ARRAY && name.equals("data")) {
                takeList(parser);
            } else {
                JsonValue value = parser.getValue();
                hasTagWords |= name.equals("tags") && value instanceof JsonObject;
                rest.add(name, value);
            }
        }
        return rest.build();
    }

    private void takeList(JsonParser parser) {
        hasList = true;
        Optional<String> behind = Optional.empty();
        while (parser.next() != Event.END_ARRAY) {
            JsonValue value = parser.getValue();
            if (value instanceof JsonObject page && page.get("data") instanceof JsonArray rows && !LinkedEventsFeed.isEvent(page)) {
                items.addAll(rows);
                hasTagWords |= page.get("tags") instanceof JsonObject;
                behind = JsonMembers.object(page, "meta").flatMap(meta -> JsonMembers.string(meta, "next"));
            } else {
                items.add(value);
            }
        }
        behind.ifPresent(next -> problems.note("row " + items.size(), FeedProblemKind.TOO_MANY_DATES, next));
    }

    /** Before any parser recurses into it. */
    static void requireShallow(String text) throws NotAFeedException {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString) {
                i += c == '\\' ? 1 : 0;
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            if (depth > DEEPEST) {
                throw new NotAFeedException(Reason.TOO_DEEP);
            }
        }
    }
}
