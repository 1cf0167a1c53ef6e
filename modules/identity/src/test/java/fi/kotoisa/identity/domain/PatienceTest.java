package fi.kotoisa.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.domain.Patience.Failures;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Failures NONE = new Failures(0, Optional.empty());

    private static Failures failures(long count, Duration ago) {
        return new Failures(count, Optional.of(NOW.minus(ago)));
    }

    @Test
    void theFirstMistakesCostNothing() {
        assertFalse(Patience.mustWait(failures(4, Duration.ZERO), failures(4, Duration.ZERO), NOW));
    }

    @Test
    void theWaitDoublesAndNeverPassesAMinute() {
        assertEquals(Duration.ofSeconds(1), Patience.delay(5));
        assertEquals(Duration.ofSeconds(2), Patience.delay(6));
        assertEquals(Duration.ofSeconds(64), Patience.delay(11));
        assertEquals(Duration.ofSeconds(64), Patience.delay(10_000));
    }

    @Test
    void whoHasWaitedMayTryAgain() {
        assertTrue(Patience.mustWait(failures(8, Duration.ofSeconds(7)), NONE, NOW));
        assertFalse(Patience.mustWait(failures(8, Duration.ofSeconds(8)), NONE, NOW));
    }

    @Test
    void oneGuessOnEachOfManyNamesSlowsThatPlaceDown() {
        assertFalse(Patience.mustWait(NONE, failures(49, Duration.ofSeconds(1)), NOW));
        assertTrue(Patience.mustWait(NONE, failures(50, Duration.ofSeconds(1)), NOW));
        assertFalse(Patience.mustWait(NONE, failures(50, Duration.ofSeconds(5)), NOW));
    }
}
