package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.journeys.browser.Visitor;
import fi.kotoisa.journeys.server.PayaraServer;
import fi.kotoisa.journeys.server.Wire;
import fi.kotoisa.platform.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kotoisa.ear} on a Payara Server, set up as the how-to says: somebody signs in, and a page of each module opens. */
class PayaraServerIT {

    private static PayaraServer server;

    @BeforeAll
    static void theOperatorDeploysTheEar() {
        server = PayaraServer.start();
    }

    @AfterAll
    static void theOperatorStopsTheServer() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "activities/calendar, ''",
        "look/patterns, ''",
        "identity/staff/people, admin@kotoisa.example",
        "platform/staff/outbox, admin@kotoisa.example",
        "activities/staff/groups, planner@kotoisa.example",
        "volunteering/shifts, volunteer@kotoisa.example"
    })
    void aPageOfEachModuleOpens(String page, String account) {
        try (Visitor visitor = Visitor.atADesk(server.home(), Language.FI)) {
            if (!account.isEmpty()) {
                visitor.signIn(account);
            }
            visitor.open(page);
            assertEquals(200, visitor.status());
            assertTrue(visitor.page().url().endsWith("/fi/" + page), visitor.page()::url);
            assertTrue(visitor.source().stripTrailing().endsWith("</html>"));
        }
    }

    @Test
    void healthAndTheServersNameAreHiddenHereToo() {
        assertEquals(404, Wire.get(server.home(), "/health").status());
        assertTrue(Wire.get(server.home(), "/fi/activities/calendar").header("Server").isEmpty());
    }
}
