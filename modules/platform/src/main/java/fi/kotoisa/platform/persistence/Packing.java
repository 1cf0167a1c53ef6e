package fi.kotoisa.platform.persistence;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Texts by their names, made small. */
final class Packing {

    private Packing() {}

    static String pack(Map<String, String> texts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        texts.forEach(json::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream small = new DeflaterOutputStream(bytes)) {
            small.write(json.build().toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    static Map<String, String> unpack(String packed) {
        try (JsonReader reader = Json.createReader(new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed))))) {
            JsonObject json = reader.readObject();
            return json.keySet().stream().collect(Collectors.toMap(name -> name, json::getString));
        }
    }
}
