package fi.kotoisa.identity.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells our own page addresses from those that lead elsewhere, for the address to come back to after signing in. */
final class OwnAddress {

    private static final Pattern OWN = Pattern.compile("/[a-z]{2,3}(/[a-z0-9-]+){2,3}(\\?[\\w%.~&=+:,;!*'()-]{0,1500})?");

    /** Pages that are on the way in themselves. */
    private static final Pattern ON_THE_WAY = Pattern.compile("/identity/(sign-|second-step|first-factor)");

    private OwnAddress() {}

    /** The address itself, when it is a page of ours: a language, a module, a page. Whatever a browser might read as another site is none. */
    static Optional<String> of(String typed) {
        return Optional.ofNullable(typed).filter(address -> OWN.matcher(address).matches() && !ON_THE_WAY.matcher(address).find());
    }
}
