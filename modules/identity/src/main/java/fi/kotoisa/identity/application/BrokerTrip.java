package fi.kotoisa.identity.application;

import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A browser's way to the sign-in service and back. The browser carries it, sealed, so that it fits no other browser and any server can take it up.
 *
 * @param state comes back with the browser
 * @param nonce comes back inside the token
 * @param verifier proves that whoever redeems the code has asked for it
 * @param back where the person wanted to go
 * @param language of the pages, as a code
 */
record BrokerTrip(String state, String nonce, String verifier, String back, String language, Instant until) {

    static final Duration LASTS = Duration.ofMinutes(15);
    private static final String CONTEXT = "broker.trip";

    static BrokerTrip begin(Tokens tokens, String back, String language, Instant now) {
        // the verifier must have 43 characters at least
        return new BrokerTrip(tokens.newKey(), tokens.newKey(), tokens.newKey() + tokens.newKey(), back, language, now.plus(LASTS));
    }

    String sealed(FieldCipher cipher) {
        return cipher.encryptAll(CONTEXT, Map.of("state", state, "nonce", nonce, "verifier", verifier, "back", back, "language", language, "until", "" + until.toEpochMilli()));
    }

    /** Empty for what is none of ours or too old. */
    static Optional<BrokerTrip> of(String sealed, FieldCipher cipher, Instant now) {
        try {
            Map<String, String> texts = cipher.decryptAll(CONTEXT, sealed);
            return Optional.of(new BrokerTrip(texts.get("state"), texts.get("nonce"), texts.get("verifier"), texts.get("back"), texts.get("language"), Instant.ofEpochMilli(Long.parseLong(texts.get("until")))))
                    .filter(trip -> now.isBefore(trip.until()));
        } catch (FieldCipher.Unreadable notOurs) {
            return Optional.empty();
        }
    }

    /** Leaves all keys out. */
    @Override
    public String toString() {
        return "BrokerTrip";
    }
}
