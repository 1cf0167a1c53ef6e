package fi.kotoisa.activities.rest;

import fi.kotoisa.platform.Problem.Flaw;
import fi.kotoisa.platform.TimeKeeper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads the days and moments of Linked Events. */
final class LinkedMoments {

    private final Asking asking;
    private final LocalDateTime now;

    LinkedMoments(Asking asking, LocalDateTime now) {
        this.asking = asking;
        this.now = now;
    }

    LocalDateTime now() {
        return now;
    }

    /** What this parameter names. @param whole whether a day is meant until its end */
    Optional<LocalDateTime> find(String name, boolean whole) {
        return asking.parameter(name).filter(typed -> !typed.isBlank()).map(typed -> moment(name, typed.strip(), whole));
    }

    /** The same as milliseconds since 1970. */
    Optional<Long> since(String name) {
        return asking.parameter(name).filter(typed -> !typed.isBlank()).map(typed -> since(name, typed.strip()));
    }

    private static long since(String name, String typed) {
        try {
            return typed.length() > "2026-11-22".length() ? Instant.from(OffsetDateTime.parse(typed.replace(' ', '+'))).toEpochMilli()
                    : LocalDate.parse(typed).atStartOfDay(TimeKeeper.HELSINKI).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException bent) {
            throw wrong(name, bent);
        }
    }

    /** A day, {@code today}, {@code now}, or a moment with or without its offset. */
    private LocalDateTime moment(String name, String typed, boolean whole) {
        try {
            return typed.equals("now") ? now : typed.contains("T") ? atSomeHour(typed) : day(typed).plusDays(whole ? 1 : 0).atStartOfDay();
        } catch (DateTimeException bent) {
            throw wrong(name, bent);
        }
    }

    private LocalDate day(String typed) {
        LocalDate day = typed.equals("today") ? now.toLocalDate() : LocalDate.parse(typed);
        return inReach(day.atStartOfDay()).toLocalDate();
    }

    private static LocalDateTime atSomeHour(String typed) {
        boolean local = typed.matches("[0-9T:.-]+") && !typed.matches(".*T.*-.*");
        return inReach(local ? LocalDateTime.parse(typed) : OffsetDateTime.parse(typed.replace(' ', '+')).atZoneSameInstant(TimeKeeper.HELSINKI).toLocalDateTime());
    }

    /** A database does not know every year that can be written. */
    private static LocalDateTime inReach(LocalDateTime moment) {
        if (moment.getYear() < 2000 || moment.getYear() > 2200) {
            throw new DateTimeException("out of reach");
        }
        return moment;
    }

    private static RuntimeException wrong(String name, RuntimeException bent) {
        Asking.refuse(List.of(new Flaw("query", name, "not-understood")));
        return bent;
    }
}
