package fi.kotoisa.platform;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one installation: those that encrypt fields, and the one that makes blind indexes.
 *
 * <p>Beans ask {@link FieldCipher} and {@link BlindIndex}; only these two look in here.
 */
public final class Secrets {

    private static final int KEY_BYTES = 32;

    private final String currentKeyId;
    private final Map<String, SecretKey> fieldKeys;
    private final SecretKey indexKey;

    /**
     * @param currentKeyId which of the keys encrypts from now on; the others only decrypt what they once encrypted
     * @param fieldKeys 256-bit keys by their ids; an id has one to twenty letters and digits
     * @param indexKey 256 bits, another than every field key
     */
    public Secrets(String currentKeyId, Map<String, byte[]> fieldKeys, byte[] indexKey) {
        if (!fieldKeys.containsKey(currentKeyId)) {
            throw new IllegalArgumentException("no field key with the current id");
        }
        Map<String, SecretKey> keys = new HashMap<>();
        fieldKeys.forEach((id, bytes) -> keys.put(id, new SecretKeySpec(bytes, "AES")));
        this.currentKeyId = currentKeyId;
        this.fieldKeys = Map.copyOf(keys);
        this.indexKey = new SecretKeySpec(indexKey, "HmacSHA256");
    }

    /** New random keys, for a first start and for tests. */
    public static Secrets fresh() {
        return new Secrets("k1", Map.of("k1", randomKey()), randomKey());
    }

    /** 256 random bits. */
    public static byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    String currentKeyId() {
        return currentKeyId;
    }

    SecretKey currentKey() {
        return fieldKeys.get(currentKeyId);
    }

    Optional<SecretKey> fieldKey(String id) {
        return Optional.ofNullable(fieldKeys.get(id));
    }

    SecretKey indexKey() {
        return indexKey;
    }

    /** Says nothing: keys do not belong in a log. */
    @Override
    public String toString() {
        return "Secrets";
    }
}
