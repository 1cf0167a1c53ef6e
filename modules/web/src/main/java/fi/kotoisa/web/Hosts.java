package fi.kotoisa.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The names under which this installation may be asked for: {@code kotoisa.hosts} (separated by commas), that of {@code kotoisa.base-url}, and this machine's own. */
@ApplicationScoped
public class Hosts {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    @ConfigProperty(name = "kotoisa.hosts")
    Optional<String> configured;

    @Inject
    @ConfigProperty(name = "kotoisa.base-url")
    Optional<String> baseUrl;

    /** Whether a request with this {@code Host} header is meant for us; the port does not matter. */
    boolean know(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return OWN.contains(name) || known().contains(name);
    }

    private Set<String> known() {
        Stream<String> base = baseUrl.map(URI::create).map(URI::getHost).stream();
        return Stream.concat(configured.stream().flatMap(names -> Stream.of(names.split(","))), base).map(name -> name.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
