package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.PasswordFlaw;
import fi.kotoisa.identity.domain.PasswordRules;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.PasswordHash;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Hashes and compares passwords with Argon2id. Hashes of earlier versions, PBKDF2 with 600,000 rounds, still fit and are {@linkplain #outdated outdated}.
 *
 * @see Argon2id
 */
@ApplicationScoped
public class Passwords {

    private static final String COMMON = "/fi/kotoisa/identity/common-passwords.txt";
    /** Each one takes {@value Argon2id#MEMORY_KIB} KiB of the heap while it is hashed. */
    private static final int AT_ONCE = 2;

    @Inject
    Pbkdf2PasswordHash earlier;

    PasswordHash hashing = new Argon2id();

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private PasswordRules rules;
    private String nobodys;

    @PostConstruct
    void open() {
        rules = new PasswordRules(common());
        nobodys = hash("nobody has this password");
    }

    String hash(String password) {
        return inTurn(() -> hashing.generate(PasswordRules.normal(password).toCharArray()));
    }

    /** Takes the same time whether there is a hash of today to compare with or not; one of an earlier version takes longer, once. */
    boolean fits(String password, Optional<String> hash) {
        char[] typed = PasswordRules.normal(password).toCharArray();
        String known = hash.orElse(nobodys);
        return inTurn(() -> (Argon2id.made(known) ? hashing : earlier).verify(typed, known)) && hash.isPresent();
    }

    /** Whether a hash was made with other settings or another algorithm than now. */
    boolean outdated(String hash) {
        return !hash.startsWith(Argon2id.SETTINGS);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
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
