package fi.kotoisa.platform.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The gateway that takes our text messages.
 *
 * @param url where messages are posted; nothing where none are sent
 * @param token sent as {@code Authorization: Bearer}; empty for none
 * @param patience how long an answer may take
 */
record SmsSettings(Optional<URI> url, String token, Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static SmsSettings of(Config config) {
        Optional<URI> url = config.getOptionalValue("kotoisa.sms.url", String.class).map(String::strip).filter(text -> !text.isEmpty()).map(URI::create);
        return new SmsSettings(url, config.getOptionalValue("kotoisa.sms.token", String.class).map(String::strip).orElse(""), PATIENCE);
    }

    @Override
    public String toString() {
        return url.map(URI::getHost).orElse("none");
    }
}
