package fi.kotoisa.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** What nobody can guess: keys for links, and short codes that only count together with something else. */
@ApplicationScoped
public class Tokens {

    private static final int KEY_BYTES = 18;
    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();

    /** 144 random bits as 24 characters of base64url: safe in a link, in a file name and in a cookie. */
    public String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six digits, 000000 to 999999. Only for use together with the phone or e-mail that it was sent to, with few tries. */
    public String newCode() {
        // the digits of Locale.ROOT, whatever language the server runs in
        return String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
    }

    /** What is stored in place of a key, so that a copy of the database opens no link: SHA-256 as 64 hexadecimal digits. Enough for keys only; a six-digit code needs more. */
    public static String fingerprint(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this Java does not know SHA-256", broken);
        }
    }
}
