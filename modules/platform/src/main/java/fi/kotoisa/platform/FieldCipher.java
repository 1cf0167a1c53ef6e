package fi.kotoisa.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts single fields before they reach the database: AES-256-GCM with a new random 96-bit nonce each time.
 *
 * <p>A value reads {@code v1.KEY.NONCE.TEXT}, the last two in base64url. It is bound to its context, {@code table.column.rowid}: moved to another row or column it does not
 * decrypt, so nobody can pass a value off as somebody else's.
 */
@ApplicationScoped
public class FieldCipher {

    private static final String VERSION = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public FieldCipher(Secrets secrets) {
        this.secrets = secrets;
    }

    /** For the proxy alone. */
    protected FieldCipher() {
        this(null);
    }

    /**
     * @param context where the value lives, {@code table.column.rowid}
     * @return at most 1.4 times the clear text's UTF-8 bytes and 70 characters more
     */
    public String encrypt(String context, String clear) {
        return seal(context, clear.getBytes(UTF_8));
    }

    private String seal(String context, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secrets.currentKey(), nonce, context).doFinal(clear);
            return String.join(".", VERSION, secrets.currentKeyId(), TO_TEXT.encodeToString(nonce), TO_TEXT.encodeToString(sealed));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java cannot encrypt with AES-256-GCM", broken);
        }
    }

    /**
     * @param context the very one that the value was encrypted with
     * @throws Unreadable when the value was changed, comes from another context, or its key is not among ours
     */
    public String decrypt(String context, String value) {
        return new String(open(context, value), UTF_8);
    }

    private byte[] open(String context, String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals(VERSION)) {
            throw new Unreadable("not an encrypted value", null);
        }
        SecretKey key = secrets.fieldKey(parts[1]).orElseThrow(() -> new Unreadable("no key with the id of this value", null));
        try {
            byte[] nonce = Base64.getUrlDecoder().decode(parts[2]);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(Base64.getUrlDecoder().decode(parts[3]));
        } catch (GeneralSecurityException | IllegalArgumentException | ProviderException changed) {
            // the last of them where the text is shorter than any that we write
            throw new Unreadable("the value was changed, or belongs elsewhere", changed);
        }
    }

    /** Encrypts several texts by their names as one value; see {@link #encrypt}. Many texts are packed first: the same in fifteen languages is much alike. */
    public String encryptAll(String context, Map<String, String> texts) {
        JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
        texts.forEach(json::add);
        byte[] clear = json.build().toString().getBytes(UTF_8);
        return seal(context, clear.length > Packing.WORTHWHILE ? Packing.packed(clear) : clear);
    }

    /** The texts by their names; see {@link #decrypt}. */
    public Map<String, String> decryptAll(String context, String value) {
        try (JsonReader reader = Json.PROVIDER.createReader(new StringReader(new String(Packing.unpacked(open(context, value)), UTF_8)))) {
            JsonObject json = reader.readObject();
            return json.keySet().stream().collect(Collectors.toMap(name -> name, json::getString));
        }
    }

    /** Found once, since finding it looks into every jar there is, and only by those who need it. */
    private static final class Json {
        static final JsonProvider PROVIDER = JsonProvider.provider();
    }

    /** Whether an old key encrypted this value, so that whoever rotates keys knows what is left to do. */
    public boolean isOld(String value) {
        return !value.startsWith(VERSION + "." + secrets.currentKeyId() + ".");
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(UTF_8));
        return cipher;
    }

    /** A stored value cannot be read: tampered with, moved, or encrypted with a key that we do not have. */
    public static class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
