package fi.kotoisa.look;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sites of others that may show our calendar inside their own pages: {@code kotoisa.embed.sites}, separated by commas. Nobody may unless it is set. */
@ApplicationScoped
public class EmbedSites {

    /** The page that is made for it; no other may be shown inside a foreign page. */
    public static final String PAGE = "/activities/embed";

    /** Scheme, host and perhaps a port, nothing that could end the directive and begin another. */
    private static final Pattern SITE = Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?");

    @Inject
    @ConfigProperty(name = "kotoisa.embed.sites")
    Optional<String> configured;

    private List<String> sites = List.of();

    /** @throws IllegalStateException where what is configured is no site: a start that says so is better than a page that is open to all, or to nobody */
    @PostConstruct
    void read() {
        sites = configured.stream().flatMap(list -> Stream.of(list.split(","))).map(String::strip).filter(site -> !site.isEmpty()).toList();
        sites.stream().filter(site -> !SITE.matcher(site).matches()).findFirst().ifPresent(wrong -> {
            throw new IllegalStateException("kotoisa.embed.sites wants sites as https://www.town.fi, and not " + wrong);
        });
    }

    /** As they stand in the header that allows it. */
    public List<String> sites() {
        return sites;
    }
}
