package fi.kotoisa.platform.delivery;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The mail server that takes our e-mail.
 *
 * @param host empty where no e-mail is sent
 * @param startTls whether the connection must be encrypted before anything is said
 */
record MailSettings(String host, int port, String user, String password, String from, boolean startTls) {

    static MailSettings of(Config config) {
        String host = text(config, "kotoisa.mail.host").orElse("");
        return new MailSettings(
                host,
                config.getOptionalValue("kotoisa.mail.port", Integer.class).orElse(25),
                text(config, "kotoisa.mail.user").orElse(""),
                text(config, "kotoisa.mail.password").orElse(""),
                text(config, "kotoisa.mail.from").orElse(""),
                config.getOptionalValue("kotoisa.mail.starttls", Boolean.class).orElse(false));
    }

    boolean complete() {
        return !host.isEmpty() && !from.isEmpty();
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
