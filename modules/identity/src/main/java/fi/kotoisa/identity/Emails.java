package fi.kotoisa.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads e-mail addresses as people write them. */
public final class Emails {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+){0,20}");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.){1,10}[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

    private Emails() {}

    /** @return the address in the one form that all its spellings share: small letters, no spaces around, domain in ASCII; empty when it can be no address */
    public static Optional<String> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > LONGEST || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(text.substring(at + 1));
            return DOMAIN.matcher(domain).matches() ? Optional.of(text.substring(0, at) + "@" + domain) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
