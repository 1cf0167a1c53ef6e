package fi.kotoisa.identity.application;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the sign-in service says about whoever has just signed in there, after everything about it was checked. Only this module makes one. */
public final class BrokerClaims {

    private final Map<String, Object> all;
    private final boolean proven;
    private final boolean verified;
    private final String state;
    private final String token;

    /**
     * @param all the claims of a token that was checked
     * @param proven whether a second factor stood behind it there
     * @param verified whether the e-mail address was checked there
     * @param state of the way there and back, which counts once
     * @param token as it came
     */
    BrokerClaims(Map<String, Object> all, boolean proven, boolean verified, String state, String token) {
        this.all = all.entrySet().stream().filter(claim -> claim.getValue() != null).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.proven = proven;
        this.verified = verified;
        this.state = state;
        this.token = token;
    }

    String issuer() {
        return text("iss").orElseThrow();
    }

    String subject() {
        return text("sub").orElseThrow();
    }

    /** What the service calls this sign-in. */
    Optional<String> sid() {
        return text("sid");
    }

    /** The address, where it was checked there that it is the person's. */
    Optional<String> checkedEmail() {
        return text("email").filter(address -> verified);
    }

    Optional<String> name() {
        return text("name").map(String::strip).filter(name -> !name.isEmpty());
    }

    Optional<String> locale() {
        return text("locale");
    }

    boolean proven() {
        return proven;
    }

    String state() {
        return state;
    }

    String token() {
        return token;
    }

    /** The values of a claim; what lies inside another has its name with a full stop between. */
    Set<String> values(String name) {
        return values(Optional.ofNullable(all.get(name)).or(() -> inside(all, name)));
    }

    private static Optional<Object> inside(Map<?, ?> outer, String name) {
        int stop = name.indexOf('.');
        if (stop < 0) {
            return Optional.ofNullable(outer.get(name));
        }
        return Optional.ofNullable(outer.get(name.substring(0, stop))).filter(Map.class::isInstance).flatMap(inner -> inside((Map<?, ?>) inner, name.substring(stop + 1)));
    }

    private static Set<String> values(Optional<Object> found) {
        return found.map(value -> value instanceof Collection<?> many ? many : Set.of(value)).orElse(Set.of()).stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(all.get(name)).filter(String.class::isInstance).map(String.class::cast);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "BrokerClaims";
    }
}
