package fi.kotoisa.identity.application;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is said with the municipality's sign-in service, outside of any transaction: it may take its time. Nobody is signed in by it; {@link BrokerSignIn} does that with what was found. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class BrokerTalk {

    private static final Logger LOG = Logger.getLogger(BrokerTalk.class.getName());
    private static final String DECLINED = "access_denied";

    @Inject
    Broker broker;

    @Inject
    FieldCipher cipher;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /**
     * A browser that sets out.
     *
     * @param to where to; empty where there is trouble
     * @param sealed what it carries until it comes back
     */
    public record Departure(Optional<BrokerTrouble> trouble, Optional<URI> to, String sealed) {}

    /**
     * A browser that is back.
     *
     * @param who who signed in there; empty where there is trouble
     * @param back where the person wanted to go
     * @param language of the pages, as a code; empty where nothing is known of the browser
     */
    public record Return(Optional<BrokerTrouble> trouble, Optional<BrokerClaims> who, String back, String language) {}

    /** What people call the service; empty where none is configured. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Optional<String> name() {
        return broker.settings().map(BrokerSettings::name);
    }

    /** Begins. @param back where the person wants to go afterwards */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Departure depart(String back, String language) {
        BrokerTrip trip = BrokerTrip.begin(tokens, back, language, clock.instant());
        try {
            return new Departure(Optional.empty(), Optional.of(broker.authorization(trip)), trip.sealed(cipher));
        } catch (BrokerRefusal refusal) {
            return new Departure(Optional.of(told(refusal)), Optional.empty(), "");
        }
    }

    /**
     * Reads what a browser has brought back.
     *
     * @param said the parameters of the address, each once
     * @param sealed what the browser carries since it set out
     */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Return comeBack(Map<String, String> said, Optional<String> sealed) {
        Optional<BrokerTrip> trip = sealed.flatMap(each -> BrokerTrip.of(each, cipher, clock.instant())).filter(each -> each.state().equals(said.get("state")));
        String back = trip.map(BrokerTrip::back).orElse("");
        String language = trip.map(BrokerTrip::language).orElse("");
        if (trip.isEmpty()) {
            return new Return(Optional.of(BrokerTrouble.LATE), Optional.empty(), back, language);
        }
        try {
            return new Return(Optional.empty(), Optional.of(who(said, trip.get())), back, language);
        } catch (BrokerRefusal refusal) {
            return new Return(Optional.of(told(refusal)), Optional.empty(), back, language);
        }
    }

    private BrokerClaims who(Map<String, String> said, BrokerTrip trip) {
        if (!broker.comesFromHere(Optional.ofNullable(said.get("iss")))) {
            throw new BrokerRefusal(BrokerTrouble.INVALID, "an answer of another service came back", null);
        }
        if (said.containsKey("error")) {
            throw new BrokerRefusal(said.get("error").equals(DECLINED) ? BrokerTrouble.CANCELLED : BrokerTrouble.UNREACHABLE, "it refused with an error", null);
        }
        String code = Optional.ofNullable(said.get("code")).filter(each -> !each.isBlank()).orElseThrow(() -> new BrokerRefusal(BrokerTrouble.INVALID, "no code came back", null));
        return broker.redeem(trip, code);
    }

    /** What the service says when somebody has signed out there; empty where it was not the service that said it. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Optional<BrokerEnd> ended(String token) {
        try {
            LogoutTokenClaimsSet said = broker.ended(token);
            return Optional.of(new BrokerEnd(said.getIssuer().getValue(), Optional.ofNullable(said.getSubject()).map(Object::toString), Optional.ofNullable(said.getSessionID()).map(Object::toString),
                    said.getJWTID().getValue(), Instant.ofEpochSecond(said.getNumberClaim("iat").longValue())));
        } catch (BrokerRefusal refusal) {
            told(refusal);
            return Optional.empty();
        }
    }

    /** Where to go on to sign out there too; empty where that cannot be. @param idToken of the sign-in that ends, as far as it is known */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Optional<URI> farewell(Optional<String> idToken, String language) {
        try {
            return broker.farewell(idToken, language);
        } catch (BrokerRefusal refusal) {
            told(refusal);
            return Optional.empty();
        }
    }

    /** The administrator finds why in the log; whoever tried learns what they can do. */
    private static BrokerTrouble told(BrokerRefusal refusal) {
        if (refusal.trouble() != BrokerTrouble.CANCELLED) {
            LOG.log(Level.WARNING, "Signing in at the sign-in service failed ({0}): {1}", new Object[] {refusal.trouble(), refusal.getMessage()});
        }
        return refusal.trouble();
    }
}
