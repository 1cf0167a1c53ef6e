package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedHostsTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1",
        "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "::ffff:127.0.0.1"})
    void closedNetworksAreClosed(String address) throws UnknownHostException {
        assertFalse(FeedHosts.open(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "172.15.255.255", "100.128.0.1", "193.166.3.2", "2a00:1450:4001::1", "2001:708::1"})
    void thePublicNetworkIsOpen(String address) throws UnknownHostException {
        assertTrue(FeedHosts.open(InetAddress.getByName(address)));
    }

    @Test
    void aClosedHostIsOpenOnceTheConfigurationNamesItWithItsPort() {
        assertTrue(hosts("feeds.example:8080, 127.0.0.1:8081").allowed(URI.create("http://127.0.0.1:8081/a.ics")));
        assertFalse(hosts("127.0.0.1:8081").allowed(URI.create("http://127.0.0.1:8082/a.ics")));
        assertFalse(hosts("").allowed(URI.create("http://127.0.0.1/a.ics")));
        assertFalse(hosts("").allowed(URI.create("http://[::1]/a.ics")));
        assertFalse(hosts("").allowed(URI.create("http://8.8.8.8:22/")));
    }

    @Test
    void anAddressIsAWholeAddressOfTheWeb() {
        assertEquals(Optional.of(URI.create("https://a.example/k.ics")), FeedWire.address(" webcal://a.example/k.ics "));
        assertEquals(Optional.empty(), FeedWire.address("file:///etc/passwd"));
        assertEquals(Optional.empty(), FeedWire.address("https://user:word@a.example/"));
        assertEquals(Optional.empty(), FeedWire.address("kalenteri"));
        assertEquals(Optional.empty(), FeedWire.address("http://"));
    }

    private static FeedHosts hosts(String named) {
        FeedHosts hosts = new FeedHosts();
        hosts.named = Optional.of(named);
        return hosts;
    }
}
