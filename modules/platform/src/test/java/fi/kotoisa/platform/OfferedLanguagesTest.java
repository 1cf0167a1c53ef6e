package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.OfferedLanguages.Offer;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which languages are offered, on both databases. */
class OfferedLanguagesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private long stamp;

    /** One server that keeps what it knows until it hears of a change. */
    private final OfferedLanguages server = new OfferedLanguages();

    private <T> T with(TestDatabase database, Function<OfferedLanguages, T> work) {
        return database.inTransaction("platform", entities -> {
            server.entities = entities;
            server.changes = new Changes() {
                @Override
                public void bump(String topic) {
                    stamp++;
                }

                @Override
                public long stamp(String topic) {
                    return stamp;
                }
            };
            server.clock = Clock.fixed(NOW, TimeKeeper.HELSINKI);
            return work.apply(server);
        });
    }

    private boolean offers(TestDatabase database, Language language) {
        return this.<Boolean>with(database, languages -> languages.offers(language));
    }

    private void takeAway(TestDatabase database, Language language, int seen) {
        with(database, languages -> {
            languages.takeAway(language, "Ei tulkkia", seen);
            return true;
        });
    }

    private void offer(TestDatabase database, Language language, int seen) {
        with(database, languages -> {
            languages.offer(language, seen);
            return true;
        });
    }

    private Offer of(TestDatabase database, Language language) {
        return with(database, OfferedLanguages::all).stream().filter(offer -> offer.language() == language).findFirst().orElseThrow();
    }

    @TestOnBothDatabases(modules = "platform")
    void allAreOfferedUntilOneIsTakenAwayAndItComesBackInItsPlace(TestDatabase database) {
        assertEquals(Language.ofResidents(), with(database, OfferedLanguages::ofResidents));
        takeAway(database, Language.SO, 0);
        assertFalse(offers(database, Language.SO));
        assertTrue(offers(database, Language.AR));
        Offer somali = of(database, Language.SO);
        assertEquals(List.of("Ei tulkkia", Optional.of(NOW), false), List.of(somali.reason(), somali.since(), somali.offered()));
        offer(database, Language.SO, somali.version());
        assertEquals(Language.ofResidents(), with(database, OfferedLanguages::ofResidents));
        assertEquals("", of(database, Language.SO).reason());
    }

    @TestOnBothDatabases(modules = "platform")
    void finnishAndSwedishStay(TestDatabase database) {
        assertThrows(IllegalArgumentException.class, () -> takeAway(database, Language.FI, 0));
        assertThrows(IllegalArgumentException.class, () -> takeAway(database, Language.SV, 0));
    }

    @TestOnBothDatabases(modules = "platform")
    void ofTwoWhoChangeOneLanguageOneComesSecond(TestDatabase database) {
        takeAway(database, Language.SO, 0);
        assertThrows(SomeoneWasQuicker.class, () -> takeAway(database, Language.SO, 0));
        int seen = of(database, Language.SO).version();
        offer(database, Language.SO, seen);
        assertThrows(SomeoneWasQuicker.class, () -> offer(database, Language.SO, seen));
        takeAway(database, Language.AR, 0);
    }

    @TestOnBothDatabases(modules = "platform")
    void theDatabaseIsAskedOnlyAfterAChange(TestDatabase database) {
        assertTrue(offers(database, Language.SO));
        server.entities = null;
        assertTrue(server.offers(Language.SO), "from memory");
        stamp++;
        assertThrows(NullPointerException.class, () -> server.offers(Language.SO), "asked anew");
    }
}
