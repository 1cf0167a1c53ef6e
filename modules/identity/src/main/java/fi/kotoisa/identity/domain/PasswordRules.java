package fi.kotoisa.identity.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be: long enough and not guessable. Any character counts, also a space or an emoji; nobody must mix kinds of characters (NIST SP 800-63B, ASVS 6.2).
 */
public final class PasswordRules {

    /** In characters as people count them. */
    public static final int SHORTEST = 8;
    /** Longer ones are refused before they cost time. */
    public static final int LONGEST = 200;
    private static final int SHORTEST_NAME_THAT_COUNTS = 4;

    private final Set<String> common;

    /** @param common passwords that many people have, in small letters */
    public PasswordRules(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    /** @param signInName the e-mail address of the account */
    public Optional<PasswordFlaw> flaw(String password, String signInName) {
        long characters = password.codePoints().count();
        if (characters < SHORTEST) {
            return Optional.of(PasswordFlaw.TOO_SHORT);
        }
        if (characters > LONGEST) {
            return Optional.of(PasswordFlaw.TOO_LONG);
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (common.contains(small) || common.contains(bare(small)) || small.codePoints().distinct().count() <= 2) {
            return Optional.of(PasswordFlaw.COMMON);
        }
        String name = signInName.toLowerCase(Locale.ROOT).split("@", 2)[0];
        boolean holdsName = name.length() >= SHORTEST_NAME_THAT_COUNTS && small.contains(name);
        return holdsName ? Optional.of(PasswordFlaw.CONTAINS_NAME) : Optional.empty();
    }

    /** The same letters give the same password on every keyboard and telephone. */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Without the digits and signs that people append to a common word. */
    private static String bare(String small) {
        return small.replaceAll("[^\\p{L}]{0,6}$", "");
    }
}
