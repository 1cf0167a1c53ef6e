package fi.kotoisa.identity.application;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The municipality's sign-in service, as its administrator has configured it.
 *
 * @param name what people call it
 * @param secret what our client proves itself with; empty where a key does
 * @param keyPem a private key, and perhaps its certificate
 * @param keyId what the service calls the key
 * @param secondFactor values of {@code acr} or {@code amr} that stand for a second factor
 * @param askFor {@code acr} values that are asked for
 * @param verifiedClaim which claim says that the e-mail address was checked
 * @param newAccounts whether somebody to whom the mapping gives a role comes in without an invitation
 */
record BrokerSettings(URI issuer, String clientId, String name, Optional<String> secret, Optional<String> keyPem, Optional<String> keyId, List<String> scopes, List<String> secondFactor,
        List<String> askFor, String verifiedClaim, boolean newAccounts) {

    private static final String PREFIX = "kotoisa.oidc.";

    /** Empty where none is configured. @throws IllegalStateException where only a part is: a start that says so is better than a sign-in that fails */
    static Optional<BrokerSettings> of(Config config) {
        return text(config, "issuer").map(issuer -> read(config, URI.create(issuer)));
    }

    private static BrokerSettings read(Config config, URI issuer) {
        if (!safe(issuer)) {
            throw new IllegalStateException("kotoisa.oidc.issuer wants an address that begins with https://, and not " + issuer);
        }
        Optional<String> secret = text(config, "client-secret").or(() -> file(config, "client-secret-file").map(text -> text.lines().findFirst().orElse("").strip()));
        Optional<String> key = file(config, "client-key-file");
        if (secret.isPresent() == key.isPresent()) {
            throw new IllegalStateException("kotoisa.oidc.issuer wants either kotoisa.oidc.client-secret-file or kotoisa.oidc.client-key-file, and one of them only");
        }
        String client = text(config, "client-id").orElseThrow(() -> new IllegalStateException("kotoisa.oidc.issuer wants kotoisa.oidc.client-id too"));
        return new BrokerSettings(issuer, client, text(config, "name").orElse(issuer.getHost()), secret, key, text(config, "client-key-id"),
                words(text(config, "scopes").orElse("openid email profile")), words(text(config, "second-factor").orElse("")), words(text(config, "ask-for").orElse("")),
                text(config, "verified-claim").orElse("email_verified"), text(config, "new-accounts").filter("true"::equals).isPresent());
    }

    /** Nothing of a sign-in goes over a network in clear; inside one machine it may. */
    static boolean safe(URI address) {
        boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
        return address.getHost() != null && ("https".equals(address.getScheme()) || here && "http".equals(address.getScheme()));
    }

    private static Optional<String> file(Config config, String name) {
        return text(config, name).map(path -> {
            try {
                return Files.readString(Path.of(path));
            } catch (IOException unreadable) {
                throw new IllegalStateException(PREFIX + name + ": the file " + path + " cannot be read", unreadable);
            }
        });
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(PREFIX + name, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Leaves secret and key out. */
    @Override
    public String toString() {
        return clientId + " at " + issuer;
    }
}
