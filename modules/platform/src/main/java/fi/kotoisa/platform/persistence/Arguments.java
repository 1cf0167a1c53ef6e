package fi.kotoisa.platform.persistence;

import fi.kotoisa.platform.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Keeps the arguments of a message encrypted: they may hold names, places and codes. Many of them say the same in each language, so they are packed first. */
@ApplicationScoped
public class Arguments {

    private static final int COLUMN = 16_000;
    private static final String PACKED = "*";

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
        String sealed = cipher.encryptAll(context(message), Map.of(PACKED, Packing.pack(arguments)));
        if (sealed.length() > COLUMN) {
            throw new IllegalArgumentException("the arguments of a message are too long");
        }
        return sealed;
    }

    public Map<String, String> open(UUID message, String sealed) {
        Map<String, String> opened = cipher.decryptAll(context(message), sealed);
        String packed = opened.get(PACKED);
        // what was stored before arguments were packed
        return packed == null ? opened : Packing.unpack(packed);
    }

    private static String context(UUID message) {
        return "platform.message.arguments." + message;
    }
}
