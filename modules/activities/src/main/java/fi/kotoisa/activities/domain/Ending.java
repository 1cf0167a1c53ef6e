package fi.kotoisa.activities.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where a series ends: after so many dates that are held, or with a last day. */
public sealed interface Ending {

    /** Whether it is over, with so many dates held, before this next day. */
    boolean reached(int held, LocalDate next);

    /** As RFC 5545 writes it. @param days all days of the rule, also those that are left out */
    String text(int days);

    static Ending after(int held) {
        return new After(held);
    }

    static Ending on(LocalDate last) {
        return new On(last);
    }

    /** @param count 1–100 dates that are held */
    record After(int count) implements Ending {

        public After {
            if (count < 1 || count > SeriesRule.MOST) {
                throw new IllegalArgumentException("a series has 1 to 100 dates");
            }
        }

        @Override
        public boolean reached(int held, LocalDate next) {
            return held >= count;
        }

        @Override
        public String text(int days) {
            return "COUNT=" + days;
        }
    }

    /** @param last the last day on which a date may be */
    record On(LocalDate last) implements Ending {

        private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

        @Override
        public boolean reached(int held, LocalDate next) {
            return next.isAfter(last);
        }

        @Override
        public String text(int days) {
            return "UNTIL=" + UTC.format(last.atTime(LocalTime.of(23, 59, 59)).atZone(ZoneId.of("Europe/Helsinki")).withZoneSameInstant(ZoneOffset.UTC));
        }
    }
}
