package fi.kotoisa.platform;

import fi.kotoisa.platform.Problem.Flaw;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object that a program sent, read strictly: no name twice, no bytes that are no text, no member that nobody asks for. Whoever reads it notes every flaw with its place and
 * refuses all of them at once with {@link #check}.
 */
public final class JsonBody {

    /** Larger bodies are refused unread. */
    public static final int BYTES_AT_MOST = 64 * 1024;

    private static final int DEEPEST = 20;
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonReaderFactory STRICT = Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final JsonObject json;
    private final String pointer;
    private final List<Flaw> flaws;
    private final Set<String> read = new HashSet<>();
    private final List<JsonBody> inside = new ArrayList<>();

    private JsonBody(JsonObject json, String pointer, List<Flaw> flaws) {
        this.json = json;
        this.pointer = pointer;
        this.flaws = flaws;
    }

    /** @throws Refused when the bytes are no JSON object: 413 for too many, 400 for the rest */
    public static JsonBody read(byte[] bytes) {
        if (bytes.length > BYTES_AT_MOST) {
            throw new Refused(Problem.of(413));
        }
        String text = text(bytes);
        requireShallow(text);
        requireWhole(text);
        try (JsonReader reader = STRICT.createReader(new StringReader(text))) {
            return new JsonBody(reader.readObject(), "", new ArrayList<>());
        } catch (JsonException twice) {
            throw unreadable("same-name-twice");
        }
    }

    /** One object and nothing after it; a reader would not look so far. */
    private static void requireWhole(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw unreadable("not-an-object");
            }
            parser.getObject();
            if (parser.hasNext()) {
                throw unreadable("not-json");
            }
        } catch (JsonException | IllegalStateException | NoSuchElementException broken) {
            throw unreadable("not-json");
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf(0) >= 0) {
                throw unreadable("not-text");
            }
            return text;
        } catch (CharacterCodingException noText) {
            throw unreadable("not-text");
        }
    }

    /** Before any parser recurses into it. Brackets inside texts count too: no honest request has so many. */
    private static void requireShallow(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            depth += each == '{' || each == '[' ? 1 : each == '}' || each == ']' ? -1 : 0;
            if (depth > DEEPEST) {
                throw unreadable("too-deep");
            }
        }
    }

    private static Refused unreadable(String code) {
        return new Refused(Problem.flawed(List.of(Flaw.inBody("", code))));
    }

    /** The object of this name; one without members, and a flaw, where there is none. */
    public JsonBody object(String name) {
        Optional<JsonValue> found = find(name);
        if (found.isEmpty()) {
            flaw(name, "missing");
        }
        if (found.filter(value -> !(value instanceof JsonObject)).isPresent()) {
            flaw(name, "not-an-object");
        }
        JsonBody part = new JsonBody(found.filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject).orElse(JsonValue.EMPTY_JSON_OBJECT), pointer(name), flaws);
        inside.add(part);
        return part;
    }

    /** A text of 1 to {@code longest} characters; empty, and a flaw, where there is none. */
    public String text(String name, int longest) {
        Optional<String> found = textIfAny(name, longest);
        if (found.isEmpty()) {
            flaw(name, "missing");
        }
        return found.orElse("");
    }

    /** A text of at most {@code longest} characters, if there is one that is not blank. */
    public Optional<String> textIfAny(String name, int longest) {
        Optional<JsonValue> found = find(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!(found.get() instanceof JsonString text)) {
            flaw(name, "not-a-text");
            return Optional.empty();
        }
        if (text.getString().length() > longest || text.getString().indexOf(0) >= 0) {
            flaw(name, text.getString().length() > longest ? "too-long" : "not-text");
            return Optional.empty();
        }
        return Optional.of(text.getString().strip()).filter(words -> !words.isEmpty());
    }

    /** The texts of a list; none, and a flaw, where it is no list, too long, or has something else in it. */
    public List<String> texts(String name, int most, int longest) {
        Optional<JsonValue> found = find(name);
        List<JsonValue> all = found.filter(JsonArray.class::isInstance).map(list -> List.copyOf(list.asJsonArray())).orElse(List.of());
        boolean right = found.isEmpty() || found.get() instanceof JsonArray && all.stream().allMatch(each -> each instanceof JsonString text && text.getString().length() <= longest);
        if (!right || all.size() > most) {
            flaw(name, right ? "too-many" : "not-a-list-of-texts");
            return List.of();
        }
        return all.stream().map(each -> ((JsonString) each).getString()).toList();
    }

    /** A whole number; {@code least}, and a flaw, where there is none or another. */
    public int number(String name, int least, int most) {
        if (find(name).isEmpty()) {
            flaw(name, "missing");
        }
        return number(name, least, most, least);
    }

    /** A whole number, {@code otherwise} where there is none. */
    public int number(String name, int least, int most, int otherwise) {
        Optional<JsonValue> found = find(name);
        if (found.isEmpty()) {
            return otherwise;
        }
        if (!(found.get() instanceof JsonNumber number) || !number.isIntegral()) {
            flaw(name, "not-a-whole-number");
            return otherwise;
        }
        if (number.bigDecimalValue().abs().longValue() > Integer.MAX_VALUE || number.intValue() < least || number.intValue() > most) {
            flaw(name, "out-of-range");
            return otherwise;
        }
        return number.intValue();
    }

    /** Whether it is named at all, if only to say {@code null}: in a merge patch that takes it away. */
    public boolean names(String name) {
        return json.containsKey(name);
    }

    /** Whether {@code null} is said. */
    public boolean isNull(String name) {
        read.add(name);
        return json.get(name) == JsonValue.NULL;
    }

    /** Yes or no, if it is said. */
    public Optional<Boolean> truth(String name) {
        Optional<JsonValue> found = find(name);
        if (found.filter(value -> value != JsonValue.TRUE && value != JsonValue.FALSE).isPresent()) {
            flaw(name, "not-true-or-false");
            return Optional.empty();
        }
        return found.map(value -> value == JsonValue.TRUE);
    }

    /** Notes what is wrong with a member, if nothing else is known to be; an empty name stands for the object itself. */
    public void flaw(String name, String code) {
        String place = name.isEmpty() ? pointer : pointer(name);
        if (flaws.stream().noneMatch(known -> known.where().equals(place))) {
            flaws.add(Flaw.inBody(place, code));
        }
    }

    /** @throws Refused when there is any flaw, or a member that nobody has read */
    public void check() {
        noteUnread();
        if (!flaws.isEmpty()) {
            throw new Refused(Problem.flawed(flaws));
        }
    }

    /** What was sent, with its members in order and nothing between them: two requests that say the same say it alike. */
    public String canonical() {
        return json.toString();
    }

    private void noteUnread() {
        json.keySet().stream().filter(name -> !read.contains(name)).forEach(name -> flaw(name, "unknown-member"));
        inside.forEach(JsonBody::noteUnread);
    }

    /** JSON's null is the same as nothing. */
    private Optional<JsonValue> find(String name) {
        read.add(name);
        return Optional.ofNullable(json.get(name)).filter(value -> value != JsonValue.NULL);
    }

    private String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
