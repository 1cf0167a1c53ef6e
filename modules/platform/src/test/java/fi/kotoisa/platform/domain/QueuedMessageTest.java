package fi.kotoisa.platform.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueuedMessageTest {

    private final Instant start = Instant.parse("2026-11-22T10:00:00Z");
    private final QueuedMessage message = new QueuedMessage(UUID.randomUUID(), UUID.randomUUID(), "letters", "place", "", false, start);

    @Test
    void aNewMessageIsDueAtOnce() {
        assertEquals(MessageState.WAITING, message.state());
        assertEquals(start, message.nextAttempt());
    }

    @ParameterizedTest
    @CsvSource({
        // written, may go; the town is two hours ahead in winter and three in summer
        "2026-11-22T10:00:00Z, 2026-11-22T10:00:00Z",
        "2026-11-22T18:59:59Z, 2026-11-22T18:59:59Z",
        "2026-11-22T19:00:00Z, 2026-11-23T06:00:00Z",
        "2026-11-22T23:30:00Z, 2026-11-23T06:00:00Z",
        "2026-11-22T05:59:59Z, 2026-11-22T06:00:00Z",
        "2026-10-24T19:00:00Z, 2026-10-25T06:00:00Z",
        "2026-07-01T18:00:00Z, 2026-07-02T05:00:00Z"})
    void whatNobodyWaitsForAtNightGoesInTheMorning(Instant written, Instant goes) {
        QueuedMessage quiet = new QueuedMessage(UUID.randomUUID(), UUID.randomUUID(), "letters", "place", "", true, written);
        assertEquals(goes, quiet.nextAttempt());
        quiet.release(written);
        assertEquals(goes, quiet.nextAttempt(), "a new try keeps the night too");
    }

    @Test
    void theWaitDoublesUpToAQuarterOfAnHour() {
        List<Long> waits = new ArrayList<>();
        Instant now = start;
        for (int i = 0; i < 8; i++) {
            message.postponed("unreachable", now);
            waits.add(Duration.between(now, message.nextAttempt()).toSeconds());
            now = message.nextAttempt();
        }
        assertEquals(List.of(30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L), waits);
    }

    @Test
    void aDayWithoutAMailServerLosesNothingAndThreeDaysAreTheEnd() {
        message.postponed("unreachable", start.plus(Duration.ofHours(24)));
        assertEquals(MessageState.WAITING, message.state());
        message.postponed("unreachable", start.plus(QueuedMessage.PATIENCE).minusMillis(1));
        assertEquals(MessageState.WAITING, message.state());
        message.postponed("unreachable", start.plus(QueuedMessage.PATIENCE));
        assertEquals(MessageState.GIVEN_UP, message.state());
        assertEquals(Optional.of("unreachable"), message.reason());
    }

    @Test
    void whatHasGoneHasNoReasonLeft() {
        message.postponed("unreachable", start);
        message.sent(start.plusSeconds(30));
        assertEquals(MessageState.SENT, message.state());
        assertEquals(2, message.attempts());
        assertTrue(message.reason().isEmpty());
    }

    @Test
    void aMessageThatOnlyWaitsForItsWayCountsNoAttempt() {
        message.release(start.plusSeconds(30));
        assertEquals(0, message.attempts());
        assertEquals(start.plusSeconds(30), message.nextAttempt());
        assertFalse(message.claimedBy(UUID.randomUUID()));
    }

    @Test
    void ofAnAddressOnlyTheLastTwoCharactersAreKept() {
        message.addressed(Channel.SMS, "ar", "+358400000021");
        assertEquals("…21", message.shownAddress());
        message.addressed(Channel.NONE, "ar", "");
        assertEquals("", message.shownAddress());
        message.addressed(Channel.EMAIL, "ar", "ab");
        assertEquals("", message.shownAddress());
    }
}
