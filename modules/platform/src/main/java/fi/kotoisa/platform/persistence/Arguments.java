package fi.kotoisa.platform.persistence;

import fi.kotoisa.platform.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Keeps the arguments of a message encrypted: they may hold names, places and codes. */
@ApplicationScoped
public class Arguments {

    private static final int COLUMN = 16_000;
    /** Kept, since finding it looks into every jar there is. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final FieldCipher cipher;

    @Inject
    public Arguments(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** For the proxy alone. */
    protected Arguments() {
        this(null);
    }

    /** @throws IllegalArgumentException when there is more than a message can carry */
    public String seal(UUID message, Map<String, String> arguments) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        arguments.forEach(object::add);
        String sealed = cipher.encrypt(context(message), object.build().toString());
        if (sealed.length() > COLUMN) {
            throw new IllegalArgumentException("the arguments of a message are too long");
        }
        return sealed;
    }

    public Map<String, String> open(UUID message, String sealed) {
        try (JsonReader reader = JSON.createReader(new StringReader(cipher.decrypt(context(message), sealed)))) {
            JsonObject object = reader.readObject();
            Map<String, String> arguments = new HashMap<>();
            object.keySet().forEach(name -> arguments.put(name, object.getString(name)));
            return arguments;
        }
    }

    private static String context(UUID message) {
        return "platform.message.arguments." + message;
    }
}
