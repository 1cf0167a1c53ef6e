package fi.kotoisa.platform.persistence;

import fi.kotoisa.platform.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Keeps the arguments of a message encrypted: they may hold names, places and codes. */
@ApplicationScoped
public class Arguments {

    private static final int COLUMN = 16_000;

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
        String sealed = cipher.encryptAll(context(message), arguments);
        if (sealed.length() > COLUMN) {
            throw new IllegalArgumentException("the arguments of a message are too long");
        }
        return sealed;
    }

    public Map<String, String> open(UUID message, String sealed) {
        return cipher.decryptAll(context(message), sealed);
    }

    private static String context(UUID message) {
        return "platform.message.arguments." + message;
    }
}
