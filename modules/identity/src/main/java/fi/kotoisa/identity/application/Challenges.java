package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.SpentChallenge;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** What passkeys are asked to sign. The page carries it along, sealed, so that showing a page stores nothing; what was signed is remembered until it is too old, so that it counts once. */
@ApplicationScoped
class Challenges {

    private static final Duration LASTS = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /**
     * @param value for the browser, in base64url
     * @param sealed for us
     */
    record Challenge(String value, String sealed) {}

    Challenge make(String purpose) {
        String value = tokens.newKey();
        return new Challenge(value, cipher.encrypt(context(purpose), value + " " + clock.instant().plus(LASTS).toEpochMilli()));
    }

    /** What was asked, the first time that it comes back for the same purpose and in time. */
    Optional<byte[]> spend(String purpose, String sealed) {
        try {
            String[] parts = cipher.decrypt(context(purpose), sealed).split(" ", 2);
            Instant over = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            String mark = Tokens.fingerprint(parts[0]);
            if (!clock.instant().isBefore(over) || entities.find(SpentChallenge.class, mark) != null) {
                return Optional.empty();
            }
            entities.persist(new SpentChallenge(mark, over));
            return Optional.of(Base64.getUrlDecoder().decode(parts[0]));
        } catch (FieldCipher.Unreadable notOurs) {
            return Optional.empty();
        }
    }

    private static String context(String purpose) {
        return "passkey.challenge." + purpose;
    }
}
