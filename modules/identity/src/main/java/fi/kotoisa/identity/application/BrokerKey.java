package fi.kotoisa.identity.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** With what our client proves to the sign-in service that it is our client. */
final class BrokerKey {

    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private BrokerKey() {}

    /** Proves it once, for this question. @throws IllegalStateException for a key that is none */
    static ClientAuthentication proof(BrokerSettings settings, OIDCProviderMetadata service) {
        ClientID client = new ClientID(settings.clientId());
        if (settings.keyPem().isPresent()) {
            return signed(settings, client, service);
        }
        Secret secret = new Secret(settings.secret().orElseThrow());
        List<ClientAuthenticationMethod> taken = Optional.ofNullable(service.getTokenEndpointAuthMethods()).orElse(List.of());
        boolean post = taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST) && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return post ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }

    private static ClientAuthentication signed(BrokerSettings settings, ClientID client, OIDCProviderMetadata service) {
        try {
            PrivateKey key = key(settings.keyPem().orElseThrow());
            JWSAlgorithm algorithm = key.getAlgorithm().equals("EC") ? JWSAlgorithm.ES256 : JWSAlgorithm.PS256;
            List<JWSAlgorithm> taken = Optional.ofNullable(service.getTokenEndpointJWSAlgs()).orElse(List.of());
            if (algorithm == JWSAlgorithm.PS256 && !taken.contains(algorithm)) {
                algorithm = JWSAlgorithm.RS256;
            }
            return new PrivateKeyJWT(client, service.getTokenEndpointURI(), algorithm, key, settings.keyId().orElse(null), null, thumbprint(settings.keyPem().get()).orElse(null), null);
        } catch (JOSEException | GeneralSecurityException unusable) {
            throw new IllegalStateException("the key in kotoisa.oidc.client-key-file cannot sign", unusable);
        }
    }

    /** The private key of a PEM file (PKCS#8). */
    static PrivateKey key(String pem) throws GeneralSecurityException {
        byte[] bytes = part(pem, "PRIVATE KEY").orElseThrow(() -> new GeneralSecurityException("no -----BEGIN PRIVATE KEY----- in it"));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException notRsa) {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        }
    }

    /** By which Entra ID knows the key: of the certificate that stands in the same file. */
    private static Optional<Base64URL> thumbprint(String pem) throws GeneralSecurityException {
        Optional<byte[]> certificate = part(pem, "CERTIFICATE");
        if (certificate.isEmpty()) {
            return Optional.empty();
        }
        byte[] encoded = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate.get())).getEncoded();
        return Optional.of(Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(encoded)));
    }

    private static Optional<byte[]> part(String pem, String kind) {
        Matcher parts = PEM.matcher(pem);
        while (parts.find()) {
            if (parts.group(1).equals(kind)) {
                return Optional.of(Base64.getMimeDecoder().decode(parts.group(2).strip().getBytes(StandardCharsets.US_ASCII)));
            }
        }
        return Optional.empty();
    }
}
