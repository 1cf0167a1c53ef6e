package fi.kotoisa.activities.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From where feeds may be fetched: public networks by ports 80 and 443, and what the configuration names as {@code host:port}, with commas between, in {@code kotoisa.feeds.private-hosts}.
 */
@ApplicationScoped
class FeedHosts {

    private static final List<String> CLOSED_4 = List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3");

    @Inject
    @ConfigProperty(name = "kotoisa.feeds.private-hosts")
    Optional<String> named;

    boolean allowed(URI address) {
        if (address.getHost() == null) {
            return false;
        }
        int port = port(address);
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (Arrays.stream(named.orElse("").split(",")).anyMatch(one -> one.strip().toLowerCase(Locale.ROOT).equals(host + ":" + port))) {
            return true;
        }
        try {
            return (port == 80 || port == 443) && Arrays.stream(InetAddress.getAllByName(host)).allMatch(FeedHosts::open);
        } catch (UnknownHostException nobody) {
            return true; // the request itself will say that nobody answers
        }
    }

    private static int port(URI address) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        return address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
    }

    /** Whether an address belongs to the public network. Of IPv6 only 2000::/3 does, without the ranges that carry an IPv4 address inside. */
    static boolean open(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            boolean global = (bytes[0] & 0xe0) == 0x20;
            boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
            boolean teredoOrOrchid = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && (bytes[3] & 0xf0) <= 0x20;
            boolean documentation = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && bytes[3] == (byte) 0xb8;
            return global && !sixToFour && !teredoOrOrchid && !documentation;
        }
        return CLOSED_4.stream().noneMatch(range -> inside(bytes, range));
    }

    private static boolean inside(byte[] address, String range) {
        String[] parts = range.split("[./]");
        int prefix = Integer.parseInt(parts[4]);
        int mask = prefix == 0 ? 0 : -1 << (32 - prefix);
        int network = 0;
        int asked = 0;
        for (int i = 0; i < 4; i++) {
            network = network << 8 | Integer.parseInt(parts[i]);
            asked = asked << 8 | address[i] & 0xff;
        }
        return (asked & mask) == (network & mask);
    }
}
