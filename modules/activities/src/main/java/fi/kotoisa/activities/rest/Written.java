package fi.kotoisa.activities.rest;

import fi.kotoisa.platform.TimeKeeper;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How plain values stand in JSON: moments with their offset, fixed words in small letters with hyphens, and nothing in place of what is not known. */
final class Written {

    private final JsonObjectBuilder json = Json.createObjectBuilder();

    Written with(String name, String value) {
        json.add(name, value);
        return this;
    }

    Written with(String name, long value) {
        json.add(name, value);
        return this;
    }

    Written with(String name, boolean value) {
        json.add(name, value);
        return this;
    }

    Written with(String name, Enum<?> value) {
        return with(name, word(value));
    }

    Written with(String name, LocalDateTime promise) {
        return with(name, moment(promise));
    }

    Written with(String name, JsonObject value) {
        json.add(name, value);
        return this;
    }

    Written with(String name, JsonArray value) {
        json.add(name, value);
        return this;
    }

    Written texts(String name, Collection<String> values) {
        return with(name, Json.createArrayBuilder(values).build());
    }

    <T> Written each(String name, Collection<T> values, Function<T, JsonObject> write) {
        return with(name, Json.createArrayBuilder(values.stream().map(write).toList()).build());
    }

    Written some(String name, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> with(name, text));
        return this;
    }

    Written count(String name, Optional<? extends Number> value) {
        value.ifPresent(number -> with(name, number.longValue()));
        return this;
    }

    Written truth(String name, Optional<Boolean> value) {
        value.ifPresent(known -> with(name, known.booleanValue()));
        return this;
    }

    Written degrees(String name, Optional<Double> value) {
        value.ifPresent(known -> json.add(name, known));
        return this;
    }

    JsonObject json() {
        return json.build();
    }

    /** {@code EACH_DATE} becomes {@code each-date}. */
    static String word(Enum<?> value) {
        return word(value.name());
    }

    /** The same where a use case hands the name out as text. */
    static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A promise of the wall clock in Finland, with the offset that holds then. */
    static String moment(LocalDateTime promise) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(promise.atZone(TimeKeeper.HELSINKI).toOffsetDateTime());
    }

    /** A promise as a moment of the world's clock. */
    static String utc(LocalDateTime promise) {
        return DateTimeFormatter.ISO_INSTANT.format(promise.atZone(TimeKeeper.HELSINKI).toInstant());
    }

    static String utc(long millis) {
        return DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochMilli(millis));
    }
}
