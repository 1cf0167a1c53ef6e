package fi.kotoisa.web;

import jakarta.annotation.PostConstruct;
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

    private Set<String> known = OWN;

    @PostConstruct
    void read() {
        Stream<String> base = baseUrl.map(URI::create).map(URI::getHost).stream();
        Stream<String> named = configured.stream().flatMap(names -> Stream.of(names.split(","))).map(String::strip);
        known = Stream.of(OWN.stream(), named, base).flatMap(names -> names).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** Whether a request with this {@code Host} header is meant for us; the port does not matter. */
    boolean know(String host) {
        int port = host.lastIndexOf(':');
        boolean numbered = port >= 0 && port < host.length() - 1 && host.chars().skip(port + 1L).allMatch(each -> each >= '0' && each <= '9');
        return known.contains((numbered ? host.substring(0, port) : host).toLowerCase(Locale.ROOT));
    }
}
