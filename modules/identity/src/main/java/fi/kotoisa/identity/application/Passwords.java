package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.PasswordFlaw;
import fi.kotoisa.identity.domain.PasswordRules;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hashes and compares passwords: PBKDF2 with HMAC-SHA-256 and 600,000 rounds, about a tenth of a second each. */
@ApplicationScoped
public class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final String ROUNDS = "600000";
    private static final String ROUNDS_FOR_A_KNOWN_ONE = "10000";
    private static final String COMMON = "/fi/kotoisa/identity/common-passwords.txt";

    @Inject
    Pbkdf2PasswordHash hashing;

    @Inject
    Pbkdf2PasswordHash quick;

    private PasswordRules rules;
    private String nobodys;

    @PostConstruct
    void open() {
        hashing.initialize(settings(ROUNDS));
        quick.initialize(settings(ROUNDS_FOR_A_KNOWN_ONE));
        rules = new PasswordRules(common());
        nobodys = hash("nobody has this password");
    }

    private static Map<String, String> settings(String rounds) {
        return Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", rounds,
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32");
    }

    /** Of the demo's password, which everybody knows: many rounds would hide nothing, and with the demo's quick compiler they take more than a second at every sign-in. */
    String hashOfAKnownOne(String password) {
        return quick.generate(PasswordRules.normal(password).toCharArray());
    }

    String hash(String password) {
        return hashing.generate(PasswordRules.normal(password).toCharArray());
    }

    /** Takes the same time whether there is a hash to compare with or not. */
    boolean fits(String password, Optional<String> hash) {
        boolean fits = hashing.verify(PasswordRules.normal(password).toCharArray(), hash.orElse(nobodys));
        return fits && hash.isPresent();
    }

    /** Whether a hash was made with fewer rounds or another algorithm than now. */
    boolean outdated(String hash) {
        return Stream.of(ROUNDS, ROUNDS_FOR_A_KNOWN_ONE).noneMatch(rounds -> hash.startsWith(ALGORITHM + ":" + rounds + ":"));
    }

    Optional<PasswordFlaw> flaw(String password, String signInName) {
        return rules.flaw(PasswordRules.normal(password), signInName);
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Passwords.class.getResourceAsStream(COMMON), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(String::strip).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + COMMON, unreadable);
        }
    }
}
