package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.Lasting;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When a date is, in Europe/Helsinki.
 *
 * @param endsAt not before {@code startsAt}; for whole days the midnight after the last one
 */
public record SessionTime(LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay) {

    public SessionTime {
        if (endsAt.isBefore(startsAt)) {
            throw new IllegalArgumentException("a date cannot end before it begins");
        }
    }

    public static SessionTime at(LocalDateTime startsAt, LocalDateTime endsAt) {
        return new SessionTime(startsAt, endsAt, false);
    }

    /** Whole days, both included. */
    public static SessionTime days(LocalDate first, LocalDate last) {
        return new SessionTime(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), true);
    }

    /** Whether it goes on for more than one day. */
    public boolean severalDays() {
        return Lasting.severalDays(startsAt, endsAt);
    }

    /** The last of its days. */
    public LocalDate lastDay() {
        return Lasting.lastDay(startsAt, endsAt);
    }

    public boolean overlaps(SessionTime other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
