package fi.kotoisa.identity.application;

import jakarta.security.enterprise.identitystore.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with OWASP's first choice of settings: 19 MiB, two passes, one lane. Kept as {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}, base 64 without padding; a hash is
 * compared with the settings that stand in it.
 */
final class Argon2id implements PasswordHash {

    static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    static final String SETTINGS = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern KEPT = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();

    static boolean made(String hash) {
        return hash.startsWith("$argon2id$");
    }

    @Override
    public String generate(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = hash(password, parameters(MEMORY_KIB, PASSES, LANES, salt), HASH_BYTES);
        return SETTINGS + ENCODER.encodeToString(salt) + '$' + ENCODER.encodeToString(hash);
    }

    @Override
    public boolean verify(char[] password, String hashedPassword) {
        Matcher kept = KEPT.matcher(hashedPassword);
        if (!kept.matches()) {
            throw new IllegalArgumentException("not a hash of Argon2id");
        }
        byte[] known = Base64.getDecoder().decode(kept.group(5));
        Argon2Parameters parameters = parameters(number(kept, 1), number(kept, 2), number(kept, 3), Base64.getDecoder().decode(kept.group(4)));
        return MessageDigest.isEqual(known, hash(password, parameters, known.length));
    }

    private static int number(Matcher kept, int group) {
        return Integer.parseInt(kept.group(group));
    }

    private static Argon2Parameters parameters(int memoryKib, int passes, int lanes, byte[] salt) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build();
    }

    private static byte[] hash(char[] password, Argon2Parameters parameters, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] hash = new byte[length];
        generator.generateBytes(new String(password).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
