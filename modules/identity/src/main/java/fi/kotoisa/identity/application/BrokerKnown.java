package fi.kotoisa.identity.application;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the sign-in service says about itself, and its keys, which are fetched when one is needed that is not there: it may change them at any time.
 *
 * @param until from then on it is asked again
 */
record BrokerKnown(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {

    /** Of public keys alone: with a shared secret, whoever knows the public key could sign; with none, anybody. */
    private static final Set<JWSAlgorithm> SIGNED_BY = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512,
            JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration KEYS_FRESH = Duration.ofMinutes(5);
    private static final Duration KEYS_WAIT = Duration.ofSeconds(15);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(10);

    /** @throws BrokerRefusal where the service does not answer or says of itself what cannot be */
    static BrokerKnown ask(BrokerSettings settings, BrokerWire wire, Instant now) {
        String issuer = settings.issuer().toString();
        try {
            OIDCProviderMetadata said = OIDCProviderMetadata.parse(wire.get(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")));
            boolean whole = Stream.of(said.getAuthorizationEndpointURI(), said.getTokenEndpointURI(), said.getJWKSetURI()).allMatch(Objects::nonNull);
            if (!whole || !said.getIssuer().getValue().equals(issuer)) {
                throw new BrokerRefusal(BrokerTrouble.UNREACHABLE, "it says that it is " + said.getIssuer() + ", or leaves out an address", null);
            }
            if (Stream.of(said.getAuthorizationEndpointURI(), said.getTokenEndpointURI(), said.getJWKSetURI(), said.getEndSessionEndpointURI()).filter(Objects::nonNull).anyMatch(uri -> !BrokerSettings.safe(uri))) {
                throw new BrokerRefusal(BrokerTrouble.UNREACHABLE, "it names an address without https", null);
            }
            return new BrokerKnown(said, keys(said.getJWKSetURI(), wire), now.plus(FRESH));
        } catch (IOException | ParseException broken) {
            throw new BrokerRefusal(BrokerTrouble.UNREACHABLE, "what it says about itself cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static JWKSource<SecurityContext> keys(URI address, BrokerWire wire) throws MalformedURLException {
        // no thread of its own that fetches ahead: threads are the server's
        return JWKSourceBuilder.<SecurityContext>create(address.toURL(), wire)
                .cache(KEYS_FRESH.toMillis(), KEYS_WAIT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_QUESTIONS.toMillis())
                .build();
    }

    JWSKeySelector<SecurityContext> selector() {
        return new JWSVerificationKeySelector<>(SIGNED_BY, keys);
    }
}
