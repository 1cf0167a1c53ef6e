package fi.kotoisa.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Finds an encrypted phone number, e-mail address or personal identity code again by exact search: an HMAC-SHA-256 with a key of its own.
 *
 * <p>Equal values give equal marks within one purpose and unrelated ones between purposes.
 */
@ApplicationScoped
public class BlindIndex {

    private final Secrets secrets;

    @Inject
    public BlindIndex(Secrets secrets) {
        this.secrets = secrets;
    }

    /** For the proxy alone. */
    protected BlindIndex() {
        this(null);
    }

    /**
     * @param purpose what is searched, such as {@code identity.phone}
     * @param normalised the value in the one form that all its spellings share; normalising is the caller's
     * @return 64 hexadecimal digits
     */
    public String of(String purpose, String normalised) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secrets.indexKey());
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(normalised.getBytes(UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java cannot compute HMAC-SHA-256", broken);
        }
    }
}
