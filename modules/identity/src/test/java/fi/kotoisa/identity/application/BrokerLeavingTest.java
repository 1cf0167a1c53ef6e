package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestIssuer;
import fi.kotoisa.platform.testing.TestIssuer.Signing;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Signing out here and at the municipality's sign-in service, whichever comes first. */
class BrokerLeavingTest {

    private BrokerDesk desk;
    private PersonId aino;

    private void open(TestDatabase database) {
        desk = new BrokerDesk(database);
        aino = desk.invited("aino@kotoisa.example");
        as("session-1");
    }

    @AfterEach
    void close() {
        desk.issuer.close();
    }

    private void as(String sid) {
        desk.issuer.person = Map.of("sub", "aino-1", "email", "aino@kotoisa.example", "email_verified", true, "sid", sid);
    }

    private String session() {
        return desk.signIn().pass().orElseThrow().session();
    }

    /** What the service says reaches us; whether it counts. */
    private boolean told(String token) {
        return desk.talk().ended(token).filter(end -> desk.leaving(leaving -> leaving.end(end))).isPresent();
    }

    @TestOnBothDatabases(modules = "identity")
    void signingOutThereEndsThatSessionHere(TestDatabase database) {
        open(database);
        String first = session();
        as("session-2");
        String second = session();
        assertTrue(told(desk.issuer.logoutToken(Map.of("sid", "session-1"))));
        assertFalse(desk.lives(first));
        assertTrue(desk.lives(second));
        assertTrue(told(desk.issuer.logoutToken(Map.of("sub", "aino-1"))), "of all of that person's");
        assertFalse(desk.lives(second));
        assertTrue(told(desk.issuer.logoutToken(Map.of("sid", "never-was-here"))), "nothing to do is done");
    }

    @TestOnBothDatabases(modules = "identity")
    void halfASignInEndsToo(TestDatabase database) {
        open(database);
        desk.role(aino, Role.PLANNER, Scope.of(desk.town));
        desk.factors(made -> made.policy.require(Role.PLANNER, Optional.empty(), LocalDate.of(2020, 1, 1)));
        String half = desk.signIn().half().orElseThrow().key();
        assertTrue(desk.factors(made -> made.halfWay.person(half)).isPresent());
        assertTrue(told(desk.issuer.logoutToken(Map.of("sid", "session-1"))));
        assertTrue(desk.factors(made -> made.halfWay.person(half)).isEmpty());
    }

    @TestOnBothDatabases(modules = "identity")
    void whatTheServiceHasNotSaidEndsNothing(TestDatabase database) {
        open(database);
        String session = session();
        for (Signing signing : new Signing[] {Signing.NONE, Signing.PUBLIC_AS_SECRET, Signing.OTHER_KEY}) {
            desk.issuer.signing = signing;
            assertFalse(told(desk.issuer.logoutToken(Map.of("sid", "session-1"))), signing.name());
        }
        desk.issuer.signing = Signing.RIGHT;
        Map<String, Map<String, Object>> wrong = Map.of(
                "another service", Map.of("sid", "session-1", "iss", "https://evil.example"),
                "for another client", Map.of("sid", "session-1", "aud", "another-client"),
                "about something else", Map.of("sid", "session-1", "events", Map.of("http://example.org/else", Map.of())),
                "an ID token in its place", Map.of("sid", "session-1", "nonce", "of-a-sign-in"),
                "about nobody", Map.of("jti", "nobody"),
                "long ago", Map.of("sid", "session-1", "iat", desk.now().getEpochSecond() - 7200));
        wrong.forEach((what, claims) -> assertFalse(told(desk.issuer.logoutToken(claims)), what));
        assertFalse(told("nonsense"));
        assertTrue(desk.lives(session));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatWasSaidOnceCountsOnce(TestDatabase database) {
        open(database);
        session();
        String token = desk.issuer.logoutToken(Map.of("sid", "session-1"));
        assertTrue(told(token));
        String again = session();
        assertFalse(told(token));
        assertTrue(desk.lives(again));
    }

    @TestOnBothDatabases(modules = "identity")
    void signingOutHereLeadsThereWithWhatTheServiceGaveUs(TestDatabase database) {
        open(database);
        String session = session();
        String ticket = desk.leaving(leaving -> leaving.ticket(session)).orElseThrow();
        BrokerLeaving.Farewell farewell = desk.leaving(leaving -> leaving.redeem(ticket));
        assertTrue(farewell.ours());
        URI there = desk.talk().farewell(farewell.idToken(), "ar").orElseThrow();
        Map<String, String> said = new HashMap<>(TestIssuer.read(there.getRawQuery()));
        assertEquals(3, said.remove("id_token_hint").split("\\.").length);
        assertEquals(Map.of("client_id", TestIssuer.CLIENT, "post_logout_redirect_uri", "https://kotoisa.example.fi/fi/identity/broker-left", "state", "ar"), said);
        assertEquals(Optional.empty(), desk.leaving(leaving -> leaving.redeem(ticket)).idToken(), "it is given once");
        assertFalse(desk.leaving(leaving -> leaving.redeem("v1.k1.AAAA.BBBB")).ours());
        desk.wait(Duration.ofMinutes(6));
        assertFalse(desk.leaving(leaving -> leaving.redeem(ticket)).ours(), "too late");
        assertTrue(desk.leaving(leaving -> leaving.ticket("no-such-session")).isEmpty());
    }

    @TestOnBothDatabases(modules = "identity")
    void whatIsOverIsForgotten(TestDatabase database) {
        open(database);
        session();
        desk.wait(Duration.ofHours(11));
        desk.tidyUp();
        assertEquals(1, desk.count("BrokerSession"));
        desk.wait(Duration.ofHours(2));
        desk.tidyUp();
        assertEquals(0, desk.count("BrokerSession") + desk.count("SignInSession"));
        assertEquals(1, desk.count("BrokerIdentity"), "who it is stays known");
    }
}
