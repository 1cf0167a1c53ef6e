package fi.kotoisa.activities.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as people write them into feeds. */
final class Links {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s].*", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("(?i)www\\.[^/\\s]+\\.[a-z]{2,}([/?#].*)?", Pattern.DOTALL);
    private static final String MUST_BE_ENCODED = "\"<>\\^`{|}";
    private static final int LONGEST = 2_000;

    private Links() {
    }

    /** An http or https address with a host, repaired where it is plain what was meant; else nothing. */
    static Optional<URI> parse(String written) {
        String first = written.strip().split("\\s", 2)[0];
        String address = BARE.matcher(first).matches() ? "https://" + first : first;
        if (address.length() > LONGEST || !WEB.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(encoded(address));
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String address) {
        StringBuilder out = new StringBuilder();
        address.codePoints().forEach(c -> {
            if (MUST_BE_ENCODED.indexOf(c) >= 0) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format("%02X", b));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
