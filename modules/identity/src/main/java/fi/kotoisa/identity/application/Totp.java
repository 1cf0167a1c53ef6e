package fi.kotoisa.identity.application;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Codes of six digits that change every half minute (RFC 6238), with the settings that every authenticator app knows. */
final class Totp {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    /** Half minutes by which a telephone's clock may be wrong, each way. */
    private static final int OFF = 1;

    private Totp() {}

    /** 160 random bits, as people could type them. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.toBase32String(bytes);
    }

    /** What an app reads from the picture. */
    static String address(String secret, String account) {
        String name = URLEncoder.encode("Kotoisa:" + account, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + name + "?secret=" + secret + "&issuer=Kotoisa";
    }

    /** The half minute whose code this is; none where it is wrong, too old, or not newer than the last one that was used. */
    static OptionalLong step(String secret, String typed, long after, Instant now) {
        byte[] code = TypedCode.plain(typed).getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        return LongStream.rangeClosed(current - OFF, current + OFF).filter(step -> step > after && MessageDigest.isEqual(code, code(secret, step).getBytes(StandardCharsets.UTF_8))).findFirst();
    }

    private static String code(String secret, long step) {
        Key key = new SecretKeySpec(Base32.decode(secret), CODES.getAlgorithm());
        try {
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()), Locale.ROOT);
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException("this Java cannot compute HMAC-SHA-1", broken);
        }
    }
}
