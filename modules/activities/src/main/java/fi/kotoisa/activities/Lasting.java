package fi.kotoisa.activities;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Which days a date takes. What ends in the night after its day, as a dance does, takes one day. */
public final class Lasting {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private Lasting() {}

    /** Whether it goes on for more than one day, as exhibitions and camps do. */
    public static boolean severalDays(LocalDateTime startsAt, LocalDateTime endsAt) {
        return endsAt.isAfter(startsAt.toLocalDate().plusDays(1).atTime(MORNING));
    }

    /** The last of its days; the first one for what takes one day. */
    public static LocalDate lastDay(LocalDateTime startsAt, LocalDateTime endsAt) {
        return severalDays(startsAt, endsAt) ? endsAt.minusNanos(1).toLocalDate() : startsAt.toLocalDate();
    }
}
