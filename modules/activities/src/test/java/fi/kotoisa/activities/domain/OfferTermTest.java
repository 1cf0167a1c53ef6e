package fi.kotoisa.activities.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Around Monday 30 November 2026; Monday 7 December is taken for a holiday here. */
class OfferTermTest {

    private final OfferTerm term = new OfferTerm(day -> day.equals(LocalDate.of(2026, 12, 7)) ? Optional.of("SOME_FEAST") : Optional.empty());

    @ParameterizedTest
    @CsvSource({
        // twelve hours between nine and eight in the evening
        "2026-11-30T09:00, 2027-01-30T17:00, 2026-12-01T10:00",
        "2026-11-30T10:00, 2027-01-30T17:00, 2026-12-01T11:00",
        "2026-11-30T10:02, 2027-01-30T17:00, 2026-12-01T11:05",
        // the night does not count
        "2026-11-30T20:00, 2027-01-30T17:00, 2026-12-02T10:00",
        "2026-12-01T03:00, 2027-01-30T17:00, 2026-12-02T10:00",
        // neither do the weekend and the holiday after it
        "2026-12-04T15:00, 2027-01-30T17:00, 2026-12-08T16:00",
        "2026-12-05T12:00, 2027-01-30T17:00, 2026-12-09T10:00",
        // half of the daytime that is left, so that somebody else can be asked
        "2026-11-30T10:00, 2026-12-01T17:00, 2026-11-30T19:00",
        "2026-12-05T12:00, 2026-12-06T12:00, 2026-12-05T17:30",
        "2026-11-30T12:00, 2026-11-30T17:00, 2026-11-30T14:30",
        "2026-11-30T22:00, 2026-12-01T11:00, 2026-12-01T10:00",
        // half an hour at least, and never longer than until it begins
        "2026-11-30T16:40, 2026-11-30T17:15, 2026-11-30T17:10",
        "2026-11-30T16:55, 2026-11-30T17:00, 2026-11-30T17:00",
        "2026-12-01T06:00, 2026-12-01T09:00, 2026-12-01T08:30",
        // nobody loses what no message could tell of
        "2026-11-30T22:00, 2026-12-01T08:30, 2026-12-01T08:30",
        "2026-12-01T06:00, 2026-12-01T08:00, 2026-12-01T08:00"})
    void untilWhenAHouseholdMayAnswer(LocalDateTime now, LocalDateTime closes, LocalDateTime until) {
        assertEquals(until, term.until(now, closes));
    }

    @Test
    void noOfferIsOverBeforeItBeginsOrOutlastsTheSignUp() {
        Random chance = new Random(20261122);
        for (int i = 0; i < 5_000; i++) {
            LocalDateTime now = LocalDateTime.of(2026, 11, 1, 0, 0).plusSeconds(chance.nextInt(60 * 24 * 3600));
            LocalDateTime closes = now.plusMinutes(1 + chance.nextInt(chance.nextBoolean() ? 90 : 60 * 24 * 60));
            LocalDateTime until = term.until(now, closes);
            assertTrue(until.isAfter(now), now + " until " + until);
            assertFalse(until.isAfter(closes), now + " until " + until + " though it closes " + closes);
        }
    }
}
