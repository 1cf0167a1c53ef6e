package fi.kotoisa.activities.feeds;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Members of an object whose shape nobody promised. */
final class JsonMembers {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private JsonMembers() {
    }

    static Optional<JsonObject> object(JsonObject in, String name) {
        return in.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    static Stream<JsonObject> objects(JsonObject in, String name) {
        List<JsonValue> values = in.get(name) instanceof JsonArray array ? array : List.of();
        return values.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }

    /** A string that is not blank; a number counts as its digits. */
    static Optional<String> string(JsonObject in, String name) {
        JsonValue value = in.get(name);
        String text = value instanceof JsonString string ? string.getString()
                : value instanceof JsonNumber number ? number.toString() : "";
        return Optional.of(Texts.line(text)).filter(t -> !t.isEmpty());
    }

    static boolean isTrue(JsonObject in, String name) {
        return JsonValue.TRUE.equals(in.get(name));
    }

    static boolean isFalse(JsonObject in, String name) {
        return JsonValue.FALSE.equals(in.get(name));
    }

    /** A whole number from 0 to a million. */
    static Optional<Integer> count(JsonObject in, String name) {
        return number(in, name).filter(n -> n.signum() >= 0 && n.compareTo(MOST) <= 0 && n.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValueExact);
    }

    /** A number, or a string that is one. */
    static Optional<BigDecimal> number(JsonObject in, String name) {
        return string(in, name).filter(s -> s.matches("[+-]?\\d{1,20}(\\.\\d{1,30})?")).map(BigDecimal::new);
    }

    /** Texts by language of a member that is an object of texts, or one text in a language not told. */
    static Map<String, String> texts(JsonObject in, String name, Function<String, Optional<String>> reading) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (in.get(name) instanceof JsonObject byLanguage) {
            byLanguage.forEach((language, value) -> {
                if (value instanceof JsonString text) {
                    reading.apply(text.getString()).ifPresent(t -> texts.putIfAbsent(Texts.language(language), t));
                }
            });
        } else if (in.get(name) instanceof JsonString text) {
            reading.apply(text.getString()).ifPresent(t -> texts.put(Texts.UNKNOWN, t));
        }
        return Texts.withoutCopies(texts);
    }

    /**
     * The id of what a Linked Events object stands for: {@code id}, else the last step of the address in {@code @id}.
     */
    static Optional<String> id(JsonObject in) {
        return string(in, "id").or(() -> string(in, "@id").map(JsonMembers::lastStep)).filter(id -> !id.isEmpty());
    }

    /** The id of a member that is such an object, its address, or the id itself. */
    static Optional<String> idOf(JsonObject in, String name) {
        return object(in, name).map(JsonMembers::id).orElseGet(() -> string(in, name).map(JsonMembers::lastStep).filter(id -> !id.isEmpty()));
    }

    /** The ids of a list of such objects, addresses or ids. */
    static Stream<String> idsOf(JsonObject in, String name) {
        List<JsonValue> values = in.get(name) instanceof JsonArray array ? array : List.of();
        return values.stream().flatMap(value -> (value instanceof JsonObject object ? id(object) : value instanceof JsonString text ? Optional.of(lastStep(Texts.line(text.getString()))) : Optional.<String>empty()).stream())
                .filter(id -> !id.isEmpty());
    }

    static String lastStep(String address) {
        String path = address.split("[?#]", 2)[0].replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
