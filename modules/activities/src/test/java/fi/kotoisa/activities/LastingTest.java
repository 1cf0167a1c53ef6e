package fi.kotoisa.activities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days a date takes. */
class LastingTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T17:00, 2026-11-25T18:30, false, 2026-11-25",
        "2026-11-25T17:00, 2026-11-25T17:00, false, 2026-11-25",
        "2026-11-25T21:00, 2026-11-26T03:00, false, 2026-11-25",
        "2026-11-25T00:00, 2026-11-26T00:00, false, 2026-11-25",
        "2026-11-25T00:00, 2026-11-27T00:00, true, 2026-11-26",
        "2026-11-25T10:00, 2026-11-27T16:00, true, 2026-11-27",
        "2026-11-25T10:00, 2026-11-27T00:00, true, 2026-11-26",
        "2026-11-25T18:00, 2026-11-26T08:00, true, 2026-11-26"})
    void aNightBelongsToItsDayAndMidnightToTheDayBefore(LocalDateTime start, LocalDateTime end, boolean several, LocalDate last) {
        assertEquals(several, Lasting.severalDays(start, end));
        assertEquals(last, Lasting.lastDay(start, end));
    }
}
