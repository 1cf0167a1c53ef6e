package fi.kotoisa.identity.application;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app. */
final class Codes {

    private Codes() {}

    /** What it shows at this moment. */
    static String now(String secret, Instant now) {
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        try {
            return app.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), app.getAlgorithm()), now, Locale.ROOT);
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
