package fi.kotoisa.identity.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import fi.kotoisa.platform.Opening;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Talks with the municipality's sign-in service: OpenID Connect, authorisation code with PKCE, as nimbus reads and checks it. Knows nothing of accounts. */
@ApplicationScoped
class Broker {

    /** The one address to which the service sends people back; it is registered there. */
    static final String RETURN = "/fi/identity/broker-return";
    /** The same after signing out there. */
    static final String LEFT = "/fi/identity/broker-left";
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** So far may clocks be apart. */
    private static final int SKEW_SECONDS = 60;
    private static final int A_DAY = 24 * 60 * 60;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "kotoisa.base-url", defaultValue = "http://localhost:8080")
    String baseUrl;

    BrokerWire wire = new BrokerWire(PATIENCE);
    Optional<BrokerSettings> settings = Optional.empty();
    private volatile BrokerKnown known;

    void open(@Observes @Priority(Opening.SECRETS) Opening doors) {
        settings = BrokerSettings.of(ConfigProvider.getConfig());
    }

    /** Where the browser is sent to sign in. @throws BrokerRefusal where nobody answers */
    URI authorization(BrokerTrip trip) {
        BrokerSettings ours = ours();
        AuthenticationRequest.Builder asked = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope(ours.scopes().toArray(new String[0])), client(), address(RETURN))
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(trip.state()))
                .nonce(new Nonce(trip.nonce()))
                .codeChallenge(new CodeVerifier(trip.verifier()), CodeChallengeMethod.S256);
        if (!ours.askFor().isEmpty()) {
            asked.acrValues(ours.askFor().stream().map(ACR::new).toList());
        }
        return asked.build().toURI();
    }

    /** Whether what came back may come from that service: of two services, neither is taken for the other. */
    boolean comesFromHere(Optional<String> issuer) {
        return issuer.map(ours().issuer().toString()::equals).orElseGet(() -> !known().metadata().supportsAuthorizationResponseIssuerParam());
    }

    /** Changes the code for who it is. @throws BrokerRefusal where that fails */
    BrokerClaims redeem(BrokerTrip trip, String code) {
        BrokerKnown service = known();
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(new AuthorizationCode(code), address(RETURN), new CodeVerifier(trip.verifier()));
        try {
            HTTPResponse answer = new TokenRequest(service.metadata().getTokenEndpointURI(), BrokerKey.proof(ours(), service.metadata()), grant).toHTTPRequest().send(wire);
            TokenResponse said = OIDCTokenResponseParser.parse(answer);
            if (said instanceof OIDCTokenResponse tokens && tokens.getOIDCTokens().getIDToken() != null) {
                return claims(tokens.getOIDCTokens().getIDToken(), trip, service);
            }
            String error = said.indicatesSuccess() ? "no ID token" : String.valueOf(said.toErrorResponse().getErrorObject().getCode());
            throw new BrokerRefusal("invalid_grant".equals(error) ? BrokerTrouble.LATE : BrokerTrouble.UNREACHABLE, "it would not change the code: " + error, null);
        } catch (IOException | ParseException broken) {
            throw new BrokerRefusal(BrokerTrouble.UNREACHABLE, "it did not change the code: " + broken.getMessage(), broken);
        }
    }

    private BrokerClaims claims(JWT token, BrokerTrip trip, BrokerKnown service) {
        try {
            IDTokenValidator validator = new IDTokenValidator(service.metadata().getIssuer(), client(), service.selector(), null);
            validator.setMaxClockSkew(SKEW_SECONDS);
            validate(validator, token, new Nonce(trip.nonce()));
            Map<String, Object> all = token.getJWTClaimsSet().getClaims();
            if ((token.getJWTClaimsSet().getAudience().size() > 1 || all.containsKey("azp")) && !ours().clientId().equals(all.get("azp"))) {
                throw new BrokerRefusal(BrokerTrouble.INVALID, "the ID token does not say that our client may use it", null);
            }
            return new BrokerClaims(all, proven(all), "true".equals(String.valueOf(all.get(ours().verifiedClaim()))) || "1".equals(String.valueOf(all.get(ours().verifiedClaim()))), trip.state(), token.getParsedString());
        } catch (java.text.ParseException unreadable) {
            throw new BrokerRefusal(BrokerTrouble.INVALID, "the ID token cannot be read", unreadable);
        }
    }

    private static void validate(IDTokenValidator validator, JWT token, Nonce nonce) {
        try {
            validator.validate(token, nonce);
        } catch (RemoteKeySourceException unreachable) {
            throw new BrokerRefusal(BrokerTrouble.UNREACHABLE, "its keys cannot be fetched", unreachable);
        } catch (BadJOSEException | JOSEException bad) {
            throw new BrokerRefusal(onlyTheClock(validator, token, nonce) ? BrokerTrouble.CLOCK : BrokerTrouble.INVALID, "the ID token: " + bad.getMessage(), bad);
        }
    }

    /** Whether the token would do at some other time of the day. */
    private static boolean onlyTheClock(IDTokenValidator validator, JWT token, Nonce nonce) {
        try {
            validator.setMaxClockSkew(A_DAY);
            validator.validate(token, nonce);
            return true;
        } catch (BadJOSEException | JOSEException bad) {
            return false;
        }
    }

    private boolean proven(Map<String, Object> all) {
        Stream<?> said = Stream.concat(Stream.ofNullable(all.get("acr")), all.get("amr") instanceof List<?> many ? many.stream() : Stream.empty());
        return said.map(String::valueOf).anyMatch(ours().secondFactor()::contains);
    }

    /** What the service says about the end of a sign-in. @throws BrokerRefusal where it was not the service that said it */
    LogoutTokenClaimsSet ended(String token) {
        try {
            return new LogoutTokenValidator(known().metadata().getIssuer(), client(), known().selector(), null).validate(JWTParser.parse(token));
        } catch (RemoteKeySourceException unreachable) {
            throw new BrokerRefusal(BrokerTrouble.UNREACHABLE, "its keys cannot be fetched", unreachable);
        } catch (BadJOSEException | JOSEException | java.text.ParseException bad) {
            throw new BrokerRefusal(BrokerTrouble.INVALID, "the logout token: " + bad.getMessage(), bad);
        }
    }

    /** Where the browser is sent to sign out there too; empty where the service has no such place. @param language comes back with the browser */
    Optional<URI> farewell(Optional<String> idToken, String language) {
        return Optional.ofNullable(known().metadata().getEndSessionEndpointURI())
                .map(there -> new LogoutRequest(there, idToken.map(Broker::parsed).orElse(null), null, client(), address(LEFT), new State(language), null).toURI());
    }

    private static JWT parsed(String token) {
        try {
            return JWTParser.parse(token);
        } catch (java.text.ParseException impossible) {
            throw new IllegalStateException("a token that was read cannot be read again", impossible);
        }
    }

    /** Empty where no service is configured. */
    Optional<BrokerSettings> settings() {
        return settings;
    }

    BrokerSettings ours() {
        return settings.orElseThrow(() -> new BrokerRefusal(BrokerTrouble.UNREACHABLE, "no sign-in service is configured", null));
    }

    private BrokerKnown known() {
        BrokerKnown now = known;
        if (now == null || !clock.instant().isBefore(now.until())) {
            now = BrokerKnown.ask(ours(), wire, clock.instant());
            known = now;
        }
        return now;
    }

    private ClientID client() {
        return new ClientID(ours().clientId());
    }

    private URI address(String path) {
        return URI.create(baseUrl.replaceFirst("/$", "") + path);
    }
}
