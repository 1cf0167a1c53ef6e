package fi.kotoisa.identity.application;

import fi.kotoisa.platform.Tokens;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** A passkey as a device keeps it, for one host: makes itself known and signs, as the WebAuthn recommendation says it. */
final class SoftPasskey {

    private static final byte PRESENT = 0x01;
    private static final byte VERIFIED = 0x04;
    private static final byte WITH_KEY = 0x40;
    private static final int COORDINATE = 32;

    /** What a test may change. */
    String origin = FactorDesk.SITE;
    boolean recognisesItsOwner = true;
    int count;

    private final byte[] id = new Tokens().newKey().getBytes(StandardCharsets.US_ASCII);
    private final KeyPair keys = keys();
    private byte[] owner = {};

    /** Answers the question of a page that makes a passkey. */
    PasskeyProof make(AddingFactors.Making making) {
        owner = Base64.getUrlDecoder().decode(making.handle());
        byte[] client = client("webauthn.create", making.question().challenge());
        return new PasskeyProof(making.question().sealed(), join(client, attestation(making.question().site())));
    }

    /** Answers the question of a page that signs in. */
    PasskeyProof sign(PasskeyQuestion question) {
        count++;
        byte[] client = client("webauthn.get", question.challenge());
        byte[] data = data(question.site(), (byte) 0).toByteArray();
        return new PasskeyProof(question.sealed(), join(id, client, data, signed(data, sha256(client)), owner));
    }

    /** As the same device's key of somebody else would say it. */
    void belongTo(byte[] other) {
        owner = other.clone();
    }

    String name() {
        return Passkeys.base64(id);
    }

    private static String join(byte[]... parts) {
        return Arrays.stream(parts).map(Passkeys::base64).collect(Collectors.joining("."));
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin + "\",\"crossOrigin\":false}").getBytes(StandardCharsets.UTF_8);
    }

    private ByteArrayOutputStream data(String site, byte more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(sha256(site.getBytes(StandardCharsets.UTF_8)));
        out.write(PRESENT | (recognisesItsOwner ? VERIFIED : 0) | more);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
        return out;
    }

    /** CBOR: {@code {"fmt": "none", "attStmt": {}, "authData": …}}. */
    private byte[] attestation(String site) {
        ByteArrayOutputStream data = data(site, WITH_KEY);
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(publicKey());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xa3);
        out.writeBytes(text("fmt"));
        out.writeBytes(text("none"));
        out.writeBytes(text("attStmt"));
        out.write(0xa0);
        out.writeBytes(text("authData"));
        out.write(0x58);
        out.write(data.size());
        out.writeBytes(data.toByteArray());
        return out.toByteArray();
    }

    /** COSE: an elliptic curve key, ES256, on P-256. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE});
        out.writeBytes(coordinate(key.getW().getAffineX()));
        out.writeBytes(new byte[] {0x22, 0x58, COORDINATE});
        out.writeBytes(coordinate(key.getW().getAffineY()));
        return out.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static byte[] text(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private byte[] signed(byte[]... parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            for (byte[] part : parts) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
