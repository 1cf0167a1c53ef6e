package fi.kotoisa.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the municipality says about itself in the configuration. */
@ApplicationScoped
public class Site {

    @Inject
    @ConfigProperty(name = "kotoisa.place-name", defaultValue = "Jyväskylä")
    String placeName;

    @Inject
    @ConfigProperty(name = "kotoisa.help-phone")
    Optional<String> helpPhone;

    @Inject
    @ConfigProperty(name = "kotoisa.exit-address", defaultValue = "https://www.ilmatieteenlaitos.fi/")
    String exitAddress;

    @Inject
    @ConfigProperty(name = "kotoisa.base-url")
    Optional<String> baseUrl;

    @Inject
    @ConfigProperty(name = "kotoisa.demo", defaultValue = "false")
    boolean demo;

    /** The name of the place that this installation serves, as written beside the mark. */
    public String placeName() {
        return placeName;
    }

    /** Where people may call or write for help; with demo data an invented number stands in. */
    public Optional<String> helpPhone() {
        return helpPhone.or(() -> demo ? Optional.of("014 555 0120") : Optional.empty());
    }

    /** Where "leave this page" leads: a neutral page of somebody else. */
    public String exitAddress() {
        return exitAddress;
    }

    /** How the outside world reaches us, without a slash at the end; empty where addresses stay relative. */
    public String baseUrl() {
        return baseUrl.map(url -> url.replaceFirst("/+$", "")).orElse("");
    }

    /** The same; where none is configured, scheme and host by which a request came. @param asked the whole address that was asked for */
    public String reachedAt(String asked) {
        return baseUrl().isEmpty() ? asked.substring(0, asked.indexOf('/', "https://".length())) : baseUrl();
    }

    /** Whether this runs with invented people, for showing and trying. */
    public boolean demo() {
        return demo;
    }
}
