package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErasureClockTest {

    private final List<Instant> looks = new ArrayList<>();
    private final List<Boolean> begun = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private boolean usable = true;
    private int more;

    private final ErasureClock clock = clock();

    private ErasureClock clock() {
        ErasureClock made = new ErasureClock();
        made.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        made.ledger = new ErasureLedger() {
            @Override
            Optional<IOException> catchUp() {
                looks.add(now);
                return usable ? Optional.empty() : Optional.of(new IOException("no space left"));
            }
        };
        made.watch = new ErasureWatch() {
            @Override
            boolean look(boolean first) {
                begun.add(first);
                return more-- > 0;
            }
        };
        return made;
    }

    private void at(String moment) {
        now = Instant.parse(moment);
        clock.watch();
    }

    @Test
    void itLooksAfterTheStartAndOnceEveryNightAfterThree() {
        at("2026-11-23T10:00:00Z");
        at("2026-11-23T10:00:20Z");
        at("2026-11-24T00:59:59Z");
        assertEquals(1, looks.size());
        at("2026-11-24T01:00:00Z");
        at("2026-11-24T22:30:00Z");
        assertEquals(List.of(Instant.parse("2026-11-23T10:00:00Z"), Instant.parse("2026-11-24T01:00:00Z")), looks);
        assertEquals(Optional.of(Instant.parse("2026-11-24T01:00:00Z")), clock.state().looked());
    }

    @Test
    void whileTheFileCannotBeUsedItTriesAgain() {
        usable = false;
        at("2026-11-23T10:00:00Z");
        at("2026-11-23T10:00:20Z");
        assertEquals(2, looks.size());
        assertTrue(clock.state().fileBroken());
        usable = true;
        at("2026-11-23T10:00:40Z");
        at("2026-11-23T10:01:00Z");
        assertEquals(3, looks.size());
        assertFalse(clock.state().fileBroken());
    }

    @Test
    void oneLookGoesOnUntilAllIsNoticed() {
        more = 2;
        at("2026-11-23T10:00:00Z");
        assertEquals(List.of(true, false, false), begun, "and rings once");
    }
}
