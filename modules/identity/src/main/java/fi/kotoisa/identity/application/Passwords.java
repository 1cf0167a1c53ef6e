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

/** Hashes and compares passwords: PBKDF2 with HMAC-SHA-256 and 600,000 rounds, about a tenth of a second each. */
@ApplicationScoped
public class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final String ROUNDS = "600000";
    private static final String COMMON = "/fi/kotoisa/identity/common-passwords.txt";

    @Inject
    Pbkdf2PasswordHash hashing;

    private PasswordRules rules;
    private String nobodys;

    @PostConstruct
    void open() {
        hashing.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", ROUNDS,
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        rules = new PasswordRules(common());
        nobodys = hash("nobody has this password");
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
        return !hash.startsWith(ALGORITHM + ":" + ROUNDS + ":");
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
